extension OutputFormat {
  /// Renders the operands of `explain`, one after the other.
  func explain(_ subjects: [Explained], _ presentation: Presentation) -> String {
    switch self {
    case .text:
      subjects.map { ExplainedText(subject: $0, style: presentation.style).text }
        .joined(separator: "\n\n")
    case .markdown: ExplainedMarkdown(subjects: subjects).text
    case .json: JSONWriter.pretty(ExplainedJSON(subjects: subjects).document)
    case .itf, .mermaid, .dot, .aut, .html:
      preconditionFailure("the command line refuses a format that explain does not have")
    }
  }
}
