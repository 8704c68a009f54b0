import Explorer
import Testing

@testable import checker

/// The messages that the user reads when a command line is wrong.
private func mistake(_ arguments: String...) -> String? {
  do throws(UsageErrors) {
    _ = try CommandLineParser.parse(arguments)
    return nil
  } catch {
    return error.description
  }
}

@Test func `a bare command has the defaults`() throws {
  let invocation = try CommandLineParser.parse(["check", "a.jsonc", "b"])
  #expect(invocation == .run(.check, operands: ["a.jsonc", "b"], Options()))
}

@Test func `every option is read, with a space or with an equals sign`() throws {
  let arguments = [
    "gate", "--quiet", "--color", "always", "--format=json", "--output", "out.json", "models",
    "--threads=2", "--max-states", "1000000", "--max-depth=7", "--max-seconds", "0.5",
    "--memory=512M", "--store=compressed", "--property", "A", "--property=B", "--fail-fast",
    "--update",
    "--symmetry=off", "--no-reductions",
  ]
  let options = Options(
    isQuiet: true, color: .always, format: .json, output: "out.json", threads: 2,
    maximumStates: 1_000_000, maximumDepth: 7, maximumSeconds: 0.5, memory: 512 << 20,
    store: .compressed, properties: ["A", "B"], failsFast: true, symmetry: .off,
    hasNoReductions: true,
    updatesExpectations: true)
  #expect(try CommandLineParser.parse(arguments) == .run(.gate, operands: ["models"], options))
}

@Test func `options may come before the command`() throws {
  var options = Options()
  options.threads = 2
  let invocation = try CommandLineParser.parse(["--threads", "2", "check", "m"])
  #expect(invocation == .run(.check, operands: ["m"], options))
}

@Test func `two dashes end the options`() throws {
  let invocation = try CommandLineParser.parse(["check", "--", "--quiet", "-x", "--", "--help"])
  #expect(invocation == .run(.check, operands: ["--quiet", "-x", "--", "--help"], Options()))
}

@Test func `help and version take precedence over every mistake`() throws {
  #expect(try CommandLineParser.parse(["--help"]) == .help(nil))
  #expect(try CommandLineParser.parse(["gate", "--threads", "0", "--help"]) == .help(.gate))
  #expect(try CommandLineParser.parse(["--help", "check"]) == .help(.check))
  #expect(try CommandLineParser.parse(["nonsense", "--help"]) == .help(nil))
  #expect(try CommandLineParser.parse(["--version", "--nonsense"]) == .version)
}

@Test func `no command at all is a mistake`() {
  let text =
    "found no command, expected check, gate, explain, render, replay, explore, simulate, graph, faults, minimise, compare, mutate, schema, completion or manual"
  #expect(mistake() == "checker: error: \(text)\nTry \"checker --help\".\n")
}

@Test func `a command that does not exist suggests the nearest`() {
  #expect(
    mistake("chekc", "m") == """
      checker: error: found the unknown command "chekc", did you mean "check"?
      Try "checker --help".

      """)
  #expect(
    mistake("models") == """
      checker: error: found the unknown command "models", expected check, gate, explain, render, replay, explore, simulate, graph, faults, minimise, compare, mutate, schema, completion or manual
      Try "checker --help".

      """)
}

@Test func `all mistakes of a command line are reported at once`() {
  let text = mistake(
    "check", "--thread", "4", "--color=blue", "--update", "--quiet=yes", "--memory", "12Q",
    "--max-depth", "-1", "--fail-fast", "--fail-fast", "-x", "--max-states")
  #expect(
    text == """
      checker: error: found the unknown option "--thread", did you mean "--threads"?
      checker: error: found "blue" for --color, expected auto, always or never
      checker: error: found --update, which check does not take; it belongs to gate
      checker: error: found the value "yes" for --quiet, which takes none
      checker: error: found "12Q" for --memory, expected a size of at least 32M, such as 512M or 4G
      checker: error: found "-1" for --max-depth, expected a whole number from 1 up
      checker: error: found --fail-fast more than once
      checker: error: found the unknown option "-x"
      checker: error: found --max-states without a value, expected --max-states N
      checker: error: found no operand, expected checker check MODEL...
      Try "checker check --help".

      """)
}

@Test(arguments: [
  (["gate"], "found no operand, expected checker gate PATH..."),
  (["gate", ""], "found an empty operand, expected a path"),
  (
    ["replay", "a", "b"],
    "found the superfluous operand \"b\", expected checker replay TRACE"
  ),
  (
    ["explain", "a", "--threads", "2"],
    "found --threads, which explain does not take; it belongs to check, gate, faults, minimise, compare and mutate"
  ),
  (["schema"], "found no operand, expected checker schema design|model|expected|trace"),
  (["schema", "desgin"], "found the unknown operand \"desgin\", did you mean \"design\"?"),
  (
    ["schema", "all"],
    "found the unknown operand \"all\", expected design, model, expected or trace"
  ),
  (["schema", ""], "found the unknown operand \"\", expected design, model, expected or trace"),
  (
    ["schema", "design", "modle"],
    "found the superfluous operand \"modle\", expected checker schema design|model|expected|trace"
  ),
  (["check", "m", "-h"], "found the unknown option \"-h\", did you mean \"--help\"?"),
  (["check", "m", "--output="], "found \"\" for --output, expected the path of a file"),
  (
    ["check", "m", "--output", "--quiet"], "found --output without a value, expected --output FILE"
  ),
  (
    ["check", "m", "--property="],
    "found \"\" for --property, expected the name of a property, such as SingleExecution"
  ),
  (["check", "m", "--format", "xml"], "found \"xml\" for --format, expected text or json"),
  (
    ["explain", "m", "--format", "dot"],
    "found \"dot\" for --format, which explain does not print; it prints text, json or markdown"
  ),
  (["check", "m", "--threads=1", "--threads=1"], "found --threads more than once"),
  (
    ["check", "m", "--threads=0"],
    "found \"0\" for --threads, expected a whole number from 1 to 256"
  ),
])
func `a wrong word is reported with what was expected`(arguments: [String], message: String) {
  let error = #expect(throws: UsageErrors.self) { try CommandLineParser.parse(arguments) }
  #expect(error?.errors.map(\.description) == [message])
}
