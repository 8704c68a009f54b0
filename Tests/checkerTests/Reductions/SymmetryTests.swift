import Explorer
import Invariants
import TestSupport
import Testing

@testable import Spec
@testable import checker

@Test(arguments: ReducibleModel.all)
func `things are alike in a model if the model treats them the same`(_ small: ReducibleModel) throws
{
  #expect(try small.system(.all).reduction.likeness.phrase == small.alike)
}

/// The test on which everything rests: exchanging alike things changes nothing.
@Test(arguments: ReducibleModel.all)
func `if alike things are exchanged, every transition changes with them`(
  _ small: ReducibleModel
) throws {
  let system = try small.system(.none)
  let (machine, layout) = (system.machine, system.layout)
  let likeness = Likeness(machine)
  let permutations = PoolPermutation.all(of: likeness)
  let size = machine.size
  for state in NaiveExplorer(system).states {
    let pool = layout.unpacked(state)
    let plain = Neighbours(of: pool, in: system)
    for permutation in permutations {
      var moved = pool.permuted(permutation, size)
      // Another order of the calls with each of them.
      let first = moved[call: 0]
      for index in 1..<max(1, size.callCount) {
        moved[call: index - 1] = moved[call: index]
      }
      if size.callCount > 0 { moved[call: size.callCount - 1] = first }
      let expected = plain.permuted(permutation, system)
      #expect(Neighbours(of: moved, in: system).counted(system) == expected)
    }
  }
}

/// Without this test, the one above might never be able to fail.
@Test func `if a step goes through hosts in their order, exchanging them is noticed`() throws {
  let small = ReducibleModel(
    "an overview of three hosts", vms: [#""halted": true"#],
    #""faults": { "xapiRestart": { "budget": 1, "hosts": [0] } }"#, alike: "", plain: 0, reduced: 0)
  let system = try small.system(.none)
  #expect(try small.system(.all).reduction.likeness.hosts.isEmpty)
  var exchange = PoolPermutation()
  exchange.hosts[1] = Host(2)
  exchange.hosts[2] = Host(1)
  let shows = NaiveExplorer(system).states.contains { state in
    let pool = system.layout.unpacked(state)
    let moved = pool.permuted(exchange, system.machine.size)
    let expected = Neighbours(of: pool, in: system).permuted(exchange, system)
    return Neighbours(of: moved, in: system).counted(system) != expected
  }
  #expect(shows)
}

@Test(arguments: ReducibleModel.all)
func `with reductions, a search sees one state of each set of alike states`(
  _ small: ReducibleModel
) throws {
  let plain = NaiveExplorer(try small.system(.none))
  let system = try small.system(.all)
  let (machine, reduction) = (system.machine, system.reduction)
  let reduced = try explore(system)
  #expect(plain.states.count == small.plain)
  #expect(reduced.distinctStates == small.reduced)

  let states = try #require(reduced.statesInOrderOfWords)
  let stored = Set(states.map(\.list))
  #expect(Set(plain.states.map { system.representative(of: $0).list }) == stored)
  #expect(stored.count == reduced.distinctStates)
  for property in Property.allCases {
    let number = property.number
    let applied = plain.firstApplications[number] != nil
    let violated = plain.firstViolations[number] != nil
    #expect((reduced.firstApplications[number] != nil) == applied, "\(property)")
    #expect((reduced.firstViolations[number] != nil) == violated, "\(property)")
  }
  // Orbit counting: the hosts and VMs in all their places give every state.
  var unmoved: Set<[UInt64]> = []
  for state in plain.states {
    var pool = system.layout.unpacked(state)
    machine.takeLocalSteps(reduction.localSteps, in: &pool)
    pool.orderCalls(machine.size)
    unmoved.insert(system.layout.words(of: pool))
  }
  let orbits = states.map { state in
    var pool = system.layout.unpacked(state)
    return reduction.orbitSize(of: &pool)
  }
  #expect(orbits.reduce(0, +) == unmoved.count)
  // Without merging and with one call, these are all states without reductions.
  let merges = LocalSteps(machine).positions.contains { plain.labelCounts[Int($0)] > 0 }
  if !reduction.likeness.hasCalls, !merges {
    #expect(unmoved.count == plain.states.count)
    #expect(reduced.depth == plain.depths.last)
  }
}

@Test(arguments: ReducibleModel.all)
func `alike states have the same representative`(
  _ small: ReducibleModel
) throws {
  let system = try small.system(.all)
  let size = system.machine.size
  let permutations = PoolPermutation.all(of: system.reduction.likeness)
  for state in NaiveExplorer(try small.system(.none)).states {
    let representative = system.representative(of: state)
    #expect(system.representative(of: representative) == representative)
    for permutation in permutations {
      var pool = system.layout.unpacked(state).permuted(permutation, size)
      let moved: PackedWords<8> = system.layout.packed(&pool)
      #expect(system.representative(of: moved) == representative)
    }
  }
}

/// The findings of a state, and its successors by one transition.
struct Neighbours {
  struct Neighbour {
    var after: PoolState
    var label: Int
    var findings: Findings
  }
  var list: [Neighbour] = []
  var own = Findings()

  init(of pool: PoolState, in system: PoolSystem<8, Judge>) {
    let isQuiescent = system.machine.forEachTransition(from: pool) { after, transition in
      list.append(
        Neighbour(
          after: after, label: system.machine.label(of: transition),
          findings: system.properties.findings(of: transition, from: pool, to: after)))
    }
    own = system.properties.findings(of: pool, isQuiescent: isQuiescent)
  }

  /// How often each occurs, regardless of the order of the calls.
  func counted(_ system: PoolSystem<8, Judge>) -> [[UInt64]: Int] {
    permuted(PoolPermutation(), system)
  }

  /// How often each occurs after an exchange.
  func permuted(
    _ permutation: PoolPermutation, _ system: PoolSystem<8, Judge>
  ) -> [[UInt64]: Int] {
    var counts: [[UInt64]: Int] = [[own.applied, own.violated]: 1]
    for neighbour in list {
      var after = neighbour.after.permuted(permutation, system.machine.size)
      after.orderCalls(system.machine.size)
      let findings = neighbour.findings
      counts[
        system.layout.words(of: after)
          + [UInt64(neighbour.label), findings.applied, findings.violated], default: 0] += 1
    }
    return counts
  }
}

extension PoolLayout {
  /// The words of a state, as many as the layout needs.
  func words(of pool: PoolState) -> [UInt64] {
    var pool = pool
    let words = pack(&pool)
    return (0..<wordCount).map { words[$0] }
  }
}

extension PackedWords {
  /// The words as a list.
  var list: [UInt64] { (0..<Self.wordCount).map { self[word: $0] } }
}
