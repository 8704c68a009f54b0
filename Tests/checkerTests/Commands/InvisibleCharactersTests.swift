import Testing

@testable import checker

@Test func `an argument with a character that a terminal interprets is refused`() throws {
  for argument in [
    "a\u{1B}[31m.jsonc", "a\nb", "a\u{7}", "a\u{202E}b", "\u{9B}31m", "a\u{61C}b", "a\u{AD}b",
    "a\u{2060}b", "a\u{E0041}b",
  ] {
    for arguments in [
      ["check", argument], ["check", "--output", argument, "m.jsonc"], [argument],
    ] {
      let error = #expect(throws: UsageErrors.self) { try CommandLineParser.parse(arguments) }
      #expect(error?.errors.contains(.invisibleCharacter(in: argument)) == true)
      let text = error.map { "\($0)" } ?? ""
      #expect(!text.dropLast().unicodeScalars.contains { $0.isInvisible && $0 != "\n" })
    }
  }
}

@Test func `a file name with such a character is refused in a folder`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("a\u{1B}[31m.jsonc", in: folder)
    let path = "\(folder)/a\u{1B}[31m.jsonc"
    #expect(throws: FileErrors(errors: [.invisibleCharacter(path: path)])) {
      try ModelFiles.find([folder])
    }
    #expect(!"\(FileErrors(errors: [.invisibleCharacter(path: path)]))".contains("\u{1B}"))
  }
}

@Test func `a message has such a character as an escape`() {
  let diagnostic = Diagnostic(file: "a\u{1B}", message: "found\n::error::x \u{7}")
  #expect(Diagnostic(message: "\u{E0041}").description == "checker: error: \\udb40\\udc41")
  #expect("\(diagnostic)" == "a\\u001b: error: found\\n::error::x \\u0007")
}
