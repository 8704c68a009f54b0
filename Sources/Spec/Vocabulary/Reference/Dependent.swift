/// A fact about a step, and the parameters or operations that it depends on.
public struct Dependent<Value: Sendable>: Sendable {
  /// The fact.
  public var value: Value
  /// When it applies, as `with how=compareAndSet` or `for start`; nil if it always does.
  public var dependence: String?
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
      return Dependent(value: fact, dependence: dependence(of: holds, variants))
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

  /// The one parameter, or the operation, that decides where something holds.
  private func dependence(of holds: [Bool], _ variants: [Instruction]) -> String? {
    if holds.allSatisfy({ $0 }) { return nil }
    for (position, parameter) in definition.parameters.enumerated() {
      let values = variants.map { $0.value(of: parameter, at: position) }
      guard let deciding = Self.deciding(values, holds) else { continue }
      let words = parameter.spellings.indices.filter { deciding.contains(UInt8($0)) }
        .map { "\(parameter.key)=\(parameter.spellings[$0])" }
      return "with " + words.alternatives
    }
    if let deciding = Self.deciding(variants.map(\.operation.rawValue), holds) {
      let operations = Operation.allCases.filter { deciding.contains($0.rawValue) }
      return "for " + operations.map(\.spelling).alternatives
    }
    return "with some parameters"
  }

  /// The values with which something holds, if nothing else decides that.
  private static func deciding(_ values: [UInt8], _ holds: [Bool]) -> Set<UInt8>? {
    let with = Set(zip(values, holds).filter(\.1).map(\.0))
    let without = Set(zip(values, holds).filter { !$0.1 }.map(\.0))
    return with.isDisjoint(with: without) ? with : nil
  }
}

extension [String] {
  /// The words as `a`, `a or b`, `a, b or c`.
  var alternatives: String {
    guard count > 1, let last else { return joined() }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
