import Spec

extension Design {
  /// The declarations of the design, one per line: two designs with the same text are the same.
  var canonicalText: String {
    ([name, source] + procedures.flatMap(\.canonicalLines)).joined(separator: "\n")
  }
}

extension ProcedureDeclaration {
  fileprivate var canonicalLines: [String] {
    ["\(name.value) \(onFailure?.value ?? "")"] + steps.map { "  \($0.canonicalLine)" }
  }
}

extension StepDeclaration {
  /// The declaration on one line.
  var canonicalLine: String {
    let arguments = arguments.map { "\($0.key.value)=\($0.value.value)" }
    let when = when.map { "when=\($0.value)" }
    let failure = [
      onFailure.map { "onFailure=\($0.value)" } ?? "", fails.map { "fails=\($0.value)" },
    ].compactMap(\.self)
    let phrase = [step.value] + arguments + when + failure
    return phrase.joined(separator: " ")
  }
}
