extension JSONShape {
  /// An array whose elements all have one shape.
  static func array<Element>(
    of element: JSONShape<Element>, count: ClosedRange<Int> = 0...Int.max
  ) -> JSONShape where Value == [Element] {
    let expected = count.lowerBound > 0 ? "an array that is not empty" : "an array"
    return JSONShape(expected: expected) { node, context in
      guard case .array(let nodes) = node.value else {
        context.note(unsuitable: node, expected: expected)
        return nil
      }
      let values = nodes.enumerated().map { index, node in
        context.inside(index) { element.read(node, &$0) }
      }
      guard count.contains(nodes.count) else {
        context.note(
          "found \(nodes.count) elements, expected \(bounds(of: count))", at: node.position)
        return nil
      }
      let present = values.compactMap(\.self)
      return present.count == nodes.count ? present : nil
    }
  }

  /// An array whose elements all have one shape and differ from each other.
  static func distinct<Element: Hashable & SendableMetatype>(
    _ element: JSONShape<Element>, count: ClosedRange<Int> = 0...Int.max
  ) -> JSONShape where Value == [Located<Element>] {
    let array = JSONShape.array(of: JSONShape<Located<Element>>.located(element), count: count)
    return JSONShape(expected: array.expected) { node, context in
      guard let values = array.read(node, &context) else { return nil }
      var seen: Set<Element> = []
      var isDistinct = true
      for (index, element) in values.enumerated() where !seen.insert(element.value).inserted {
        context.inside(index) {
          $0.note(
            "found \(spelling(element.value)) again, expected each once", at: element.position)
        }
        isDistinct = false
      }
      return isDistinct ? values : nil
    }
  }

  /// An array, or a single element that stands for an array of one.
  static func oneOrMore<Element>(
    of element: JSONShape<Element>
  ) -> JSONShape where Value == [Element] {
    let array = JSONShape.array(of: element)
    return JSONShape(expected: "\(element.expected), or an array of such") { node, context in
      if case .array = node.value { return array.read(node, &context) }
      return element.read(node, &context).map { [$0] }
    }
  }

  /// A value with its position, for mistakes that are found later.
  static func located<Inner>(
    _ shape: JSONShape<Inner>
  ) -> JSONShape where Value == Located<Inner> {
    shape.map { value, node, _ in Located(value: value, position: node.position) }
  }

  /// An object with arbitrary keys, whose values have one shape.
  static func members<Element>(
    of element: JSONShape<Element>
  ) -> JSONShape where Value == [NamedValue<Element>] {
    JSONShape(expected: "an object") { node, context in
      guard case .object(let members) = node.value else {
        context.note(unsuitable: node, expected: "an object")
        return nil
      }
      let values: [NamedValue<Element>] = members.compactMap { member in
        context.inside(member.key) { element.read(member.node, &$0) }
          .map { NamedValue(name: member.key, position: member.keyPosition, value: $0) }
      }
      return values.count == members.count ? values : nil
    }
  }

  /// An object with fixed keys; any other key is a mistake.
  ///
  /// The closure must ask for every key that it knows before it returns nil.
  static func object(
    _ read: @escaping @Sendable (inout ObjectReader) -> Value?
  ) -> JSONShape {
    JSONShape(expected: "an object") { node, context in
      guard case .object(let members) = node.value else {
        context.note(unsuitable: node, expected: "an object")
        return nil
      }
      var reader = ObjectReader(members, at: node.position, context: context)
      let value = read(&reader)
      context = reader.finish()
      return value
    }
  }
}

/// How a message names an element: as the file spells it.
private func spelling(_ value: some Hashable) -> String {
  (value as? String)?.quoted ?? "\(value)"
}

/// How a message names the permitted numbers of elements of an array.
private func bounds(of count: ClosedRange<Int>) -> String {
  switch (count.lowerBound, count.upperBound) {
  case (let least, .max): "at least \(least)"
  case (let least, let most) where least == most: "\(least)"
  case (0, let most): "at most \(most)"
  case (let least, let most): "\(least) to \(most)"
  }
}

/// A value under an arbitrary key.
struct NamedValue<Value> {
  /// The key.
  var name: String

  /// The position of the key.
  var position: SourcePosition

  /// The value of the key.
  var value: Value
}

extension NamedValue: Equatable where Value: Equatable {}
extension NamedValue: Sendable where Value: Sendable {}
