extension StepKind {
  /// Whether a step can fail, so that `onFailure` makes sense.
  public enum Failure: Sendable {
    /// Never.
    case never
    /// Always possible, with any parameters.
    case always
    /// Possible if at least one parameter has the given value.
    case onlyWith([(key: String, value: String)])

    /// Whether failure is possible at all.
    public var isPossible: Bool {
      if case .never = self { false } else { true }
    }
  }

  /// Whether the step can fail, depending on its parameters.
  public var failure: Failure {
    if canFail(with: []) { return .always }
    let failing = definition.parameters.flatMap { parameter in
      parameter.spellings.map { (key: parameter.key, value: $0) }
    }.filter { canFail(with: [$0]) }
    return failing.isEmpty ? .never : .onlyWith(failing)
  }

  /// Whether the step can fail with the given parameters.
  func canFail(with arguments: [(key: String, value: String)]) -> Bool {
    definition.canFail(Instruction(self, arguments))
  }
}

extension StepDeclaration {
  /// Whether taking the step counts as its firing: the step exists, and others do not continue its
  /// thread, as where it only waits.
  public var countsFirings: Bool {
    StepKind(spelling: step.value)?.definition.wokenBy == .nobody
  }
}
