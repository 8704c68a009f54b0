/// A fact about a step, and the values of parameters or the operations that it depends on.
public struct Dependent<Value: Sendable>: Sendable {
  /// The fact.
  public var value: Value
  /// When it applies, as `with how=compareAndSet` or `for start`; nil if it always does.
  public var dependence: String?

  /// A fact, which always holds if nothing else is said.
  public init(_ value: Value, _ dependence: String? = nil) {
    self.value = value
    self.dependence = dependence
  }
}

extension StepKind {
  /// The facts that hold for some variant of the step, each with what it depends on.
  ///
  /// - Parameter facts: the facts about one variant, each at most once.
  func dependent<Value: Hashable & Sendable>(
    _ facts: (Instruction) -> [Value]
  ) -> [Dependent<Value>] {
    let variants = variants
    let sets = variants.map { Set(facts($0)) }
    var order: [Value] = []
    for variant in variants {
      for fact in facts(variant) where !order.contains(fact) { order.append(fact) }
    }
    return order.map { fact in
      let holds = sets.map { $0.contains(fact) }
      return Dependent(fact, dependence(of: holds, variants))
    }
  }

  /// Every combination of parameters, for every operation.
  private var variants: [Instruction] {
    Instruction.all(of: self).flatMap { instruction in
      Operation.allCases.map { operation in
        var instruction = instruction
        instruction.operation = operation
        // As in a design that has the procedure that the step looks for.
        instruction.soughtEnd = 1
        return instruction
      }
    }
  }

  /// The parameters and the operation, each with its value in every variant.
  private func dimensions(_ variants: [Instruction]) -> [Dimension] {
    definition.parameters.enumerated().map { position, parameter in
      Dimension(
        name: parameter.key, words: parameter.spellings.map { "\(parameter.key)=\($0)" },
        values: variants.map { Int($0.value(of: parameter, at: position)) })
    } + [
      Dimension(
        name: "the operation", words: Operation.allCases.map { "for \($0.spelling)" },
        values: variants.map { Int($0.operation.rawValue) })
    ]
  }

  /// What decides where something holds: one of some values, all of some, or else only the names of
  /// the parameters that matter.
  private func dependence(of holds: [Bool], _ variants: [Instruction]) -> String? {
    if holds.allSatisfy({ $0 }) { return nil }
    let dimensions = dimensions(variants)
    let deciding = dimensions.map { $0.values(deciding: holds) }
    let isDecided = holds.indices.allSatisfy { index in
      holds[index] == zip(dimensions, deciding).contains { $1.contains($0.values[index]) }
    }
    if isDecided {
      let words = zip(dimensions, deciding).flatMap { $0.phrases($1) }
      return "with \(words.alternatives)".replacing("with for ", with: "for ")
    }
    let names = dimensions.filter { $0.matters(holds, among: dimensions) }.map(\.name)
    return "depending on \(names.dropLast().joined(separator: ", "))"
      + (names.count > 1 ? " and " : "") + (names.last ?? "")
  }
}

/// One thing in which the variants of a step differ.
private struct Dimension {
  let name: String
  /// The phrase for each value.
  let words: [String]
  /// The value of each variant.
  let values: [Int]

  /// The values with which something holds for every choice of the other parameters.
  func values(deciding holds: [Bool]) -> [Int] {
    words.indices.filter { value in
      let own = holds.indices.filter { values[$0] == value }
      return !own.isEmpty && own.allSatisfy { holds[$0] }
    }
  }

  /// The phrases of some values.
  func phrases(_ chosen: [Int]) -> [String] { chosen.map { words[$0] } }

  /// Whether two variants that differ only in this dimension differ in whether something holds.
  func matters(_ holds: [Bool], among dimensions: [Dimension]) -> Bool {
    let others = dimensions.filter { $0.name != name }
    var known: [[Int]: Bool] = [:]
    for index in holds.indices {
      let rest = others.map { $0.values[index] }
      if let other = known[rest], other != holds[index] { return true }
      known[rest] = holds[index]
    }
    return false
  }
}

extension [String] {
  /// The words as `a`, `a or b`, `a, b or c`.
  var alternatives: String {
    guard count > 1, let last else { return joined() }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
