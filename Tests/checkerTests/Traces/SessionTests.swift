import Explorer
import Invariants
import Spec
import Testing

@testable import checker

/// The answers to lines that are typed into a session of a model.
private func answers(_ lines: String..., to source: ModelSource = .linkLoss) throws -> String {
  var output = ""
  try withTemporaryFolder { folder in
    var model = try source.load(in: folder)
    model.path = "model.jsonc"
    var text = SessionText(Session(model), style: Style(isColored: false))
    output = text.greeting
    for line in lines { output += "> \(line)\n" + text.answer(line) }
  }
  return output
}

@Test func `a session lists transitions, takes one, and undoes it`() throws {
  #expect(
    try answers("client", "forward vm0", "back", "diff 0 1", "state") == """
      model.jsonc: A test
      "help" lists the commands.

        1  client  VM.pool_migrate of vm0 to host1: admitted
                     database: current_operations none → migrate
        2  client  VM.pool_migrate of vm0 to host0: admitted
                     database: current_operations none → migrate
      > client
      "client" could be:
        client: VM.pool_migrate of vm0 to host1: admitted
        client: VM.pool_migrate of vm0 to host0: admitted
      > forward vm0
      found no step "forward vm0" here
      > back
      after 0 steps
        1  client  VM.pool_migrate of vm0 to host1: admitted
                     database: current_operations none → migrate
        2  client  VM.pool_migrate of vm0 to host0: admitted
                     database: current_operations none → migrate
      > diff 0 1
      expected two numbers from 0 to 0
      > state
      after 0 steps
        database: power_state Running
        database: resident_on host0
        host0: vm0 metadata, domain running
        host0: xapi's last event of vm0 running

      """)
}

@Test func `a session finds the shortest way to a violation and takes it`() throws {
  let output = try answers("2", "find NoFriendlyFire")
  #expect(
    output.contains("12 steps from here:\n2  master xapi: forward vm0 to=residentOn, host0\n"))
  #expect(
    output.contains(
      "13  host0 xenopsd: checkDomain vm0 name=original\nNoFriendlyFire is violated: "))
  #expect(
    try answers("find NoFriendlyFire", to: .migration)
      .hasSuffix("NoFriendlyFire is violated nowhere in the states reachable from here.\n"))
  #expect(
    try answers("find MigrationCompletes", to: .migration).contains("\n23 steps from here:\n"))
}

@Test func `random steps are the same for the same seed`() throws {
  #expect(try answers("run 6 3") == answers("run 6 3"))
  #expect(try answers("run 6 3").contains("\n6  "))
}

@Test(arguments: [
  ("", SessionCommand.list), ("take 3", .takeNumber(3)), ("3", .takeNumber(3)),
  ("rename vm0 from=original", .takeName("rename vm0 from=original")), ("back", .back(1)),
  ("back 4", .back(4)), ("back x", .wrong(expected: "back [N]")), ("diff 1 2", .differences(1, 2)),
  ("diff 1", .wrong(expected: "diff A B")), ("run 5", .run(5, seed: 1)),
  ("run 5 9", .run(5, seed: 9)), ("find NoFalseHalt", .find("NoFalseHalt")),
  ("save a.trace.json", .save("a.trace.json")), ("save", .wrong(expected: "save FILE")),
  ("quit", .quit), ("help", .help), ("state", .state), ("trace", .trace),
])
func `a line is a command, or names a step`(line: String, command: SessionCommand) {
  #expect(SessionCommand(line) == command)
}

@Test func `help lists every command, and wrong values say what would be right`() throws {
  let output = try answers("help", "run")
  for form in SessionCommand.forms { #expect(output.contains("  \(form.usage)")) }
  #expect(output.hasSuffix("> run\nexpected: run N [SEED]\n"))
}

@Test func `a saved session is a trace that can be replayed`() throws {
  try withTemporaryFolder { folder in
    let model = try ModelSource.linkLoss.load(in: folder)
    var text = SessionText(Session(model), style: Style(isColored: false))
    _ = text.answer("save x")
    #expect(text.saved == nil)
    _ = text.answer("2")
    _ = text.answer("run 3")
    _ = text.answer("save x")
    let saved = try #require(text.saved)
    let trace = try JSONShape.counterexample.decode(Array(saved.text.utf8), file: nil)
    #expect(trace.steps.count == 4 && Replayer(trace, model).run().difference == nil)
  }
}

@Test func `a line with a character that a terminal interprets is refused`() throws {
  let output = try answers("save a\u{1B}[31m", "li\u{202E}st")
  #expect(
    output.contains(
      "found an invisible character in \"save a\\u001b[31m\", expected visible ones\n"))
  #expect(!output.contains("saved"))
}
