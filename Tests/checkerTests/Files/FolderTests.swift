import Testing

@testable import checker

@Test func `the names in a folder are in byte order`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("b", "a/x", "B", "é", ".h", "a-", in: folder)
    let names = try Folder.names(in: folder)
    #expect(names == [".h", "B", "a", "a-", "b", "é"])
  }
}

@Test func `files and folders are distinguished, and the same file is recognised`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("a/x", in: folder)
    let file = try Folder.status(of: folder + "/a/x")
    let again = try Folder.status(of: folder + "/a/../a/x")
    let parent = try Folder.status(of: folder + "/a")
    #expect(file.type == .file && parent.type == .folder)
    #expect(file.identity == again.identity && file.identity != parent.identity)
    #expect(throws: FileError.missing(path: folder + "/b")) { try Folder.status(of: folder + "/b") }
    #expect(throws: FileError.missing(path: folder + "/b")) { try Folder.names(in: folder + "/b") }
  }
}
