import TestSupport
import Testing

@testable import Spec

/// The outcomes of a step in arbitrary pools, with every parameter, by every actor.
private func outcomes(
  of kind: StepKind
) -> [(instruction: Instruction, outcome: StepContext.Outcome)] {
  var numbers = RandomNumbers(seed: 90)
  return Trial.all(of: kind).flatMap { trial in
    (0..<16).map { _ in
      let pool = trial.pool(using: &numbers)
      let (_, outcome) = trial.take(pool, choice: Int.random(in: 0..<2, using: &numbers))
      return (trial.instruction, outcome)
    }
  }
}

private let endings: [StepContext.Outcome] = [.refused, .over, .outdated]

@Test(arguments: StepKind.allCases)
func `a step waits, fails or ends its thread exactly if its definition says when`(
  kind: StepKind
) {
  let definition = kind.definition
  let found = Set(outcomes(of: kind).map(\.outcome))
  #expect(found.contains(.blocked) == (definition.waits != nil))
  #expect(endings.contains(where: found.contains) == (definition.ends != nil))
  // A step whose thread another one moves on fails through that other.
  if definition.fails == nil || definition.wokenBy == .nobody {
    #expect(found.contains(.failed) == (definition.fails != nil))
  }
}

@Test(arguments: StepKind.allCases)
func `a clause that begins with values of a parameter applies to nothing else`(kind: StepKind) {
  let definition = kind.definition
  for (clause, ends) in [
    (definition.waits, [.blocked]), (definition.fails, [.failed]), (definition.ends, endings),
  ] {
    guard let clause, clause.hasPrefix("with ") else { continue }
    let named = assignments(in: String(clause.prefix { $0 != "," }))
    #expect(!named.isEmpty)
    for (instruction, outcome) in outcomes(of: kind) where ends.contains(outcome) {
      let own = assignments(of: instruction)
      #expect(named.contains { own.contains($0) }, "\(kind) \(own): \(outcome)")
      guard named.contains(where: { own.contains($0) }) else { return }
    }
  }
}

@Test(arguments: StepKind.allCases)
func `a clause completes a sentence, and names only parameters and values of its step`(
  kind: StepKind
) {
  let definition = kind.definition
  let known = definition.parameters.flatMap { parameter in
    parameter.spellings.map { "\(parameter.key)=\($0)" }
  }
  for clause in [definition.waits, definition.fails, definition.ends].compactMap(\.self) {
    #expect(["until ", "while ", "if ", "with "].contains { clause.hasPrefix($0) }, "\(clause)")
    #expect(clause.hasSuffix("."), "\(clause)")
    for named in assignments(in: clause) { #expect(known.contains(named), "\(clause)") }
  }
}

/// The words of a clause that assign a value to a parameter.
private func assignments(in clause: String) -> [String] {
  clause.split { " ,;:".contains($0) }.filter { $0.contains("=") }.map { word in
    word.hasSuffix(".") ? String(word.dropLast()) : String(word)
  }
}

/// The parameters of a step with their values.
private func assignments(of instruction: Instruction) -> [String] {
  instruction.kind.definition.parameters.enumerated().map { position, parameter in
    let value = instruction.value(of: parameter, at: position)
    return "\(parameter.key)=\(parameter.spellings[Int(value)])"
  }
}
