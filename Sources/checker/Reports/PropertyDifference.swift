import Invariants

/// A property whose verdict moved in one direction, in some models of a gate.
struct PropertyDifference: Sendable {
  /// The direction.
  var direction: Direction
  /// The property.
  var property: Property
  /// The models, in the order of the gate.
  var cases: [Case]
  /// The shortest counterexample of all these models; nil unless the property is weakened, and before
  /// it was searched for.
  var counterexample: Counterexample?

  /// The direction in which a verdict moved; the raw value is its word in reports.
  enum Direction: String, CaseIterable, Sendable {
    /// It is violated now.
    case weakened
    /// It says less now: it is vacuous, not reached or not checked.
    case silenced
    /// It holds or is reached now: something was repaired, or the model no longer asks.
    case strengthened

    /// The direction of a change of verdict.
    init(from expected: PinnedVerdict, to found: PinnedVerdict) {
      switch found {
      case .violated: self = .weakened
      case .vacuous, .notReached, .notChecked: self = .silenced
      case .holds, .reached: self = .strengthened
      }
    }

    /// The place in reports, the worst first.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The meaning for a reviewer, in one sentence.
    var sentence: String {
      switch self {
      case .weakened: "The property is violated now."
      case .silenced: "The property says less now: it is vacuous, not reached, or not checked."
      case .strengthened:
        "The property is no longer violated: something was repaired, or the model no longer asks."
      }
    }
  }

  /// One model.
  struct Case: Equatable, Sendable {
    /// The path of the model.
    var model: String
    /// The expected verdict.
    var expected: PinnedVerdict
    /// The verdict of the run.
    var found: PinnedVerdict
    /// The least length of a counterexample; nil if the property is not violated.
    var leastLength: Int?

    /// The case of a model's run.
    init(_ line: GateLine, _ property: Property, expected: PinnedVerdict, found: PinnedVerdict) {
      model = line.run.model.path
      self.expected = expected
      self.found = found
      leastLength = line.run.leastLengths[property]
    }
  }

  /// Whether an update that writes this makes the expectations weaker.
  var isWeaker: Bool { cases.contains { $0.isWeaker } }

  /// The verdicts that moved, each pair once: `holds → violated`.
  var moves: [String] {
    var moves: [String] = []
    for move in cases.map({ "\($0.expected.phrase) → \($0.found.phrase)" })
    where !moves.contains(move) {
      moves.append(move)
    }
    return moves
  }

  /// The command that shows it.
  var command: String {
    let model = (counterexample?.model.path ?? cases.first?.model) ?? ""
    return "checker check --property \(property.rawValue) \(ShellWord.quoted(model))"
  }
}

extension PropertyDifference.Case {
  /// Whether the new expectation promises less than the old one.
  var isWeaker: Bool {
    switch (expected, found) {
    case (.violated, _), (.notReached, _), (.notChecked, _), (.vacuous, .holds): false
    case (.vacuous, .vacuous), (.holds, .holds), (.reached, .reached): false
    default: true
    }
  }
}
