import Explorer
import TestSupport
import Testing

@testable import Spec

struct PoolSystemTests {
  @Test func `the explorer and a naive explorer find the same as a walk over the machine`() throws {
    let model = Model.small(requests: [.migrate: 1], faults: [.migrationLinkLoss: 1])
    let machine = try PoolMachine(model)
    let layout = PoolLayout(model, machine.program)
    let system = PoolSystem<4, QuietCount>(machine, layout, QuietCount())
    let exploration = try explore(system)
    let naive = NaiveExplorer(system)
    #expect(naive.states.count == machine.reachable(layout).count)
    #expect(exploration.distinctStates == naive.states.count)
    #expect(exploration.labelCounts == naive.labelCounts)
    #expect(naive.labelCounts.count == machine.labelCount)
  }

  @Test func `quiescence and effects reach the properties`() throws {
    let model = Model.small(requests: [.migrate: 1])
    let machine = try PoolMachine(model)
    let layout = PoolLayout(model, machine.program)
    let naive = NaiveExplorer(PoolSystem<4, QuietCount>(machine, layout, QuietCount()))
    // The initial state is quiescent; the first rename comes later.
    #expect(naive.firstApplications[0] == Occurrence(state: 0))
    let renamed = try #require(naive.firstApplications[1])
    let pool = layout.unpacked(naive.states[renamed.state])
    #expect(pool[Host(0), VM(0), .original].domain == .suspended)
  }
}

/// Two properties that always hold: one applies to quiescent states, one to renames.
private struct QuietCount: PoolProperties {
  let count = 2

  func findings(of pool: PoolView, isQuiescent: Bool) -> Findings {
    Findings(applied: isQuiescent ? 1 : 0, violated: 0)
  }

  func findings(
    of transition: Transition, from before: PoolView, to after: PoolView
  ) -> Findings {
    Findings(applied: transition.effects.contains(.renamed) ? 2 : 0, violated: 0)
  }
}
