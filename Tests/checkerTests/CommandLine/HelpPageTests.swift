import Testing

@testable import checker

@Test func `a page has its paragraphs, its usage line and its lists`() throws {
  let page = HelpPage(
    """
    Does this
    and that.

    Usage: checker do [options] X

    Options, all of them (two):
      --first N   Take N,
                  and no more
      --second-with-a-long-name
                  Take the second
    A remark.

    Examples:
      checker do 1

    """)
  #expect(page.paragraphs == ["Does this and that.", "A remark."])
  #expect(page.usage == "checker do [options] X")
  #expect(page.sections.map(\.title) == ["Options, all of them (two)", "Examples"])
  #expect(
    page.sections[0].items == [
      HelpPage.Item(term: "--first N", text: "Take N, and no more"),
      HelpPage.Item(term: "--second-with-a-long-name", text: "Take the second"),
    ])
  #expect(page.section(titled: "Examples")?.items == [.init(term: "checker do 1", text: "")])
}

@Test(arguments: Command.allCases)
func `the page of a command explains each of its options`(command: Command) {
  let page = HelpPage(command.definition.help)
  #expect(!page.paragraphs.isEmpty && page.usage.hasPrefix("checker \(command.rawValue) "))
  let explained = page.sections.flatMap(\.items).filter { !$0.text.isEmpty }.map(\.term)
  for option in OptionTable.options(of: command) {
    #expect(explained.contains(option.synopsis), "\(option.synopsis)")
  }
}
