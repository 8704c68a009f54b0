extension OutputFormat {
  /// Renders the mutants of designs.
  func render(_ report: MutationReport, _ presentation: Presentation) -> String {
    switch self {
    case .text:
      MutationText(report: report, style: presentation.style, isFull: presentation.isFull).text
    case .json: JSONWriter.pretty(MutationJSON(report: report).document)
    case .markdown: MutationMarkdown(report: report).text
    case .itf, .mermaid, .dot, .aut, .html:
      preconditionFailure("the command line refuses this format for summaries")
    }
  }
}
