import Invariants

/// One difference between an expectation and the result.
struct GateMismatch: Equatable, Sendable {
  /// What differs, with what is expected and what was found.
  var difference: Difference
  /// The source of the expectation: the path of a ledger, or `the model` if a ledger covers it,
  /// too; nil if it can only be the model.
  var expectedBy: String?

  /// A difference.
  init(_ difference: Difference, by expectedBy: String? = nil) {
    self.difference = difference
    self.expectedBy = expectedBy
  }

  /// What differs.
  enum Difference: Equatable, Sendable {
    /// The verdict of a property.
    case verdict(Property, expected: PinnedVerdict, found: PinnedVerdict)
    /// The steps of a shortest counterexample.
    case length(Property, expected: Int, found: Int)
    /// A number of the search.
    case count(Figure, expected: Int, found: Int)
    /// Whether the protocol comes to rest.
    case rest(expected: PinnedRest, found: PinnedRest)
    /// A saved trace, which no longer fits for a reason.
    case trace(name: String, reason: String)
  }

  /// A number of a search that an expectation pins; the raw value is its key.
  enum Figure: String, CaseIterable, Sendable {
    case states
    case generated
    case depth

    /// The number in a run.
    func value(in run: ModelRun) -> Int {
      switch self {
      case .states: run.distinctStates
      case .generated: run.statesGenerated
      case .depth: run.depth
      }
    }
  }

  /// The property, number or trace that differs.
  var subject: String {
    switch difference {
    case .verdict(let property, _, _), .length(let property, _, _): property.rawValue
    case .count(let count, _, _): count.rawValue
    case .rest: PinnedRest.key
    case .trace(let name, _): name
    }
  }

  /// What is expected, as shown to the reader.
  var expected: String {
    switch difference {
    case .verdict(_, let expected, _): expected.phrase
    case .length(_, let expected, _): "violated in \(Count.phrase(expected, "step"))"
    case .count(_, let expected, _): "\(expected)"
    case .rest(let expected, _): expected.rawValue
    case .trace: "to fit"
    }
  }

  /// The result of the run, as shown to the reader.
  var found: String {
    switch difference {
    case .verdict(_, _, let found): found.phrase
    case .length(_, _, let found): Count.phrase(found, "step")
    case .count(_, _, let found): "\(found)"
    case .rest(_, let found): found.rawValue
    case .trace(_, let reason): reason
    }
  }

  /// The difference in words.
  var phrase: String {
    let by = expectedBy.map { " by \($0)" } ?? ""
    return "\(subject): expected \(expected)\(by), found \(found)"
  }
}
