import Glibc
import Spec
import Testing

@testable import checker

@Test func `a design is found by its name, next to the model and above it`() throws {
  try withTemporaryFolder { folder in
    for name in ["designs", "a", "a/b"] { mkdir("\(folder)/\(name)", 0o777) }
    let design = try InputFile.text(of: Repository.proposed)
    try OutputFile.write(design, to: folder + "/designs/mine.jsonc")
    let model = ModelSource(design: #""mine""#)
    for below in ["", "/a", "/a/b"] {
      let loaded = try model.load(in: folder + below)
      #expect(loaded.machine.model.design.procedures.count == 70, "\(below)")
    }
  }
}

@Test func `the design nearest to the model is used`() throws {
  try withTemporaryFolder { folder in
    for name in ["designs", "a", "a/designs"] { mkdir("\(folder)/\(name)", 0o777) }
    for (path, name) in [("designs", "far"), ("a/designs", "near")] {
      let text = #"{ "design": "\#(name)", "procedures": { "event": [{ "step": "takeEvent" }] } }"#
      try OutputFile.write(text, to: "\(folder)/\(path)/mine.jsonc")
    }
    let model = ModelSource(design: #""mine""#)
    let loaded = try model.load(in: folder + "/a")
    #expect(loaded.machine.model.design.name == "near")
  }
}

@Test func `an unknown design is reported with the nearest name, or with its expected path`() throws
{
  try withTemporaryFolder { folder in
    mkdir(folder + "/designs", 0o777)
    try OutputFile.write("{}", to: folder + "/designs/mine.jsonc")
    func message(_ name: String) throws -> String? {
      #expect(throws: Mistakes.self) {
        try ModelSource(design: "\"\(name)\"").load(in: folder)
      }?.description
    }
    #expect(
      try message("mien") == """
        \(folder)/model.jsonc:3:13: error: design: found no design "mien", did you mean "mine"?

        """)
    #expect(
      try message("legacy2") == """
        \(folder)/model.jsonc:3:13: error: design: found no design "legacy2"; it would be the file \
        \(folder)/designs/legacy2.jsonc

        """)
  }
}

@Test func `a missing design file is reported with its path`() throws {
  try withTemporaryFolder { folder in
    let error = #expect(throws: Mistakes.self) {
      try ModelSource(design: #""none.jsonc""#).load(in: folder)
    }
    #expect(
      error?.description == """
        \(folder)/model.jsonc:3:13: error: design: found no file or folder "\(folder)/none.jsonc"

        """)
  }
}
