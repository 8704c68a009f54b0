import Glibc
import Testing

@testable import checker

@Test func `the nearest ledger covers a model, from its folder up to three above it`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("expected.jsonc", "a/b/expected.jsonc", "a/b/c/d/e/m.jsonc", in: folder)
    let near = try #require(LedgerFile.find(for: folder + "/a/b/c/m.jsonc"))
    #expect(near == (folder + "/a/b/expected.jsonc", "c/m.jsonc"))
    let own = try #require(LedgerFile.find(for: folder + "/a/b/m.jsonc"))
    #expect(own == (folder + "/a/b/expected.jsonc", "m.jsonc"))
    let above = try #require(LedgerFile.find(for: folder + "/a/m.jsonc"))
    #expect(above == (folder + "/expected.jsonc", "a/m.jsonc"))
    let farthest = try #require(LedgerFile.find(for: folder + "/a/b/c/d/e/m.jsonc"))
    #expect(farthest == (folder + "/a/b/expected.jsonc", "c/d/e/m.jsonc"))
    unlink(folder + "/a/b/expected.jsonc")
    #expect(LedgerFile.find(for: folder + "/a/b/c/d/e/m.jsonc") == nil)
  }
}

@Test func `the name of a model in its ledger does not depend on the spelling of its path`() throws
{
  try withTemporaryFolder { folder in
    try makeFiles("expected.jsonc", "a/b/m.jsonc", "x/n.jsonc", in: folder)
    #expect(symlink("a/b", folder + "/link") == 0)
    for path in ["a/b/m.jsonc", "a/../a/b/m.jsonc", "a/b/../b/m.jsonc", "./a//b/m.jsonc"] {
      #expect(LedgerFile.find(for: "\(folder)/\(path)")?.model == "a/b/m.jsonc", "\(path)")
    }
    let linked = try #require(LedgerFile.find(for: folder + "/link/m.jsonc"))
    #expect(linked == (folder + "/link/../../expected.jsonc", "a/b/m.jsonc"))
  }
}

@Test func `a wrong ledger is reported once, however many models it covers`() throws {
  try withTemporaryFolder { folder in
    try OutputFile.write("{", to: folder + "/expected.jsonc")
    for name in ["a", "b"] { _ = try ModelSource.update.write(in: folder, as: name + ".jsonc") }
    let error = #expect(throws: CommandFailure.self) {
      try CommandFailure.loadAll([folder + "/a.jsonc", folder + "/b.jsonc"])
    }
    #expect(
      error?.message == """
        \(folder)/expected.jsonc:1:2: error: found the end of the file, expected a key or "}"

        """)
  }
}

@Test func `mistakes of a model and of its ledger are reported at once`() throws {
  try withTemporaryFolder { folder in
    _ = try OutputFile.write("{", to: folder + "/expected.jsonc")
    let error = #expect(throws: Mistakes.self) {
      try ModelSource(initially: "[]").load(in: folder)
    }
    #expect(
      error?.diagnostics.map { $0.file }
        == ["expected.jsonc", "model.jsonc"].map { "\(folder)/\($0)" })
  }
}
