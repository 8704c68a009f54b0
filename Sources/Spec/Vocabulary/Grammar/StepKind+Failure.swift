extension StepKind {
  /// Whether a step can fail, so that `onFailure` makes sense.
  public enum Failure: Sendable {
    /// It cannot.
    case never
    /// It can, whatever its parameters are.
    case always
    /// It can when at least one parameter has the value given.
    case onlyWith([(key: String, value: String)])

    /// Whether it can at all.
    public var isPossible: Bool {
      if case .never = self { false } else { true }
    }
  }

  /// Whether the step can fail, by its parameters.
  public var failure: Failure {
    if canFail(with: []) { return .always }
    let failing = definition.parameters.flatMap { parameter in
      parameter.spellings.map { (key: parameter.key, value: $0) }
    }.filter { canFail(with: [$0]) }
    return failing.isEmpty ? .never : .onlyWith(failing)
  }

  /// Whether the step can fail when it has these parameters.
  func canFail(with arguments: [(key: String, value: String)]) -> Bool {
    definition.canFail(Instruction(self, arguments))
  }
}
