import Testing

@testable import Spec

/// Every combination of a step's arguments, including omitted ones.
private func everyArguments(of kind: StepKind) -> [[(key: String, value: String)]] {
  kind.definition.parameters.reduce([[]]) { lists, parameter in
    lists
      + lists.flatMap { list in
        parameter.spellings.map { list + [(key: parameter.key, value: $0)] }
      }
  }
}

@Test(arguments: StepKind.allCases)
func `a step can fail with exactly the parameters that its file names`(kind: StepKind) {
  for arguments in everyArguments(of: kind) {
    let isNamed =
      switch kind.failure {
      case .never: false
      case .always: true
      case .onlyWith(let failing):
        arguments.contains { argument in
          failing.contains { $0 == argument }
        }
      }
    #expect(kind.canFail(with: arguments) == isNamed, "\(arguments)")
  }
}

@Test func `a few steps can fail only with some parameters`() {
  let few = StepKind.allCases.compactMap { kind -> String? in
    guard case .onlyWith(let failing) = kind.failure else { return nil }
    return "\(kind): " + failing.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
  #expect(
    few == [
      "destroyDomain: unknown fails", "checkDomain: unknown fails",
      "removeMetadata: refused fails", "setResidentOn: how atomically",
    ])
}
