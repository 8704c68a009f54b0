import Testing

@testable import checker

private let mandoc = InstalledProgram(name: "mandoc")
private let groff = InstalledProgram(name: "groff")

/// Runs a program on the manual page, and returns all that it prints.
private func output(_ program: InstalledProgram, _ arguments: [String]) throws -> String {
  var output = ""
  try withTemporaryFolder { folder in
    try OutputFile.write(ManualPage.text, to: folder + "/checker.1")
    output = try program.run(arguments + ["checker.1"], in: folder).output
  }
  return output
}

@Test(mandoc.isNeeded) func `mandoc finds no fault with the manual page`() throws {
  #expect(try output(mandoc, ["-T", "lint"]) == "")
}

@Test(groff.isNeeded) func `groff formats the manual page without a warning`() throws {
  #expect(try output(groff, ["-man", "-Tutf8", "-ww", "-z"]) == "")
}

@Test(mandoc.isNeeded)
func `the formatted page has each command, each option and the exit statuses`() throws {
  let text = try output(mandoc, ["-T", "ascii", "-O", "width=100"])
    .replacing(#/.\x08/#, with: "")
  let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
  for command in Command.allCases {
    let usage = HelpPage(command.definition.help).usage
    #expect(lines.contains(usage[...]), "\(usage)")
  }
  for option in OptionTable.all {
    let isExplained = lines.contains { $0 == option.synopsis || $0.hasPrefix(option.typed + " ") }
    #expect(isExplained, "\(option.synopsis)")
  }
  for status in ExitStatus.allCases {
    #expect(lines.contains { $0.hasPrefix("\(status.rawValue) ") })
  }
}

@Test func `options that commands have in common are explained once`() {
  for name in ["threads", "quiet"] {
    let term = Roff.synopsis(OptionTable.option(named: name)?.synopsis ?? "")
    #expect(ManualPage.text.split(separator: "\n").count { $0 == term } == 1)
  }
}
