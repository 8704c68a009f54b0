extension OutputFormat {
  /// A text with the mark by which ``WrittenMark`` knows a file again that has it.
  ///
  /// The other formats say themselves who wrote them.
  func marked(_ text: String, by command: Command) -> String {
    let mark = WrittenMark.sentence(command.rawValue)
    guard let line = markLine(mark), !WrittenMark.isIn(endsOf: text) else { return text }
    return text + (text.isEmpty || text.hasSuffix("\n") ? "" : "\n") + line + "\n"
  }

  /// The last line of a file that has a mark; nil for a format that has one of its own.
  private func markLine(_ mark: String) -> String? {
    switch self {
    case .text: "\n\(mark)"
    case .markdown: "\n<!-- \(mark) -->"
    case .mermaid: "%% \(mark)"
    case .dot: "// \(mark)"
    case .json, .itf, .aut, .html: nil
    }
  }
}
