extension Instruction {
  /// A step with only its kind and its parameters; invalid arguments are left out.
  init(_ kind: StepKind, _ arguments: [(key: String, value: String)] = []) {
    self.init()
    self.kind = kind
    for (position, parameter) in kind.definition.parameters.enumerated() {
      guard let argument = arguments.first(where: { $0.key == parameter.key }),
        let value = parameter.spellings.firstIndex(of: argument.value)
      else { continue }
      set(parameter, at: position, to: UInt8(value))
    }
  }

  /// Stores the value of the step's parameter at a position.
  mutating func set(_ parameter: Parameter, at position: Int, to value: UInt8) {
    switch parameter.kind {
    case .name where position == 0: name = Name(rawValue: value) ?? .original
    case .name: newName = Name(rawValue: value) ?? .original
    case .choice where position == 0: choice = value
    case .choice where position == 1: secondChoice = value
    case .choice: thirdChoice = value
    }
  }

  /// The number of the value of the step's parameter at a position.
  func value(of parameter: Parameter, at position: Int) -> UInt8 {
    switch parameter.kind {
    case .name where position == 0: name.rawValue
    case .name: newName.rawValue
    case .choice where position == 0: choice
    case .choice where position == 1: secondChoice
    case .choice: thirdChoice
    }
  }

  /// The steps of a kind with every combination of parameters, but no operation.
  static func all(of kind: StepKind) -> [Instruction] {
    kind.definition.parameters.enumerated().reduce([Instruction(kind)]) { instructions, parameter in
      instructions.flatMap { instruction in
        parameter.element.spellings.indices.map { value in
          var instruction = instruction
          instruction.set(parameter.element, at: parameter.offset, to: UInt8(value))
          return instruction
        }
      }
    }
  }
}
