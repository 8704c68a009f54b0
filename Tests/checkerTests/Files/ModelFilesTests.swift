import Glibc
import Testing

@testable import checker

/// The paths found, relative to the folder.
private func found(_ operands: String..., in folder: String) throws -> [String] {
  try ModelFiles.find(operands.map { folder + "/" + $0 })
    .map { String($0.dropFirst(folder.count + 1)) }
}

@Test func `a folder is searched to the bottom, in byte order of the paths`() throws {
  try withTemporaryFolder { folder in
    try makeFiles(
      "m/b.jsonc", "m/a/z.json", "m/a.jsonc", "m/B.jsonc", "m/notes.md", "m/designs/d.jsonc",
      "m/a/designs/e.json", "m/expected.jsonc", "m/a/expected.jsonc", "m/.hidden/f.json",
      "m/.g.json", "m/a-b/y.json", "m/é.json",
      in: folder)
    #expect(
      try found("m", in: folder) == [
        "m/B.jsonc", "m/a-b/y.json", "m/a.jsonc", "m/a/z.json", "m/b.jsonc", "m/é.json",
      ])
    #expect(try found("m/a/", in: folder) == ["m/a/z.json"])
  }
}

@Test func `a path to a file is used as given, and each file is found once`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("z.txt", "m/a.json", "m/designs/d.jsonc", in: folder)
    #expect(
      try found("z.txt", "m/designs/d.jsonc", "m/../m/a.json", "m", "z.txt", in: folder)
        == ["z.txt", "m/designs/d.jsonc", "m/../m/a.json"])
    #expect(try found("m/designs", in: folder) == ["m/designs/d.jsonc"])
  }
}

@Test func `links are followed, but not in cycles`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("m/a.json", "other/b.json", in: folder)
    #expect(symlink("..", folder + "/m/circle") == 0)
    #expect(symlink("nowhere", folder + "/m/dangling") == 0)
    #expect(
      try found("m", in: folder) == ["m/a.json", "m/circle/other/b.json"])
    #expect(symlink("nowhere", folder + "/m/lost.json") == 0)
    #expect(throws: FileErrors(errors: [.missing(path: folder + "/m/lost.json")])) {
      try found("m", in: folder)
    }
  }
}

@Test func `all paths that cannot be used are reported at once`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("empty/designs/d.json", "m/a.json", in: folder)
    let error = #expect(throws: FileErrors.self) { try found("none", "m", "empty", in: folder) }
    #expect(
      error?.description == """
        checker: error: found no file or folder "\(folder)/none"
        checker: error: found no model in the folder "\(folder)/empty", expected files named \
        *.jsonc or *.json

        """)
  }
}
