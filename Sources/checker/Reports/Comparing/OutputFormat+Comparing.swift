extension OutputFormat {
  /// Renders a comparison.
  func render(_ comparison: Comparison, _ presentation: Presentation) -> String {
    switch self {
    case .text:
      ComparisonText(
        comparison: comparison, style: presentation.style, isFull: presentation.isFull,
        traces: presentation.traces
      ).text
    case .json: JSONWriter.pretty(ComparisonJSON(comparison: comparison).document)
    case .markdown: ComparisonMarkdown(comparison: comparison).text
    case .itf, .mermaid, .dot, .aut, .html:
      preconditionFailure("the command line refuses this format for summaries")
    }
  }
}
