import Testing

@testable import Spec

struct ClearResidentOnTests {
  @Test(arguments: [UInt8(0), 1])
  func `this host is cleared`(how: UInt8) {
    take(.clearResidentOn, choice: how, by: .background) {
      $0.record.residentOn = HostReference(Host(1))
    }.expect(
      .done, changes: ["vm1 residentOn: host1 → null"], effects: .clearedResidentOn)
  }

  @Test func `compare-and-set leaves another host as it is`() {
    take(.clearResidentOn, choice: 0, by: .host) {
      $0.record.residentOn = HostReference(Host(0))
    }.expect(.done)
    take(.clearResidentOn, choice: 0, by: .host).expect(.done)
  }

  @Test func `set clears any host`() {
    take(.clearResidentOn, choice: 1, by: .host) {
      $0.record.residentOn = HostReference(Host(0))
    }.expect(
      .done, changes: ["vm1 residentOn: host0 → null"], effects: .clearedResidentOn)
  }

  @Test func `clearResidentOn waits for the database`() {
    take(.clearResidentOn, choice: 1, by: .background) {
      $0.pool[Host(0)].xapi = .down
      $0.record.residentOn = HostReference(Host(1))
    }.expect(.blocked)
  }

  @Test func `a VM that is known or has an operation is not cleared if it must be unknown`() {
    func taken(_ prepare: (inout StepContext) -> Void) -> TakenStep {
      take(.clearResidentOn, second: 1, by: .background) {
        $0.record.residentOn = HostReference(Host(1))
        prepare(&$0)
      }
    }
    taken { _ in }.expect(
      .done, changes: ["vm1 residentOn: host1 → null"], effects: .clearedResidentOn)
    for name in Name.allCases { taken { $0.local[name].metadata = .present }.expect(.done) }
    taken { $0.local.operation.programCounter = 3 }.expect(.done)
    taken { $0.pool[Host(1)].xenopsd = .down }.expect(.blocked)
  }

  /// Clears this host, where the VM is resident, unless the VM is known here.
  private func cleared(_ prepare: (inout StepContext) -> Void = { _ in }) -> TakenStep {
    take(.clearResidentOn, second: 2, by: .inspection) {
      $0.record.residentOn = HostReference(Host(1))
      prepare(&$0)
    }
  }

  private static let change = "vm1 residentOn: host1 → null"

  @Test func `if not here, only a uuid that the VM executes under keeps resident_on`() {
    cleared().expect(.done, changes: [Self.change], effects: .clearedResidentOn)
    for name in [Name.original, .sourceTemporary] {
      cleared { $0.local[name].metadata = .present }.expect(.done)
    }
    for name in [Name.startTemporary, .destinationTemporary] {
      cleared { $0.local[name].metadata = .present }.expect(
        .done, changes: [Self.change], effects: .clearedResidentOn)
    }
  }

  @Test func `if not here, clearResidentOn waits for an operation, and for xenopsd`() {
    cleared { $0.local.operation.programCounter = 7 }.expect(.blocked)
    cleared { $0.local.receiver.programCounter = 7 }.expect(.blocked)
    cleared { $0.pool[Host(1)].xenopsd = .down }.expect(.blocked)
    cleared { $0.record.operations = Operations(.migrate) }.expect(
      .done, changes: [Self.change], effects: .clearedResidentOn)
  }

  @Test(arguments: [UInt8(1), 2])
  func `knowledge here does not matter if another host is resident`(condition: UInt8) {
    take(.clearResidentOn, second: condition, by: .background) {
      $0.record.residentOn = HostReference(Host(0))
      $0.pool[Host(1)].xenopsd = .down
    }.expect(.done)
  }

  @Test func `if the first since the boot, only that xapi clears`() {
    for isFirst in [true, false] {
      take(.clearResidentOn, second: 4, by: .background) {
        $0.record.residentOn = HostReference(Host(1))
        $0.pool[Host(1)].isFirstSinceBoot = isFirst
      }.expect(
        .done, changes: isFirst ? [Self.change] : [], effects: isFirst ? .clearedResidentOn : [])
    }
  }

  @Test func `if declared dead, the overview clears any host that is dead and does not answer`() {
    func taken(_ liveness: Liveness, _ xapi: Daemon) -> TakenStep {
      take(.clearResidentOn, second: 3, by: .overview) {
        $0.record.residentOn = HostReference(Host(0))
        $0.pool.master = Host(1)
        $0.pool[Host(0)].liveness = liveness
        $0.pool[Host(0)].xapi = xapi
      }
    }
    taken(.declaredDead, .down).expect(
      .done, changes: ["vm1 residentOn: host0 → null"], effects: .clearedResidentOn)
    taken(.declaredDead, .up).expect(.done)
    taken(.silent, .down).expect(.done)
  }
}
