import Explorer
import Testing

@testable import checker

private let pages = [Help.page(of: nil)] + Command.allCases.map { Help.page(of: $0) }

/// Words with spaces between them, without those that are empty.
private func words(_ words: [String]) -> String {
  words.filter { !$0.isEmpty }.joined(separator: " ")
}

@Test(arguments: Command.allCases)
func `the help of a command has each of its options and no other`(command: Command) {
  let lines = Help.page(of: command).split(separator: "\n")
  for entry in OptionTable.all {
    let described = lines.contains { $0.hasPrefix("  \(entry.synopsis) ") }
    #expect(described == entry.belongs(to: command), "\(entry.synopsis)")
  }
}

@Test func `the help of the program has each command and each option of every command`() {
  let lines = Help.page(of: nil).split(separator: "\n")
  for command in Command.allCases {
    let synopsis = "  \(words([command.rawValue, command.definition.operands]))"
    #expect(lines.contains { $0 == synopsis || $0.hasPrefix(synopsis + " ") })
  }
  for entry in OptionTable.all {
    let described = lines.contains { $0.hasPrefix("  \(entry.synopsis) ") }
    if case .everywhere = entry.scope { #expect(described) } else { #expect(!described) }
  }
}

@Test(arguments: Command.allCases)
func `the help of a command has its usage and examples that parse`(command: Command) throws {
  let lines = Help.page(of: command).split(separator: "\n").map(String.init)
  let usage = words(["checker", command.rawValue, "[options]", command.definition.operands])
  #expect(lines.contains("Usage: \(usage)"))
  let examples = lines.filter { $0.hasPrefix("  checker \(command.rawValue) ") }
  #expect(!examples.isEmpty)
  for example in examples {
    let phrase = example.split(separator: " ").dropFirst().map(String.init)
    _ = try CommandLineParser.parse(phrase)
  }
}

@Test func `every page fits in a hundred columns and lists the exit statuses`() {
  for page in pages {
    #expect(page.hasSuffix("\n") && !page.hasSuffix("\n\n"))
    for line in page.split(separator: "\n") {
      #expect(line.count <= 100 && line.last != " ", "\(line)")
    }
    for status in ExitStatus.allCases { #expect(page.contains("\n  \(status.rawValue)  ")) }
  }
}

/// The words in the lines about an option on a page of help.
private func phrase(about option: String, in page: String) -> Set<String> {
  let lines = page.split(separator: "\n").drop { !$0.hasPrefix("  --\(option) ") }
  let rest = lines.dropFirst().prefix { $0.hasPrefix("                        ") }
  let text = (lines.prefix(1) + rest).joined(separator: " ")
  return Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
}

@Test func `the help of a search names each choice of symmetry and of stores at its option`() {
  #expect(
    phrase(about: "symmetry", in: Help.search)
      .isSuperset(of: SymmetryChoice.allCases.map(\.rawValue)))
  #expect(
    phrase(about: "store", in: Help.search).isSuperset(of: StoreKind.allCases.map(\.rawValue)))
}

@Test func `every page names each choice of colours at its option`() {
  for page in pages {
    #expect(
      phrase(about: "color", in: page).isSuperset(of: ColorChoice.allCases.map(\.rawValue)))
  }
}

@Test func `the help lists the formats of the command, and says which is the default`() {
  let text = "  --format FORM         text (the default), for people to read"
  let json = "; json, one document for programs"
  for page in [Help.page(of: nil), Help.check, Help.gate] {
    #expect(page.contains("\n\(text)\(json)\n"))
  }
  let markdown =
    "                        markdown, for an issue, a pull request or a page of documentation"
  #expect(Help.explain.contains("\n\(text)\(json);\n\(markdown)\n"))
}
