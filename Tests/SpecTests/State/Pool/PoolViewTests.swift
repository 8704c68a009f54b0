import TestSupport
import Testing

@testable import Spec

struct PoolViewTests {
  @Test func `a view reads the values of the state`() throws {
    let machine = try PoolMachine(.widest)
    var numbers = RandomNumbers(seed: 67)
    for _ in 0..<20 {
      let pool = PoolState.any(of: machine, reboots: true, using: &numbers)
      let isSame = pool.read { Self.agrees($0, with: pool) }
      #expect(isSame)
    }
  }

  @Test func `a view knows whether the database is saved, and whether a fault may strike`() {
    let size = PoolSize(hostCount: 2, vmCount: 2, callCount: 0)
    var pool = PoolState()
    pool.saveDatabase(size)
    #expect(pool.read { $0.isSaved(size) && !$0.mayBeStruck })
    pool[VM(1)].powerState = .running
    pool.budgets[.masterFailover] = 1
    #expect(pool.read { !$0.isSaved(size) && $0.mayBeStruck })
    pool.saveDatabase(size)
    pool[Host(1)].liveness = .silent
    #expect(pool.read { !$0.isSaved(size) })
  }

  @Test func `a view knows whether calls are in order, and sorting puts them in order`() {
    let size = PoolSize(hostCount: 2, vmCount: 2, callCount: 3)
    var pool = PoolState()
    #expect(pool.read { $0.hasOrderedCalls(size) })
    pool[call: 2].masterCounter = 7
    pool[call: 1].masterCounter = 9
    #expect(!pool.read { $0.hasOrderedCalls(size) })
    pool.orderCalls(size)
    #expect((0..<3).map { pool[call: $0].masterCounter } == [9, 7, 0])
    #expect(pool.read { $0.hasOrderedCalls(size) })
  }

  @Test func `the leading fields of a call form a number in their order`() {
    var pool = PoolState()
    let changes: [(inout Call) -> Void] = [
      { $0.barrier = .one }, { $0.powerState = .paused }, { $0.chosen = Host(1) },
      { $0.host = Host(1) }, { $0.vm = VM(1) }, { $0.peerCounter = 1 }, { $0.hostCounter = 1 },
      { $0.masterCounter = 1 },
    ]
    for (place, change) in changes.enumerated() {
      pool[call: 5] = Call()
      #expect(pool.read { $0.isUnused(call: 5) })
      change(&pool[call: 5])
      #expect(pool.read { $0.leadingBytes(ofCall: 5) } == 1 << UInt64(8 * place))
      #expect(!pool.read { $0.isUnused(call: 5) })
    }
    pool[call: 5] = Call()
    pool[call: 5].isPeerConnected = true
    #expect(!pool.read { $0.isUnused(call: 5) })
  }

  @Test func `a view knows whether a host has threads, and whether it has any trace of a VM`() {
    let changes: [(inout BackgroundThread) -> Void] = [
      { $0.programCounter = 1 }, { $0.vm = VM(1) }, { $0.peer = Host(1) },
      { $0.observation = .absent }, { $0.residentOn = HostReference(Host(0)) },
      { $0.powerState = .paused }, { $0.listed = 1 }, { $0.knowledge = .residentHere },
    ]
    for change in changes {
      var (background, inspection) = (PoolState(), PoolState())
      change(&background[Host(3)].background)
      change(&inspection[Host(3)].inspection)
      #expect(background.read { $0.hasThreads(on: Host(3)) && !$0.hasThreads(on: Host(2)) })
      #expect(inspection.read { $0.hasThreads(on: Host(3)) && !$0.hasThreads(on: Host(2)) })
    }
    var pool = PoolState()
    pool[Host(3)].xapi = .down
    pool[Host(3)].xenopsd = .down
    pool[Host(3)].isForgotten = true
    pool[Host(3)].answer = .asked
    pool[Host(3)].inspectionBarriers[0] = .one
    #expect(pool.read { !$0.hasThreads(on: Host(3)) && $0.isUnused(Host(3), VM(3)) })
    pool[Host(3), VM(3)].receiver.stream = .open
    #expect(pool.read { !$0.isUnused(Host(3), VM(3)) && $0.isUnused(Host(2), VM(3)) })
  }

  @Test func `only written calls can be out of order`() {
    let size = PoolSize(hostCount: 2, vmCount: 2, callCount: 4)
    var pool = PoolState()
    for (index, counter) in [UInt8(9), 7, 7, 5].enumerated() {
      pool[call: index].masterCounter = counter
    }
    for index in 0..<4 {
      for counter in UInt8(4)...10 {
        var after = pool
        after.forgetWrites()
        after[call: index].masterCounter = counter
        #expect(after.read { $0.keepsCallsInOrder(size) == $0.hasOrderedCalls(size) })
      }
    }
    pool[call: 1].isConnected = true
    #expect(pool.read { $0.hasOrderedCalls(size) })
    pool[call: 2].isConnected = true
    pool[call: 1].isConnected = false
    #expect(!pool.read { $0.hasOrderedCalls(size) })
    #expect(!pool.read { $0.keepsCallsInOrder(size) })
  }

  private static func agrees(_ view: PoolView, with pool: PoolState) -> Bool {
    for host in 0..<4 {
      guard view[Host(host)] == pool[Host(host)] else { return false }
      for vm in 0..<4 {
        guard view[VM(vm)] == pool[VM(vm)],
          view[Host(host), VM(vm)] == pool[Host(host), VM(vm)],
          Name.allCases.allSatisfy({
            view[Host(host), VM(vm), $0] == pool[Host(host), VM(vm), $0]
          })
        else { return false }
      }
    }
    return (0..<8).allSatisfy { view[call: $0] == pool[call: $0] }
      && view.master == pool.master && view.isKnown == pool.isKnown
      && view.overview == pool.overview && view.monitor == pool.monitor
      && view.databaseWrites == pool.budgets.databaseWrites
      && Operation.allCases.allSatisfy { view.budget(of: $0) == pool.budgets[$0] }
      && GuestAction.allCases.allSatisfy { view.budget(of: $0) == pool.budgets[$0] }
      && OperatorAction.allCases.allSatisfy { view.budget(of: $0) == pool.budgets[$0] }
      && Fault.allCases.allSatisfy { view.budget(of: $0) == pool.budgets[$0] }
  }
}
