import Testing

@testable import checker

@Test func `colours wrap a text, and without colours nothing is added`() {
  let colored = Style(choice: .always, isTerminal: false, noColor: nil, terminal: nil)
  let plain = Style(choice: .never, isTerminal: true, noColor: nil, terminal: "xterm")
  #expect(colored.violated("no") == "\u{1B}[1;31mno\u{1B}[0m")
  #expect(colored.holds("yes") == "\u{1B}[32myes\u{1B}[0m")
  #expect(colored.changed("") == "")
  #expect(plain.violated("no") == "no")
}

@Test(
  arguments: [
    (true, nil, "xterm", true), (false, nil, "xterm", false), (true, "1", "xterm", false),
    (true, "", "xterm", true), (true, nil, "dumb", false), (true, nil, nil, true),
  ] as [(Bool, String?, String?, Bool)])
func `automatic colours depend on the environment`(
  isTerminal: Bool, noColor: String?, terminal: String?, isColored: Bool
) {
  let style = Style(
    choice: .automatic, isTerminal: isTerminal, noColor: noColor, terminal: terminal)
  #expect(style.isColored == isColored)
}

@Test func `an explicit choice outweighs the environment`() {
  #expect(Style(choice: .always, isTerminal: false, noColor: "1", terminal: "dumb").isColored)
  #expect(!Style(choice: .never, isTerminal: true, noColor: nil, terminal: "xterm").isColored)
}
