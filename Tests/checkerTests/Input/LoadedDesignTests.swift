import Glibc
import Spec
import Testing

@testable import checker

/// A folder with designs of these texts by name, and a model of the design `mine`.
private func withDesigns(
  _ designs: [String: String], _ body: (_ model: ModelSource, _ folder: String) throws -> Void
) throws {
  try withTemporaryFolder { folder in
    mkdir(folder + "/designs", 0o777)
    let proposed = try InputFile.text(of: Repository.proposed)
    try OutputFile.write(proposed, to: folder + "/designs/proposed.jsonc")
    for (name, text) in designs {
      try OutputFile.write(text, to: "\(folder)/designs/\(name).jsonc")
    }
    try body(ModelSource(design: #""mine""#), folder)
  }
}

/// The mistakes in a model of the design `mine`, without the folder's path.
private func mistakes(inDesigns designs: [String: String]) throws -> String {
  var found = ""
  try withDesigns(designs) { model, folder in
    let path = try model.write(in: folder)
    do throws(Mistakes) {
      _ = try LoadedModel.load(path)
    } catch {
      found = "\(error)".replacing(folder + "/", with: "")
    }
  }
  return found
}

private let mine = #"""
  {
    "design": "mine",
    "extends": "proposed",
    "changes": [{ "in": "migrate.source", "move": "sendGoAhead", "before": "rename" }]
  }
  """#

@Test func `a design that extends another is that one with its changes`() throws {
  try withDesigns(["mine": mine]) { model, folder in
    let design = try model.load(in: folder).machine.model.design
    let proposed = try LoadedDesign.load(Repository.proposed).design
    #expect(design.name == "mine" && design.source == proposed.source)
    let changed = try proposed.applying([
      Change(
        in: Declared("migrate.source"), .move(Declared("sendGoAhead"), .before(Declared("rename"))))
    ])
    #expect(
      design.canonicalText.split(separator: "\n").dropFirst(2)
        == changed.canonicalText.split(separator: "\n").dropFirst(2))
  }
}

@Test func `designs can extend each other, and each knows its own lines`() throws {
  let above =
    #"{ "design": "mine", "source": "two", "extends": "base", "changes": [{ "in": "event", "remove": "writePowerState#2" }] }"#
  try withDesigns(["mine": above, "base": mine]) { model, folder in
    let loaded = try model.load(in: folder)
    #expect(loaded.machine.model.design.source == "two")
    let files = loaded.files.sorted { $0.key.number < $1.key.number }.map {
      $0.value.split(separator: "/").last ?? ""
    }
    #expect(files == ["model.jsonc", "mine.jsonc", "base.jsonc", "proposed.jsonc"])
    let program = loaded.machine.program
    let reached = program.origins.compactMap { $0.file.flatMap { loaded.files[$0] } }
    #expect(Set(reached.map { $0.split(separator: "/").last ?? "" }) == ["proposed.jsonc"])
  }
}

@Test func `a change of a design that does not apply is reported in that design`() throws {
  let wrong =
    #"{ "design": "mine", "extends": "proposed", "changes": [{ "in": "event", "remove": "none" }] }"#
  let found = try mistakes(inDesigns: ["mine": wrong])
  #expect(
    found.hasPrefix(
      #"designs/mine.jsonc:1:83: error: the procedure "event" has no step "none""#), "\(found)")
}

@Test func `a design that extends itself or an unknown one is refused`() throws {
  let found = try mistakes(inDesigns: [
    "mine": #"{ "design": "a", "extends": "other" }"#,
    "other": #"{ "design": "b", "extends": "mine" }"#,
  ])
  #expect(
    found == """
      designs/other.jsonc:1:29: error: extends: found a design that extends itself: mine.jsonc, \
      other.jsonc, mine.jsonc

      """)
  let unknown = try mistakes(inDesigns: ["mine": #"{ "design": "a", "extends": "propsed" }"#])
  #expect(
    unknown == """
      designs/mine.jsonc:1:29: error: extends: found no design "propsed", did you mean "proposed"?

      """)
}

@Test func `a design that extends another has no procedures of its own, and no other has changes`()
  throws
{
  let both = #"{ "design": "a", "extends": "proposed", "procedures": {} }"#
  #expect(
    try mistakes(inDesigns: ["mine": both]).contains(#"found the unknown key "procedures""#))
  let neither = #"{ "design": "a", "procedures": {}, "changes": [] }"#
  #expect(
    try mistakes(inDesigns: ["mine": neither]).contains(#"found the unknown key "changes""#))
}

@Test func `more than eight designs that extend each other are refused`() throws {
  var designs = ["mine": #"{ "design": "a", "extends": "d1" }"#]
  for level in 1...9 {
    let next = level == 9 ? "proposed" : "d\(level + 1)"
    designs["d\(level)"] = #"{ "design": "a", "extends": "\#(next)" }"#
  }
  #expect(
    try mistakes(inDesigns: designs).contains("found more than 8 designs that extend each other"))
}
