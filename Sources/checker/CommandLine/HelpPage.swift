/// A page of help as data, for the manual page and for completions.
///
/// It is read from the text that `--help` prints, so that there is only one text to maintain.
struct HelpPage: Equatable, Sendable {
  /// The paragraphs outside of sections, each on one line.
  private(set) var paragraphs: [String] = []

  /// The command line after `Usage: `.
  private(set) var usage = ""

  /// The sections, such as the options of the search.
  private(set) var sections: [Section] = []

  /// A heading with a list below it.
  struct Section: Equatable, Sendable {
    /// The heading, without its colon.
    let title: String

    /// The entries of the list.
    var items: [Item]
  }

  /// An entry of a list: an option, a command, an exit status or an example.
  struct Item: Equatable, Sendable {
    /// The left column.
    let term: String

    /// The right column, on one line; empty for an example.
    var text: String
  }

  /// Reads the text of a page.
  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for block in lines.split(whereSeparator: \.isEmpty) {
      let list = block.firstIndex { $0.hasPrefix(" ") } ?? block.endIndex
      let remark = block[list...].firstIndex { !$0.hasPrefix(" ") } ?? block.endIndex
      let items = Self.items(block[list..<remark])
      let title = block[..<list].joined(separator: " ")
      if title.hasPrefix("Usage: ") {
        usage = String(title.dropFirst("Usage: ".count))
      } else if items.isEmpty {
        paragraphs.append(title)
      } else {
        sections.append(Section(title: String(title.dropLast()), items: items))
      }
      if remark < block.endIndex { paragraphs.append(block[remark...].joined(separator: " ")) }
    }
  }

  /// The section with a title.
  func section(titled title: String) -> Section? {
    sections.first { $0.title == title }
  }

  /// Reads the lines of a list; a line that is indented by more than two spaces continues an entry.
  private static func items(_ lines: some Sequence<Substring>) -> [Item] {
    var items: [Item] = []
    for line in lines {
      let text = line.trimmingPrefix { $0 == " " }
      if line.hasPrefix("   "), let last = items.indices.last {
        items[last].text += items[last].text.isEmpty ? text : " " + text
      } else if let gap = text.firstRange(of: "  ") {
        let rest = text[gap.upperBound...].trimmingPrefix { $0 == " " }
        items.append(Item(term: String(text[..<gap.lowerBound]), text: String(rest)))
      } else {
        items.append(Item(term: String(text), text: ""))
      }
    }
    return items
  }
}
