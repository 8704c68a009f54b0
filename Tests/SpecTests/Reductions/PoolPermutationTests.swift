import Testing

@testable import Spec

struct PoolPermutationTests {
  @Test func `the number of permutations is the number of orders of alike things`() throws {
    let model = Model.small(.halted, .halted, .halted, requests: [.start: 1], hosts: 4)
    let likeness = Likeness(try PoolMachine(model))
    let all = PoolPermutation.all(of: likeness)
    #expect(all.count == 36)
    #expect(all[0].hosts.indices.allSatisfy { all[0].hosts[$0] == Host($0) })
    #expect(all.allSatisfy { $0(Host(0)) == Host(0) })
  }

  @Test func `a permutation followed by its inverse leaves every field of any state unchanged`() {
    var numbers = SystemRandomNumberGenerator()
    let size = PoolSize(hostCount: 4, vmCount: 4, callCount: 3)
    var there = PoolPermutation()
    var back = PoolPermutation()
    for (index, place) in [0, 2, 3, 1].enumerated() {
      there.hosts[index] = Host(place)
      back.hosts[place] = Host(index)
    }
    for (index, place) in [3, 0, 1, 2].enumerated() {
      there.vms[index] = VM(place)
      back.vms[place] = VM(index)
    }
    for _ in 0..<200 {
      let pool = PoolState.random(size, using: &numbers)
      let moved = pool.permuted(there, size)
      #expect(moved.permuted(back, size).bytes == pool.bytes)
      #expect(moved.bytes != pool.bytes)
    }
  }

  /// The shipped designs with operators' actions have steps that take up hosts in order; this one
  /// has none.
  @Test(arguments: [false, true])
  func `with operators and the monitor, transitions are permuted with the hosts`(
    hasHA: Bool
  ) throws {
    var model = Model.small(
      .running(Host(0)), requests: [.migrate: 1], faults: [.hostLoss: 1], hosts: 3,
      design: .monitored)
    model.operatorActions = [.declareHostDead: Allowance(1), .forgetHost: Allowance(1)]
    model.hasHA = hasHA
    if hasHA { model.protected = [VM(0)] }
    let machine = try PoolMachine(model)
    let layout = PoolLayout(model, machine.program)
    let likeness = Likeness(machine)
    #expect(likeness.hosts == [[Host(1), Host(2)]])
    for (pool, _) in machine.reachable(layout) {
      for permutation in PoolPermutation.all(of: likeness) {
        let moved = successors(of: pool.permuted(permutation, model.size), machine, layout)
        #expect(successors(of: pool, machine, layout, permutation) == moved)
      }
    }
  }

  private func successors(
    of pool: PoolState, _ machine: PoolMachine, _ layout: PoolLayout,
    _ permutation: PoolPermutation = PoolPermutation()
  ) -> [[UInt64]: Int] {
    var counts: [[UInt64]: Int] = [:]
    _ = machine.forEachTransition(from: pool) { after, transition in
      var moved = after.permuted(permutation, machine.size)
      moved.orderCalls(machine.size)
      let label = UInt64(machine.label(of: transition))
      counts[layout.words(of: &moved) + [label], default: 0] += 1
    }
    return counts
  }
}
