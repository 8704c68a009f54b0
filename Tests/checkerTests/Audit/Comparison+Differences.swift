import AuditSupport
import Explorer
import Invariants
import Spec

@testable import checker

extension Comparison {
  /// Packs every state: no two states may become one.
  mutating func comparePacking() {
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
        .packing, nil,
        "\(naive.states.count) states are packed into \(packed.count), "
          + "and \(lost) come back as others")
    }
  }

  /// Without reductions, every number is the same.
  mutating func compareCounts(_ run: ModelRun, _ variant: SearchVariant) {
    let counts = [
      ("distinct states", naive.states.count, run.distinctStates),
      ("states generated", naive.statesGenerated, run.statesGenerated),
      ("depth", naive.depth, run.depth),
    ]
    for (subject, expected, found) in counts where expected != found {
      note(.count, variant, "\(subject): expected \(expected), found \(found)")
    }
  }

  /// Counted in all their places, the alike hosts and VMs give every state.
  ///
  /// The places of calls are not counted.
  mutating func compareOrbits(_ run: ModelRun, _ variant: SearchVariant) {
    let likeness = run.reductions.likeness
    guard !likeness.hasCalls, !likeness.isNothing else { return }
    let found = run.reductions.statesStoodFor ?? 0
    guard found != naive.states.count else { return }
    note(
      .count, variant,
      "states that stand for others stand for \(found), and there are \(naive.states.count)")
  }

  /// Compares a complete search: the verdict of each property, the length of each counterexample,
  /// and each of its steps.
  ///
  /// - Parameters:
  ///   - reference: a search with the same counterexamples, which have been followed already.
  ///   - isLimited: whether a limit may have kept the search from making sure that no counterexample
  ///     is shorter.
  mutating func compareWhole(
    _ search: SearchedModel, _ variant: SearchVariant, _ reference: SearchedModel? = nil,
    isLimited: Bool = false
  ) {
    let run = search.run
    if run.completion != .exhausted {
      note(.completion, variant, "the search ends with \(run.completion)")
    }
    for (property, found) in run.verdicts {
      let expected = verdict(of: property)
      if found != expected {
        note(
          .verdict(property), variant,
          "\(property.rawValue): expected \(expected.phrase), found \(found.phrase)")
      }
    }
    follow(search, variant, reference)
    for trace in run.counterexamples where !trace.isShortest && !isLimited {
      note(
        .verdict(trace.property), variant,
        "\(trace.property.rawValue): it is not known whether \(trace.steps.count) steps are the least"
      )
    }
  }

  /// Compares a search that was cut short: nothing that it has found is wrong, and it does not
  /// claim to have found everything.
  mutating func comparePart(
    _ search: SearchedModel, _ reference: SearchedModel, _ variant: SearchVariant,
    _ memoryLimitBytes: Int?
  ) {
    let run = search.run
    switch run.completion {
    case .incomplete(.memory(let limit)) where limit == memoryLimitBytes: break
    case .incomplete(.depth), .incomplete(.states), .incomplete(.interrupted): break
    default: note(.completion, variant, "a search that was cut short: \(run.completion)")
    }
    if !reference.run.levelSizes.starts(with: run.levelSizes.dropLast()) {
      note(
        .count, variant, "levels of a part: \(run.levelSizes) of \(reference.run.levelSizes)")
    }
    for (property, found) in run.verdicts {
      let expected = verdict(of: property)
      let isRight =
        found == .incomplete || found == expected && [.violated, .reached].contains(found)
      if !isRight {
        note(
          .verdict(property), variant,
          "\(property.rawValue) in a part: found \(found.phrase), and it is \(expected.phrase)")
      }
    }
    follow(search, variant, reference)
  }

  /// Follows each counterexample, step by step, and compares its length.
  private mutating func follow(
    _ search: SearchedModel, _ variant: SearchVariant, _ reference: SearchedModel?
  ) {
    let followed = (reference.map { $0.run.counterexamples + $0.doubtful } ?? []).map(\.unpacked)
    for trace in search.run.counterexamples + search.doubtful {
      let name = trace.property.rawValue
      let steps = trace.unpacked
      if !followed.contains(where: { $0.isSame(as: steps) }),
        let mistake = steps.mistake(in: model.machine)
      {
        note(.trace(trace.property), variant, "\(name): the counterexample is none: \(mistake)")
      }
      guard let least = naive.firstViolations[trace.property.number] else { continue }
      if trace.steps.count < least || trace.isShortest && trace.steps.count > least {
        note(
          .verdict(trace.property), variant,
          "\(name): violated by \(least) steps, found \(trace.steps.count)")
      }
    }
  }

  /// Every violated property must be asked; only where nothing reserves memory can it not be
  /// counted.
  mutating func noteUnasked() {
    for property in Property.allCases
    where property != .memoryIsCounted && !property.concerns(model.machine)
      && naive.firstViolations[property.number] != nil
    {
      note(.unasked(property), nil, "\(property.rawValue) is violated, and would not be asked")
    }
  }
}
