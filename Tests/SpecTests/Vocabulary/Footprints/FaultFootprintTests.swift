import TestSupport
import Testing

@testable import Spec

struct FaultFootprintTests {
  /// A machine in which every fault may strike.
  private func machine(_ sample: Sample) throws -> PoolMachine {
    var model = sample.model
    for fault in Fault.allCases { model.faults[fault] = Allowance(2) }
    return try PoolMachine(model)
  }

  /// The pools that result when a fault strikes one host, for each VM that it concerns.
  private func strikes(
    _ fault: Fault, _ host: Host, in pool: PoolState, _ machine: PoolMachine
  ) -> [PoolState] {
    pool.read { view in
      var found: [PoolState] = []
      var expander = Expander(view, machine.tables)
      expander.forEachFault { context, transition in
        guard transition.fault == fault, transition.thread.host == host else { return }
        found.append(context.pool)
      }
      return found
    }
  }

  @Test(arguments: Fault.allCases)
  func `a fault that reads the written-out database is declared to roll the database back`(
    fault: Fault
  ) {
    let readsSaved = fault.definition.footprint.reads.fields(for: .master)
      .contains(.pool(.savedPowerState))
    #expect((fault.definition.rollsDatabaseBack != .never) == readsSaved)
    #expect(Fault.rollsDatabaseBack[Int(fault.rawValue)] == readsSaved)
  }

  @Test(arguments: Fault.allCases.filter { $0 != .replyLoss && $0 != .stepFailure })
  func `a fault that ends the xapi of the host it strikes says so`(fault: Fault) throws {
    let machine = try machine(.declared)
    var numbers = RandomNumbers(seed: 76)
    var endings = 0
    for _ in 0..<200 {
      var pool = PoolState.anything(machine.size, using: &numbers)
      pool.budgets.faultsInAll = nil
      pool.other.master = .null
      pool.master = Host(1)
      pool[Host(1)].power = .on
      pool[Host(1)].xapi = .up
      let after = strikes(fault, Host(1), in: pool, machine)
      endings += after.filter { $0[Host(1)].xapi != .up }.count
    }
    #expect((endings > 0) == fault.definition.endsXapi)
  }

  @Test(arguments: Fault.allCases, [false, true])
  func `the database is written out for a fault that rolls it back`(
    fault: Fault, hasHA: Bool
  ) throws {
    var model = Sample.declared.model
    model.hasHA = hasHA
    model.faults = [fault: Allowance(2)]
    let isWrittenOut = fault.rollsDatabaseBack(hasHA: hasHA)
    #expect(model.initialState.budgets.databaseWrites == (isWrittenOut ? 2 : 0))
    #expect(model.initialState.isSaved(model.size) == isWrittenOut)
  }

  @Test(
    arguments: Fault.allCases.filter { $0 != .replyLoss && $0 != .stepFailure },
    [Sample.struckMigration, .declared])
  func `a fault depends only on what its footprint reads`(
    fault: Fault, sample: Sample
  ) throws {
    let machine = try machine(sample)
    let host = Host(1)
    let reads = fault.definition.footprint.reads
    let places = FieldPlace.all(of: machine.size)
    // For a fault, only the fields count and not their owner: it strikes daemons of several hosts.
    let fields = reads.fields(for: .master)
    let unread = places.filter { !fields.contains($0.field) && $0.field.actorOfCounter == nil }
    var numbers = RandomNumbers(seed: 75)
    var struck = 0
    for _ in 0..<60 {
      var pool = PoolState.anything(machine.size, using: &numbers)
      pool.budgets.faultsInAll = nil
      for place in places where place.field.actorOfCounter != nil {
        place.copy(from: PoolState(), to: &pool)
      }
      if fault == .databaseRollback { pool.master = host }
      if fault == .secondMaster, Bool.random(using: &numbers) {
        pool.master = Host(0)
        pool.other.master = .null
        pool[Host(0)].xapi = .up
        pool[Host(0)].isCutOff = true
        pool[host].power = .on
        pool[host].isCutOff = false
        pool[host].isForgotten = false
      }
      if fault == .masterFailover, Bool.random(using: &numbers) {
        pool.master = Host(0)
        pool[Host(0)].xapi = .down
        pool[host].power = .on
        pool[host].isCutOff = false
        pool[host].isForgotten = false
      }
      let after = strikes(fault, host, in: pool, machine)
      if !after.isEmpty { struck += 1 }
      var other = PoolState.anything(machine.size, using: &numbers)
      other.budgets.faultsInAll = nil
      for place in unread {
        var changed = pool
        place.copy(from: other, to: &changed)
        let found = strikes(fault, host, in: changed, machine)
        let isSame =
          found.count == after.count
          && zip(after, found).allSatisfy { after, found in
            var expected = after
            place.copy(from: found, to: &expected)
            return expected.bytes == found.bytes
          }
        guard !isSame else { continue }
        Issue.record("\(fault) reads \(place.field.phrase), \(place.first)")
        return
      }
    }
    #expect(struck > 5)
  }
}
