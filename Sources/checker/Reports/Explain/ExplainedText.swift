/// Renders a subject of `explain` for people to read.
struct ExplainedText {
  let subject: Explained
  let style: Style

  /// The whole subject.
  var text: String {
    switch subject {
    case .design(let design): DesignText(design: design, style: style).text
    case .model(let model): ModelText(model: model, style: style).text
    case .words(let explanations):
      explanations.map { ExplanationText(explanation: $0, style: style).text }
        .joined(separator: "\n")
    case .lists(let lists): lists.map(text).joined(separator: "\n")
    }
  }

  /// A line for each word.
  private func text(_ list: WordList) -> String {
    let width = list.explanations.map(\.word.count).max() ?? 0
    let lines = list.explanations.flatMap { explanation in
      TextLine.wrap(
        "  \(explanation.word.padded(to: width))  \(explanation.sentence)",
        indentation: width + 4)
    }
    let head = TextLine.wrap(list.wordKind.sentence, indentation: 0)
    return ([style.heading(list.wordKind.title)] + head + [""] + lines).joined(separator: "\n")
      + "\n"
  }
}
