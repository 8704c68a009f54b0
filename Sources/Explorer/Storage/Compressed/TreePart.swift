/// A part of a state: a leaf or a node of the tree.
@usableFromInline struct TreePart: BitwiseCopyable, Sendable {
  @usableFromInline enum Form: BitwiseCopyable, Sendable { case word, twoWords, pair, root }

  @usableFromInline let form: Form

  /// The word, the first of the two words, or the first of the two parts.
  @usableFromInline let first: Int

  /// The second part.
  @usableFromInline let second: Int

  /// The table of its values, among those of its width.
  @usableFromInline let table: Int

  /// The height above the leaves: 0 for a leaf.
  @usableFromInline let height: Int

  /// A part made of words, or of two earlier parts.
  init(form: Form, first: Int, second: Int, table: Int, of parts: [TreePart]) {
    self.form = form
    self.first = first
    self.second = second
    self.table = table
    switch form {
    case .word, .twoWords: height = 0
    case .pair, .root: height = 1 + max(parts[first].height, parts[second].height)
    }
  }

  /// Adds the part made of some words, and its own parts; returns its position.
  static func add(_ words: Range<Int>, to parts: inout [TreePart]) -> Int {
    func tables(_ isCounted: (Form) -> Bool) -> Int { parts.count { isCounted($0.form) } }
    switch words.count {
    case 1:
      let table = tables { $0 == .word || $0 == .pair }
      parts.append(
        TreePart(form: .word, first: words.lowerBound, second: 0, table: table, of: parts))
    case 2:
      let table = tables { $0 == .twoWords }
      parts.append(
        TreePart(form: .twoWords, first: words.lowerBound, second: 0, table: table, of: parts))
    default:
      let middle = (words.lowerBound + words.upperBound) / 2
      let first = add(words.lowerBound..<middle, to: &parts)
      let second = add(middle..<words.upperBound, to: &parts)
      let table = tables { $0 == .word || $0 == .pair }
      parts.append(
        TreePart(form: .pair, first: first, second: second, table: table, of: parts))
    }
    return parts.count - 1
  }
}
