/// The sections of the manual page.
enum ManualSections {
  private static let programPage = HelpPage(Help.program)

  /// What the program does.
  static var description: [String] {
    [".SH DESCRIPTION"] + paragraphs(programPage)
  }

  /// A command: its text, its own options and its examples.
  static func command(_ command: Command) -> [String] {
    let page = HelpPage(command.definition.help)
    let title = [command.rawValue, command.definition.operands].filter { !$0.isEmpty }
    var lines = [".SS \"\(Roff.escaped(title.joined(separator: " ")))\""] + paragraphs(page)
    for section in page.sections {
      let shared = sharedSections.first { $0.title == section.title }
      let items = section.items.filter { shared?.items.contains($0) != true }
      if let shared, programPage.section(titled: shared.title) == nil {
        let options = heading(shared.title).replacing("Options", with: "the options")
        lines += [".PP", Roff.paragraph("It also takes \(options), which are under OPTIONS.")]
      }
      if !items.isEmpty {
        lines += [".PP", "\(Roff.paragraph(heading(section.title))):"] + list(items)
      }
    }
    return lines
  }

  /// The options that several commands have in common.
  static var shared: [String] {
    let options = sharedSections.filter { $0.title.hasPrefix("Options") }
    return [".SH OPTIONS"]
      + options.flatMap { section in
        [".SS \"\(Roff.escaped(heading(section.title)))\""] + list(section.items)
      }
  }

  /// The meaning of the exit status.
  static var exitStatuses: [String] {
    [".SH \"EXIT STATUS\""] + list(programPage.section(titled: "Exit status")?.items ?? [])
  }

  /// What the page of the program has, and what else several pages have under one title.
  private static let sharedSections: [HelpPage.Section] = {
    var sections = programPage.sections
    let all = Command.allCases.flatMap { HelpPage($0.definition.help).sections }
    for section in all where !sections.contains(where: { $0.title == section.title }) {
      let same = all.filter { $0.title == section.title }
      let items = section.items.filter { item in same.allSatisfy { $0.items.contains(item) } }
      if same.count > 1, !items.isEmpty {
        sections.append(HelpPage.Section(title: section.title, items: items))
      }
    }
    return sections
  }()

  /// A title without its remark in parentheses.
  private static func heading(_ title: String) -> String {
    title.firstRange(of: " (").map { String(title[..<$0.lowerBound]) } ?? title
  }

  private static func paragraphs(_ page: HelpPage) -> [String] {
    page.paragraphs.enumerated().flatMap { index, text in
      (index > 0 ? [".PP"] : []) + [Roff.paragraph(text)]
    }
  }

  /// A list of terms and their explanations, or of examples if nothing is explained.
  private static func list(_ items: [HelpPage.Item]) -> [String] {
    if items.allSatisfy(\.text.isEmpty) {
      return [".PP", ".nf", ".RS 4"] + items.map { Roff.escaped($0.term) } + [".RE", ".fi"]
    }
    return items.flatMap { [".TP", Roff.synopsis($0.term), Roff.paragraph($0.text)] }
  }
}
