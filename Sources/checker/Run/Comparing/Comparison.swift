import Invariants
import Spec

/// The comparison of two models, A and B.
struct Comparison: Sendable {
  /// The runs of A and B, which asked the same properties.
  var runOfA: ModelRun
  var runOfB: ModelRun
  /// The procedures that differ.
  var procedures: [ProcedureDifference]
  /// Where behaviours part.
  var behaviours: BehaviourDifference

  /// A property whose verdict differs.
  struct PropertyChange: Sendable {
    var property: Property
    var verdictInA: Verdict
    var verdictInB: Verdict
    var meaning: Meaning

    /// What the change means; the raw value is the word in reports.
    enum Meaning: String, CaseIterable, Sendable {
      /// Good in A and bad in B.
      case lost
      /// Bad in A and good in B.
      case gained
      /// Any other difference.
      case changed
    }
  }

  /// The properties whose verdicts differ, in the order of the properties.
  var properties: [PropertyChange] {
    runOfA.verdicts.compactMap { property, verdict in
      guard let other = runOfB.verdict(of: property), other != verdict else { return nil }
      let meaning: PropertyChange.Meaning =
        if verdict.isGood, other.isBad { .lost } else if verdict.isBad, other.isGood {
          .gained
        } else {
          .changed
        }
      return PropertyChange(
        property: property, verdictInA: verdict, verdictInB: other, meaning: meaning)
    }
  }

  /// The counterexamples of B for the properties that are lost.
  var counterexamples: [Counterexample] {
    let lost = properties.filter { $0.meaning == .lost }.map(\.property.rawValue)
    return runOfB.reportedCounterexamples.filter { counterexample in
      counterexample.breaks.contains { lost.contains($0.property) }
    }
  }

  /// The exit status: violated if a property is lost, incomplete if something was not decided.
  var status: ExitStatus {
    if properties.contains(where: { $0.meaning == .lost }) { return .violated }
    let isWhole = runOfA.isExhaustive && runOfB.isExhaustive && behaviours.isDecided
    return isWhole ? .holds : .incomplete
  }
}

extension Verdict {
  /// Whether it is bad if no expectation names the property.
  var isBad: Bool { self == .violated || self == .notReached }
}
