extension OutputFormat {
  /// Renders a counterexample.
  func render(_ counterexample: Counterexample, _ presentation: Presentation) -> String {
    switch self {
    case .text:
      let text = TraceText(
        counterexample: counterexample, style: presentation.style, isFull: presentation.isFull)
      return text.lines.joined(separator: "\n") + "\n"
    case .json: return JSONWriter.pretty(counterexample.element)
    case .itf: return JSONWriter.pretty(TraceITF(counterexample: counterexample).document)
    case .mermaid: return TraceMermaid(counterexample: counterexample).text
    case .dot: return TraceDOT(counterexample: counterexample).text
    case .markdown: return TraceMarkdown(counterexample: counterexample).text
    case .aut: preconditionFailure("the command line refuses this format for traces")
    case .html:
      return TraceHTML(counterexample: counterexample, isFull: presentation.isFull).text
    }
  }
}
