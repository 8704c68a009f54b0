extension Counterexample {
  /// The counterexample with control characters replaced.
  ///
  /// A trace file can come from anybody, and its words reach a terminal.
  var printable: Counterexample {
    let element = element
    let printable = element.printable
    guard printable != element else { return self }
    let bytes = Array(JSONWriter.oneLine(printable).utf8)
    guard let read = try? JSONShape.counterexample.decode(bytes, file: nil) else {
      preconditionFailure("a counterexample with other characters is one, too")
    }
    return read
  }
}

extension JSONElement {
  /// The value with the replacement character for control characters in its strings.
  fileprivate var printable: JSONElement {
    switch self {
    case .null, .boolean, .integer, .number: self
    case .string(let text): .string(text.printable)
    case .array(let elements): .array(elements.map(\.printable))
    case .object(let members):
      .object(members.map { Member(key: $0.key, value: $0.value.printable) })
    }
  }
}

extension String {
  /// The text with the replacement character for each control character, and for those that change
  /// the direction of text.
  fileprivate var printable: String {
    replacingScalars { scalar in
      scalar.isControl || scalar.properties.generalCategory == .format ? "\u{FFFD}" : nil
    }
  }
}
