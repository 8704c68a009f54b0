import Glibc
import Testing

@testable import checker

private let options = {
  var options = Options()
  options.color = .never
  return options
}()

@Test func `a model that cannot be run hides none of the others`() throws {
  try withTemporaryFolder { folder in
    let expected = #""expect": { "SingleExecution": "holds" }"#
    _ = try ModelSource.update.adding(expected).write(in: folder, as: "a.jsonc")
    _ = try ModelSource.update.adding(#""requests": { "migrat": 1 }"#).adding(expected)
      .write(in: folder, as: "b.jsonc")
    _ = try ModelSource.update.adding(expected).write(in: folder, as: "c.jsonc")
    let result = try GateCommand(options: options).run([folder])
    #expect(result.status == .unusable)
    let lines = result.output.split(separator: "\n").map {
      $0.replacing(folder + "/", with: "").replacing(/[ ][ ].*states.*/, with: "")
    }
    #expect(
      lines == [
        "as expected a.jsonc", "as expected c.jsonc", "invalid     b.jsonc",
        "b.jsonc:7:17: error: requests: found the unknown key \"migrat\", did you mean \"migrate\"?",
        "  in b.jsonc", "3 models: 2 as expected, 1 invalid",
      ])
  }
}

@Test func `a mistake in a design is printed once, with the affected models`() throws {
  try withTemporaryFolder { folder in
    try OutputFile.write(
      #"{ "design": "d", "source": "", "procedures": { "event": [{ "step": "takeEvnt" }] } }"#,
      to: folder + "/d.jsonc.txt")
    let text = try InputFile.text(of: folder + "/d.jsonc.txt")
    mkdir(folder + "/designs", 0o777)
    try OutputFile.write(text, to: folder + "/designs/d.jsonc")
    var source = ModelSource.update.adding(#""expect": { "SingleExecution": "holds" }"#)
    source.design = #""d""#
    for name in ["a", "b", "c", "e", "f"] {
      _ = try source.write(in: folder, as: name + ".jsonc")
    }
    // Nothing can be run: there is no result.
    let error = #expect(throws: CommandFailure.self) {
      try GateCommand(options: options).run([folder])
    }
    #expect(error?.message.ranges(of: "takeEvnt").count == 1)
    _ = try ModelSource.update.adding(#""expect": { "SingleExecution": "holds" }"#)
      .write(in: folder, as: "good.jsonc")
    let result = try GateCommand(options: options).run([folder])
    #expect(result.status == .unusable)
    #expect(result.output.ranges(of: "takeEvnt").count == 1)
    let named = ["a", "b", "c"].map { "\(folder)/\($0).jsonc" }.joined(separator: ", ")
    #expect(result.output.contains("  in \(named) and 2 others\n"))
    #expect(result.output.hasSuffix("\n6 models: 1 as expected, 5 invalid\n"))
  }
}

@Test func `a plain path has no superfluous parts`() {
  #expect(Folder.plainPath(of: "./models/what-if/../designs/a.jsonc") == "models/designs/a.jsonc")
  #expect(Folder.plainPath(of: "/a//b/../../c") == "/c")
  #expect(Folder.plainPath(of: "../../a") == "../../a")
}

/// A folder with a small model `a`, a standard one `b` and a deep one `deep/c`, as expected.
private func withSizes(_ body: (_ folder: String) throws -> Void) throws {
  try withTemporaryFolder { folder in
    mkdir(folder + "/deep", 0o777)
    let small = ModelSource.update.adding(#""expect": { "states": 6 }"#)
    let uncounted = ModelSource.update.adding(#""expect": { "TypeOK": "holds" }"#)
    _ = try small.write(in: folder, as: "a.jsonc")
    _ = try uncounted.write(in: folder, as: "b.jsonc")
    _ = try small.write(in: folder + "/deep", as: "c.jsonc")
    try body(folder)
  }
}

/// The models that a gate runs, by name.
private func models(_ folder: String, _ edit: (inout Options) -> Void) throws -> [String] {
  var options = options
  edit(&options)
  let result = try GateCommand(options: options).run([folder])
  return result.output.split(separator: "\n").compactMap { line in
    line.hasPrefix("as expected")
      ? line.firstMatch(of: /([a-z]+)\.jsonc/).map { String($0.1) } : nil
  }
}

@Test func `models are chosen by their size`() throws {
  try withSizes { (folder: String) throws in
    #expect(try models(folder) { _ in } == ["a", "b"])
    #expect(try models(folder) { $0.sizes = [.small] } == ["a"])
    #expect(try models(folder) { $0.sizes = [.standard] } == ["b"])
    #expect(try models(folder) { $0.sizes = [.deep] } == ["c"])
    #expect(try models(folder) { $0.sizes = [.deep, .small] } == ["a", "c"])
    let error = #expect(throws: CommandFailure.self) {
      try models(folder + "/deep") { $0.sizes = [.small] }
    }
    #expect(error?.message == "checker: error: found no model of size small\n")
  }
}

@Test func `models are chosen by their path, and a pattern without a model is refused`() throws {
  try withSizes { (folder: String) throws in
    #expect(try models(folder) { $0.patterns = ["[b]*", "b.*"].suffix(1) } == ["b"])
    #expect(try models(folder) { $0.patterns = ["a*", "b*"] } == ["a", "b"])
    let error = #expect(throws: CommandFailure.self) {
      try models(folder) { $0.patterns = ["a*", "deep/*"] }
    }
    #expect(
      error?.message == "checker: error: found no model whose path matches \"deep/*\"\n")
  }
}

/// Runs git in a folder.
private func git(_ folder: String, _ arguments: String...) {
  let identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
  _ = try? ChildProcess.run("git", ["-C", folder] + identity + arguments)
}

@Test func `models are chosen that differ since a revision`() throws {
  try withSizes { (folder: String) throws in
    mkdir(folder + "/designs", 0o777)
    let design = try InputFile.text(of: Repository.proposed)
    try OutputFile.write(design, to: folder + "/designs/mine.jsonc")
    var source = ModelSource.update.adding(#""expect": { "TypeOK": "holds" }"#)
    source.design = #""mine""#
    _ = try source.write(in: folder, as: "d.jsonc")
    func changed(_ revision: String = "base") throws -> [String] {
      try models(folder) { $0.changedSince = revision }
    }
    let outside = #expect(throws: CommandFailure.self) { try changed() }
    #expect(
      outside?.message == """
        checker: error: --changed-since: found no git repository around "\(folder)/a.jsonc", expected one, \
        because its history is read

        """)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "base")
    git(folder, "tag", "base")
    let unknown = #expect(throws: CommandFailure.self) { try changed("none") }
    #expect(
      unknown?.message == """
        checker: error: --changed-since: found no revision "none", expected a commit, a branch or a tag

        """)
    #expect(try changed() == [])
    var options = options
    options.changedSince = "base"
    let unchanged = try GateCommand(options: options).run([folder])
    #expect(unchanged.status == .holds)
    #expect(unchanged.output == "no model, design, trace or pin has changed since base\n")
    // A file that git does not know yet, then a design, then a commit.
    _ = try source.write(in: folder, as: "e.jsonc")
    #expect(try changed() == ["e"])
    try OutputFile.write(design + "\n", to: folder + "/designs/mine.jsonc")
    #expect(try changed() == ["d", "e"])
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "more")
    #expect(try changed() == ["d", "e"])
    #expect(try changed("HEAD") == [])
  }
}

@Test func `a model whose entry in a ledger differs since a revision is run`() throws {
  try withTemporaryFolder { folder in
    var ledger = LedgerSource()
    ledger.numbers.append(#""b.jsonc": { "states": 6, "depth": 5 }"#)
    try ledger.writeWithModel(in: folder)
    _ = try ModelSource.update.write(in: folder, as: "b.jsonc")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "base")
    #expect(try models(folder) { $0.changedSince = "HEAD" } == [])
    ledger.numbers[1] = #""b.jsonc": { "states": 6, "generated": 6, "depth": 5 }"#
    _ = try ledger.write(in: folder)
    #expect(try models(folder) { $0.changedSince = "HEAD" } == ["b"])
  }
}

@Test func `any number of jobs gives the same output`() throws {
  try withTemporaryFolder { folder in
    for (index, expect) in ["states\": 6", "states\": 7", "depth\": 5", "depth\": 4"].enumerated() {
      _ = try ModelSource.update.adding("\"expect\": { \"\(expect) }")
        .write(in: folder, as: "\(index).jsonc")
    }
    let texts = try [1, 2, 3, 16].map { jobs in
      var options = options
      options.jobs = jobs
      return try GateCommand(options: options).run([folder]).output
        .replacing(/, [0-9.]+ m?s\n/, with: "\n")
    }
    #expect(Set(texts).count == 1)
    #expect(texts[0].hasSuffix("\n4 models: 2 as expected, 2 different\n"))
  }
}

@Test func `a gate whose time is over is incomplete`() throws {
  try withSizes { (folder: String) throws in
    var options = options
    options.gateSeconds = 1e-9
    let result = try GateCommand(options: options).run([folder])
    #expect(result.status == .incomplete)
    #expect(result.output.hasSuffix("2 models: 0 as expected, 2 not run\n"))
  }
}

@Test func `a weakened property comes with the shortest counterexample of all models`() throws {
  try withTemporaryFolder { folder in
    let expect = #""expect": { "NoFriendlyFire": "holds" }"#
    var changed = ModelSource.linkLoss.adding(expect)
    changed.more.append(#""changes": [{ "in": "migrate.source", "remove": "copyMemory" }]"#)
    _ = try ModelSource.linkLoss.adding(expect).write(in: folder, as: "long.jsonc")
    _ = try changed.write(in: folder, as: "short.jsonc")
    var options = options
    options.properties = ["NoFriendlyFire"]
    let text = try GateCommand(options: options).run([folder]).output
    #expect(text.ranges(of: "weakened: NoFriendlyFire, holds → violated in 2 models").count == 1)
    #expect(text.contains("The shortest counterexample, 12 steps, in"))
    #expect(text.contains("  $ checker check --property NoFriendlyFire \(folder)/short.jsonc\n"))
  }
}

@Test func `reports that cannot be written are refused before the search`() throws {
  try withSizes { (folder: String) throws in
    let fields: [WritableKeyPath<Options, String?>] = [
      \.page, \.junit, \.sarif, \.markdown, \.gitLab,
    ]
    for field in fields {
      var options = options
      options[keyPath: field] = folder + "/none/report"
      let error = #expect(throws: CommandFailure.self) {
        try GateCommand(options: options).run([folder])
      }
      #expect(error?.message.contains("/none/report") == true)
    }
    var options = options
    options.junit = folder + "/report"
    options.sarif = folder + "/report"
    let error = #expect(throws: CommandFailure.self) {
      try GateCommand(options: options).run([folder])
    }
    #expect(
      error?.message == """
        checker: error: found "\(folder)/report" for --junit and --sarif, expected a file for each

        """)
    options.sarif = folder + "/other"
    options.markdown = folder + "/third"
    #expect(try GateCommand(options: options).run([folder]).status == .holds)
    #expect(
      try InputFile.text(of: folder + "/report").contains("<testsuites name=\"checker gate\""))
    #expect(try InputFile.text(of: folder + "/third").hasPrefix("## checker gate: as expected\n"))
  }
}

@Test func `what an update may weaken is named only with an update, and exists`() throws {
  try withSizes { (folder: String) throws in
    var options = options
    options.weakerProperties = ["TypeOK"]
    let alone = #expect(throws: CommandFailure.self) {
      try GateCommand(options: options).run([folder])
    }
    #expect(
      alone?.message
        == "checker: error: found --allow-weaker without --update, expected both or neither\n")
    options.updatesExpectations = true
    options.weakerProperties = ["TypeOk"]
    let unknown = #expect(throws: CommandFailure.self) {
      try GateCommand(options: options).run([folder])
    }
    #expect(
      unknown?.message
        == "checker: error: found no property \"TypeOk\", did you mean \"TypeOK\"?\n")
  }
}

@Test func `a summary is not added to a file that the gate has read`() async {
  await #expect(processExitsWith: .exitCode(ExitStatus.unusable.rawValue)) {
    try withTemporaryFolder { folder in
      let expected = #""expect": { "SingleExecution": "holds" }"#
      let path = try ModelSource.update.adding(expected).write(in: folder)
      let text = try InputFile.text(of: path)
      setenv("GITHUB_STEP_SUMMARY", path, 1)
      let status = runChecker(["gate", "--quiet", "--markdown", folder + "/gate.md", path])
      _exit(try InputFile.text(of: path) == text ? status.rawValue : 99)
    }
  }
}
