/// The requests, actions and faults of a counterexample, and whether each is necessary for the violation
/// within the model's bounds.
struct Cast: Equatable, Sendable {
  /// The members, in the order of their first steps.
  var members: [Member]
  /// The kinds that the model allows and the trace does not use, in words.
  var unused: [String]

  /// One kind of request, action or fault.
  struct Member: Equatable, Sendable {
    /// What happens, in words.
    var phrase: String
    /// The indices of the steps at which it happens.
    var steps: [Int]
    /// For each property that the trace breaks, whether that needs all of them.
    var needs: [PropertyNeed]
  }

  /// Whether the violation of one property needs something.
  struct PropertyNeed: Equatable, Sendable {
    var property: String
    var need: Need
  }

  /// Whether a violation needs something as often as its trace has it.
  enum Need: String, CaseIterable, Sendable {
    /// Within the bounds there is no violation with fewer.
    case needed
    /// There is a violation with fewer; it takes at least as many steps.
    case dispensable
    /// The search for a violation with fewer was cut short by a limit.
    case undecided
  }
}
