/// A step that stores the words of its choice parameters.
protocol StoresChoices {
  /// The word of the step's choice parameter, by position.
  var choice: UInt8 { get }
  /// The word of the step's second choice parameter, by position.
  var secondChoice: UInt8 { get }
  /// The word of the step's third choice parameter, by position.
  var thirdChoice: UInt8 { get }
}

extension Instruction: StoresChoices {}
extension InstructionView: StoresChoices {}

extension StoresChoices {
  /// The value of the step's first parameter.
  @inline(__always)
  func value<Value: ParameterValue>(_ type: Value.Type = Value.self) -> Value {
    Value(stored: choice)
  }

  /// The value of the step's second parameter.
  @inline(__always)
  func secondValue<Value: ParameterValue>(_ type: Value.Type = Value.self) -> Value {
    Value(stored: secondChoice)
  }

  /// The value of the step's third parameter.
  @inline(__always)
  func thirdValue<Value: ParameterValue>(_ type: Value.Type = Value.self) -> Value {
    Value(stored: thirdChoice)
  }
}

extension ParameterValue {
  /// The value that an instruction stores.
  @inline(__always)
  init(stored rawValue: UInt8) {
    guard let value = Self(rawValue: rawValue) else {
      preconditionFailure("an instruction has a value that its parameter does not have")
    }
    self = value
  }
}
