@testable import checker

/// Changes of a text of JSON that leave it one: the parsers behind the reader see nothing else.
enum TreeMutation {
  /// The text after one to four changes; nil if it is not JSON.
  static func mutated(_ bytes: [UInt8], using random: inout SeededRandom) -> [UInt8]? {
    guard let node = try? JSONReader.read(bytes) else { return nil }
    var tree = JSONElement(node)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      var parts: [JSONElement] = []
      collect(tree, into: &parts)
      guard let part = parts.randomElement(using: &random) else { break }
      var target = Int.random(in: 0..<parts.count, using: &random)
      tree = replaced(tree, at: &target, part, using: &random)
    }
    return Array(JSONWriter.oneLine(tree).utf8)
  }

  /// A tree and the trees within it.
  private static func collect(_ tree: JSONElement, into parts: inout [JSONElement]) {
    parts.append(tree)
    switch tree {
    case .array(let elements): for element in elements { collect(element, into: &parts) }
    case .object(let members): for member in members { collect(member.value, into: &parts) }
    default: break
    }
  }

  /// The tree with its part of a number changed, perhaps with another part.
  private static func replaced(
    _ tree: JSONElement, at target: inout Int, _ other: JSONElement,
    using random: inout SeededRandom
  ) -> JSONElement {
    if target == 0 {
      target = -1
      return changed(tree, other, using: &random)
    }
    target -= 1
    switch tree {
    case .array(let elements) where target >= 0:
      var list: [JSONElement] = []
      for element in elements {
        list.append(
          target >= 0 ? replaced(element, at: &target, other, using: &random) : element)
      }
      return .array(list)
    case .object(let members) where target >= 0:
      var list: [JSONElement.Member] = []
      for member in members {
        let value =
          target >= 0 ? replaced(member.value, at: &target, other, using: &random) : member.value
        list.append(JSONElement.Member(key: member.key, value: value))
      }
      return .object(list)
    default: return tree
    }
  }

  /// A part after a change.
  private static func changed(
    _ part: JSONElement, _ other: JSONElement, using random: inout SeededRandom
  ) -> JSONElement {
    switch (Int.random(in: 0..<8, using: &random), part) {
    case (0, _): return other
    case (1, _): return numbers.randomElement(using: &random) ?? other
    case (2, _): return .array([part, other])
    case (_, .integer(let value)): return .integer(value &+ Int.random(in: -2...2, using: &random))
    case (_, .boolean(let value)): return .boolean(!value)
    case (_, .array(var elements)):
      change(&elements, with: other, using: &random)
      return .array(elements)
    case (_, .object(var members)):
      let key =
        members.randomElement(using: &random)?.key ?? "k\(Int.random(in: 0..<99, using: &random))"
      change(&members, with: JSONElement.Member(key: key, value: other), using: &random)
      var seen: Set<String> = []
      return .object(members.filter { seen.insert($0.key).inserted })
    default: return other
    }
  }

  /// Adds, removes, repeats or moves an element of a list.
  private static func change<Element>(
    _ list: inout [Element], with other: Element, using random: inout SeededRandom
  ) {
    guard let index = list.indices.randomElement(using: &random) else { return list.append(other) }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: list.remove(at: index)
    case 1: list.insert(other, at: index)
    case 2: list.swapAt(index, Int.random(in: list.indices, using: &random))
    case 3:
      let count = min(1 << Int.random(in: 1...9, using: &random), 4000 / list.count + 1)
      list.insert(contentsOf: Array(repeating: list[index], count: count), at: index)
    default: list[index] = other
    }
  }

  private static let numbers: [JSONElement] = [
    0, -1, 1, 2, 3, 4, 8, 9, 254, 255, 256, 65535, 65536, 1.5, 2.0, -0.0, 1e300, nil, true, "",
    .integer(.max), .integer(.min), .array([]), .object([]),
  ]
}
