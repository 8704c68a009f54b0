/// Renders the operands of `explain` as one page of Markdown.
struct ExplainedMarkdown {
  let subjects: [Explained]

  /// The page.
  var text: String {
    let blocks = lists.isEmpty ? [] : [head]
    return (blocks + subjects.map(text)).joined(separator: "\n")
  }

  /// All lists, of any operand.
  private var lists: [WordList] {
    subjects.flatMap { subject -> [WordList] in
      if case .lists(let lists) = subject { lists } else { [] }
    }
  }

  /// The title of a page of lists, and its contents.
  private var head: String {
    let operands = lists.map(\.wordKind.rawValue).joined(separator: " ")
    let contents = lists.map { "[\($0.wordKind.title)](#\(Self.anchor($0.wordKind.title)))" }
    return """
      # The vocabulary: \(Phrases.list(lists.map { $0.wordKind.title.lowercased() }, "and"))

      <!-- Written by "checker explain --format markdown \(operands)". -->

      \(contents.joined(separator: " · "))

      """
  }

  private func text(_ subject: Explained) -> String {
    switch subject {
    case .design(let design): DesignMarkdown(design: design).text
    case .model(let model): ModelMarkdown(model: model).text
    case .words(let explanations):
      explanations.map { ExplanationMarkdown(explanation: $0, level: 2).text }
        .joined(separator: "\n")
    case .lists(let lists): lists.map(text).joined(separator: "\n")
    }
  }

  private func text(_ list: WordList) -> String {
    let rows = list.explanations.map { explanation in
      "| [`\(explanation.word)`](#\(Self.anchor(explanation.word))) | \(explanation.sentence) |"
    }
    let table = ["| \(list.wordKind.singular) | |", "|---|---|"] + rows
    let head = "## \(list.wordKind.title)\n\n\(list.wordKind.sentence)\n\n"
    let entries = list.explanations.map { ExplanationMarkdown(explanation: $0, level: 3).text }
    return head + table.joined(separator: "\n") + "\n\n" + entries.joined(separator: "\n")
  }

  /// The anchor that a heading gets.
  private static func anchor(_ heading: String) -> String {
    heading.lowercased().replacing(" ", with: "-").filter {
      $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_"
    }
  }
}
