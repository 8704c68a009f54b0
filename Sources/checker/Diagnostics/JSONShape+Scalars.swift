extension JSONShape where Value == String {
  /// Any string.
  static var string: JSONShape {
    JSONShape(expected: "a string") { node, context in
      if case .string(let value) = node.value { return value }
      context.note(unsuitable: node, expected: "a string")
      return nil
    }
  }

  /// One of several names; for an unknown name the message suggests the nearest.
  static func name(of names: [String]) -> JSONShape {
    let list = Phrases.quotedList(names, "or")
    let expected = names.count > 2 ? "one of \(list)" : list
    return JSONShape(expected: expected) { node, context in
      guard case .string(let value) = node.value else {
        context.note(unsuitable: node, expected: expected)
        return nil
      }
      if names.contains(value) { return value }
      let suggestion = NearestName.phrase(for: value, among: names)
      let message = "found \(value.quoted)"
      context.note(
        message + (suggestion.isEmpty ? ", expected \(expected)" : suggestion), at: node.position)
      return nil
    }
  }
}

extension JSONShape where Value == Bool {
  /// True or false.
  static var boolean: JSONShape {
    JSONShape(expected: "true or false") { node, context in
      if case .boolean(let value) = node.value { return value }
      context.note(unsuitable: node, expected: "true or false")
      return nil
    }
  }

  /// True, for a key that is left out otherwise.
  static var isTrue: JSONShape {
    JSONShape(expected: "true") { node, context in
      if case .boolean(true) = node.value { return true }
      context.note(unsuitable: node, expected: "true")
      return nil
    }
  }
}

extension JSONShape where Value == Int {
  /// An integer in a range.
  static func integer(in range: ClosedRange<Int>) -> JSONShape {
    let expected =
      switch (range.lowerBound, range.upperBound) {
      case (.min, .max): "an integer"
      case (let least, .max): "an integer from \(least)"
      case (.min, let most): "an integer up to \(most)"
      case (let least, let most) where least == most: "the integer \(least)"
      case (let least, let most): "an integer from \(least) to \(most)"
      }
    return JSONShape(expected: expected) { node, context in
      if case .integer(let value) = node.value, range.contains(value) { return value }
      context.note(unsuitable: node, expected: expected, remedy: node.value.wholeNumberRemedy)
      return nil
    }
  }
}

extension JSONValue {
  /// How to write a whole number that has a decimal point or an exponent; nil for anything else.
  var wholeNumberRemedy: String? {
    guard case .number(let value) = self, let whole = Int(exactly: value) else { return nil }
    return "write \(whole)"
  }
}

extension JSONShape
where Value: RawRepresentable & CaseIterable & SendableMetatype, Value.RawValue == String {
  /// One of the cases of an enumeration.
  static func name(of type: Value.Type) -> JSONShape {
    let names = JSONShape<String>.name(of: type.allCases.map(\.rawValue))
    return names.map { name, _, _ in Value(rawValue: name) }
  }
}
