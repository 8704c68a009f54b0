/// A line of text for people to read.
enum TextLine {
  /// The most columns of a line that no terminal shows.
  static let length = 100
  /// The fewest columns that lines are broken for, however narrow a terminal is.
  static let minimumLength = 60

  /// A line broken at spaces, so that no piece is longer than the given length.
  static func wrap(_ line: String, indentation: Int, length: Int = length) -> [String] {
    guard line.count > length else { return [line] }
    let head = line.prefix(length + 1)
    let floor = line.index(line.startIndex, offsetBy: indentation)
    guard let space = head.lastIndex(of: " "), space > floor else { return [line] }
    let rest = String(repeating: " ", count: indentation) + line[line.index(after: space)...]
    return [String(line[..<space])] + wrap(rest, indentation: indentation, length: length)
  }
}

extension String {
  /// The string padded with spaces to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
