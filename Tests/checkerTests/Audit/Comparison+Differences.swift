import AuditSupport
import Explorer
import Invariants
import Spec

@testable import checker

extension Comparison {
  /// Packs every state: no two states may become one.
  mutating func comparePacking(_ machine: PoolMachine) {
    let layout = PoolLayout(machine.model, machine.program)
    var packed: Set<[UInt64]> = []
    var lost = 0
    for state in naive.states {
      var copy = state
      let phrase = layout.pack(&copy)
      packed.insert((0..<layout.wordCount).map { phrase[$0] })
      if StateBytes(layout.unpack(phrase)) != StateBytes(state) { lost += 1 }
    }
    if packed.count != naive.states.count {
      note(
        .packing,
        "\(naive.states.count) states are packed into \(packed.count), "
          + "and \(lost) come back as others")
    }
  }

  /// Without reductions, every number is the same.
  mutating func compareCounts(_ run: ModelRun) {
    let counts = [
      ("distinct states", naive.states.count, run.distinctStates),
      ("states generated", naive.statesGenerated, run.statesGenerated),
      ("depth", naive.depth, run.depth),
    ]
    for (subject, expected, found) in counts where expected != found {
      note(.count, "\(subject): \(expected), and the search without reductions finds \(found)")
    }
    if run.completion != .exhausted { note(.count, "the search without reductions does not end") }
  }

  /// Counted in all their places, the alike hosts and VMs give every state.
  ///
  /// The places of calls are not counted.
  mutating func compareOrbits(_ run: ModelRun) {
    let likeness = run.reductions.likeness
    guard !likeness.hasCalls, !likeness.isNothing else { return }
    let found = run.reductions.statesStoodFor ?? 0
    guard found != naive.states.count else { return }
    note(
      .count,
      "states that stand for others stand for \(found), and there are \(naive.states.count)")
  }

  /// Compares the verdict of each property and the length of each counterexample, which must lead
  /// through existing states.
  mutating func compareVerdicts(_ run: ModelRun, _ how: String) {
    for (property, found) in run.verdicts {
      let expected = verdict(of: property)
      if found != expected {
        note(
          .verdict(property),
          "\(property.rawValue) \(how): expected \(expected.phrase), found \(found.phrase)")
      }
    }
    for trace in run.counterexamples {
      if !trace.steps.allSatisfy({ naive.contains($0.after) }) {
        note(
          .trace(trace.property),
          "\(trace.property.rawValue) \(how): the counterexample leads through states that do not exist"
        )
      }
      let expected = naive.firstViolations[trace.property.number] ?? 0
      guard trace.steps.count != expected || !trace.isShortest else { continue }
      let isKnown = trace.isShortest ? "" : ", and it is not known whether that is the least"
      note(
        .verdict(trace.property),
        "\(trace.property.rawValue) \(how): violated by \(expected) steps, found \(trace.steps.count)"
          + isKnown)
    }
  }

  /// Every violated property must be asked; only where nothing reserves memory can it not be
  /// counted.
  mutating func noteUnasked(_ machine: PoolMachine) {
    for property in Property.allCases
    where property != .memoryIsCounted && !property.concerns(machine)
      && naive.firstViolations[property.number] != nil
    {
      note(.unasked(property), "\(property.rawValue) is violated, and would not be asked")
    }
  }
}
