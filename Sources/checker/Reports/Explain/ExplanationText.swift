/// Renders one word for people to read.
struct ExplanationText {
  let explanation: Explanation
  let style: Style

  /// The columns before the content of a detail.
  private static let indentation = 24

  /// The whole explanation.
  var text: String {
    let kind = explanation.wordKind.singular
    let head = "\(kind.prefix(1).uppercased())\(kind.dropFirst()) \(explanation.word)"
    var lines = [style.heading(head)] + TextLine.wrap(explanation.sentence, indentation: 0)
    if !explanation.details.isEmpty { lines.append("") }
    for detail in explanation.details { lines += self.lines(of: detail) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of detail: Explanation.Detail) -> [String] {
    switch detail.content {
    case .text(let text): lines(detail.title, [text])
    case .list(let items): lines(detail.title, items)
    case .parts(let parts): lines(detail.title, PartPhrases.lines(of: parts))
    case .uses(let uses):
      lines(detail.title, uses.map { "\($0.design): \($0.procedures.joined(separator: ", "))" })
    case .example(let element, let place):
      lines(detail.title, [JSONWriter.oneLine(element), "in \(place)"])
    case .names(let names): lines(detail.title, [names.joined(separator: ", ")])
    case .parameterKeys(let keys), .commonKeys(let keys): keys.flatMap { lines(of: $0) }
    }
  }

  /// A title, and each item from a line of its own on.
  private func lines(_ title: String, _ items: [String]) -> [String] {
    items.enumerated().flatMap { index, item in
      let head = "  " + (index == 0 ? title : "")
      return TextLine.wrap(
        head.padded(to: Self.indentation) + item, indentation: Self.indentation)
    }
  }

  private func lines(of parameter: ParameterExplanation) -> [String] {
    let need = parameter.isRequired ? "Required. " : ""
    let width = parameter.meanings.map(\.spelling.count).max() ?? 0
    let head = lines(
      "\"\(parameter.key)\"", [need + parameter.sentence + (parameter.note.map { " \($0)" } ?? "")])
    let indentation = Self.indentation + width + 4
    return head
      + parameter.meanings.flatMap { value in
        let isStandard = value.spelling == parameter.standard
        let padding = String(repeating: " ", count: Self.indentation + 2)
        return TextLine.wrap(
          padding + value.spelling.padded(to: width) + "  " + value.sentence
            + (isStandard ? " The default." : ""), indentation: indentation)
      }
  }
}
