/// Renders one word as a section of Markdown.
struct ExplanationMarkdown {
  let explanation: Explanation
  /// The level of its heading.
  let level: Int

  /// The section.
  var text: String {
    let mark = String(repeating: "#", count: level)
    let kind = level == 2 ? "The \(explanation.wordKind.singular) " : ""
    let head = "\(mark) \(kind)`\(explanation.word)`\n\n\(explanation.sentence)\n"
    let items = explanation.details.filter { !$0.isTable }.flatMap(items)
    let tables = explanation.details.filter(\.isTable).flatMap(table)
    var blocks = [head]
    if !tables.isEmpty {
      let rows = ["| parameter | value | |", "|---|---|---|"] + tables
      blocks.append(rows.joined(separator: "\n") + "\n")
    }
    if !items.isEmpty { blocks.append(items.joined(separator: "\n") + "\n") }
    return blocks.joined(separator: "\n")
  }

  private func items(_ detail: Explanation.Detail) -> [String] {
    switch detail.content {
    case .text(let text):
      // A clause goes on with its title; a sentence does not.
      ["- \(detail.title)\(text.first?.isLowercase == true ? "" : ":") \(text)"]
    case .list(let items): nested(detail.title, items)
    case .parts(let parts): nested(detail.title, PartPhrases.lines(of: parts))
    case .uses(let uses):
      nested(
        detail.title,
        uses.map { use in
          "\(use.design): " + use.procedures.map { "`\($0)`" }.joined(separator: ", ")
        })
    case .example(let element, let place):
      ["- \(detail.title), \(place): `\(JSONWriter.oneLine(element))`"]
    case .names(let names):
      ["- \(detail.title): " + names.joined(separator: ", ")]
    case .commonKeys(let keys):
      ["- \(detail.title): " + keys.map { "`\($0.key)`\($0.markedNote)" }.joined(separator: ", ")]
    case .parameterKeys: []
    }
  }

  private func nested(_ title: String, _ items: [String]) -> [String] {
    items.count == 1
      ? ["- \(title): \(items[0])"] : ["- \(title):"] + items.map { "  - \($0)" }
  }

  private func table(_ detail: Explanation.Detail) -> [String] {
    guard case .parameterKeys(let parameters) = detail.content else { return [] }
    return parameters.flatMap { parameter -> [String] in
      let need = parameter.isRequired ? " Required." : ""
      let head = "| `\(parameter.key)` | | \(parameter.sentence)\(need) |"
      return [head]
        + parameter.meanings.map { value in
          let standard = value.spelling == parameter.standard ? " The default." : ""
          return "| | `\(value.spelling)` | \(value.sentence)\(standard) |"
        }
    }
  }
}

extension Explanation.Detail {
  /// Whether it is part of the table of parameters.
  fileprivate var isTable: Bool {
    if case .parameterKeys = content { true } else { false }
  }
}

extension ParameterExplanation {
  /// The note, in brackets after the key.
  fileprivate var markedNote: String {
    guard let note else { return "" }
    return " (\(note.prefix(1).lowercased())\(note.dropFirst().dropLast()))"
  }
}
