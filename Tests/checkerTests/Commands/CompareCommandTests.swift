import Glibc
import Testing

@testable import checker

private func run(
  _ operands: [String], _ change: (inout Options) -> Void = { _ in }
) throws
  -> CommandResult
{
  var options = Options()
  options.threads = 1
  change(&options)
  return try CompareCommand(options: options).run(operands)
}

/// The message of a command line that cannot be compared.
private func message(
  _ operands: [String], _ change: (inout Options) -> Void = { _ in }
) throws
  -> String
{
  try #require(throws: CommandFailure.self) { try run(operands, change) }.message
}

@Test func `a design is compared under the bounds of the model beside it, or of --model`() throws {
  try withTemporaryFolder { folder in
    let model = try ModelSource.update.write(in: folder)
    for operands in [[model, Repository.proposed], [Repository.proposed, model], [model, model]] {
      let result = try run(operands)
      #expect(result.status == .holds)
      #expect(result.output.contains("  the designs are the same\n"))
      #expect(result.output.contains("  Every run of B looks like one of A.\n"))
    }
    let designs = [Repository.proposed, Repository.path + "/models/designs/legacy.jsonc"]
    // Where a line is broken depends on the length of the folder's path.
    let words = try run(designs) { $0.bounds = model }.output.split(separator: /[ \n]+/)
      .joined(separator: " ")
    #expect(words.contains("A test, design proposed B") && words.contains("A test, design legacy "))
  }
}

@Test func `a design that extends another is compared like any other`() throws {
  try withTemporaryFolder { folder in
    let model = try ModelSource.migration.write(in: folder)
    let mine = folder + "/mine.jsonc"
    let change = #"{ "in": "migrate.source", "move": "sendGoAhead", "before": "rename" }"#
    try OutputFile.write(
      #"{ "design": "mine", "extends": "\#(Repository.proposed)", "changes": [\#(change)] }"#,
      to: mine)
    #expect(try DesignFile.isDesign(mine) && !DesignFile.isDesign(model))
    let result = try run([Repository.proposed, mine]) { $0.bounds = model }
    #expect(result.status == .violated)
    #expect(result.output.contains(/lost +UniqueUUID +holds → violated\n/))
  }
}

@Test func `operands that do not go together are refused`() throws {
  try withTemporaryFolder { folder in
    let model = try ModelSource.update.write(in: folder)
    #expect(
      try message([Repository.proposed, Repository.proposed])
        == "checker: error: found two designs, expected --model MODEL with them, for the bounds\n")
    #expect(
      try message([model])
        == "checker: error: found one operand, expected two models or designs, or --at with a "
        + "revision to compare with\n")
    #expect(
      try message([model, model]) { $0.revisions = "HEAD" }
        == "checker: error: found --at with more than one model, expected one\n")
    #expect(
      try message([model]) { $0.revisions = "HEAD.." }
        == "checker: error: found \"HEAD..\" for --at, expected REV or REV..REV\n")
    #expect(
      try message([model]) { $0.revisions = "HEAD" }
        == "checker: error: found no git repository around \"\(model)\", expected one, because its "
        + "history is read\n")
  }
}

@Test func `a model is compared with what it was in a revision`() throws {
  try withTemporaryFolder { folder in
    func git(_ words: String...) throws {
      let identity = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
      let result = try ChildProcess.run("git", ["-C", folder] + identity + words)
      #expect(result.status == 0, "\(words)")
    }
    mkdir(folder + "/designs", 0o777)
    let design = folder + "/designs/mine.jsonc"
    let text = try InputFile.text(of: Repository.proposed)
    try OutputFile.write(text, to: design)
    var source = ModelSource.update
    source.design = #""mine""#
    let path = try source.write(in: folder)
    try git("init", "-q")
    try git("add", ".")
    try git("commit", "-q", "-m", "first")
    let changed = text.split(separator: #"{ "step": "recallEvent" },"#, maxSplits: 1)
    try OutputFile.write(changed.joined(), to: design)
    let result = try run([path]) { $0.revisions = "HEAD" }
    #expect(result.output.hasPrefix("A  HEAD:\(path): A test, design proposed\n"))
    #expect(result.output.contains("  event\n    removed  2       recallEvent\n"))
    try git("commit", "-q", "-a", "-m", "second")
    let between = try run([path]) { $0.revisions = "HEAD~1..HEAD" }
    #expect(between.output.contains("  event\n    removed  2       recallEvent\n"))
    #expect(
      try message([path]) { $0.revisions = "none" }
        == "checker: error: found no revision \"none\", expected a commit, a branch or a "
        + "tag\n")
    #expect(
      try message([folder + "/other.jsonc"]) { $0.revisions = "HEAD" }
        == "checker: error: found no file or folder \"HEAD:\(folder)/other.jsonc\"\n")
  }
}
