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
