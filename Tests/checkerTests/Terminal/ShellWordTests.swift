import Testing

@testable import checker

@Test func `a word of a command is quoted where a shell would read it otherwise`() {
  #expect(ShellWord.quoted("models/what-if/a_b.jsonc") == "models/what-if/a_b.jsonc")
  #expect(ShellWord.quoted("my models/a.jsonc") == "'my models/a.jsonc'")
  #expect(ShellWord.quoted("it's") == #"'it'\''s'"#)
  #expect(ShellWord.quoted("") == "''" && ShellWord.quoted("$HOME") == "'$HOME'")
}
