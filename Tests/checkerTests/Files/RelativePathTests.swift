import Testing

@testable import checker

@Test func `a path climbs to the common folder and goes down from there`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("models/designs/a.jsonc", "models/deep/m.jsonc", in: folder)
    let design = folder + "/models/designs/a.jsonc"
    #expect(
      RelativePath.path(to: design, from: folder + "/models/deep/m.jsonc") == "../designs/a.jsonc")
    #expect(RelativePath.path(to: design, from: folder + "/new.jsonc") == "models/designs/a.jsonc")
    #expect(
      RelativePath.path(to: folder + "/models/deep/../designs/a.jsonc", from: design) == "a.jsonc")
  }
}

@Test func `files that share no folder but the root have absolute paths`() {
  #expect(
    RelativePath.path(to: "/usr/designs/a.jsonc", from: "/proc/m.jsonc") == "/usr/designs/a.jsonc")
}
