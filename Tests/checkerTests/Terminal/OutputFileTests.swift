import Glibc
import Testing

@testable import checker

@Test func `a file is written whole, and replaced whole`() throws {
  try withTemporaryFolder { folder in
    let path = folder + "/out.json"
    try OutputFile.write("first\n", to: path)
    #expect(try InputFile.text(of: path) == "first\n")
    try OutputFile.write("second, and é\n", to: path)
    #expect(try InputFile.text(of: path) == "second, and é\n")
    #expect(try Folder.names(in: folder) == ["out.json"])
  }
}

@Test func `a replaced file keeps its permissions and the link to it`() throws {
  try withTemporaryFolder { folder in
    let path = folder + "/out"
    try OutputFile.write("a", to: path)
    #expect(chmod(path, 0o640) == 0)
    #expect(symlink("out", folder + "/link") == 0)
    try OutputFile.write("b", to: folder + "/link")
    #expect(try InputFile.text(of: path) == "b")
    var status = stat()
    #expect(lstat(folder + "/link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
  }
}

@Test func `devices are written to, not replaced`() throws {
  try OutputFile.write("nothing", to: "/dev/null")
  var status = stat()
  #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
}

@Test func `what cannot be written says why, and leaves nothing behind`() throws {
  try withTemporaryFolder { folder in
    let missing = folder + "/none/out"
    #expect(throws: OutputError.missingFolder(path: missing)) {
      try OutputFile.write("a", to: missing)
    }
    #expect(throws: OutputError.isFolder(path: folder)) { try OutputFile.write("a", to: folder) }
    #expect(throws: OutputError.diskFull(path: "/dev/full")) {
      try OutputFile.write("a", to: "/dev/full")
    }
    let leftovers = try Folder.names(in: folder)
    #expect(leftovers.isEmpty)
  }
}

@Test func `errors of the system become facts, and facts become words`() {
  func text(_ number: Int32, _ path: String?) -> String {
    OutputError(SystemError(number: number), path: path).description
  }
  #expect(text(EACCES, "a/b") == "cannot write \"a/b\": permission denied")
  #expect(text(EROFS, "a/b") == "cannot write \"a/b\": permission denied")
  #expect(text(ENOSPC, "a/b") == "cannot write \"a/b\": no space is left")
  #expect(text(ENOSPC, nil) == "cannot write standard output: no space is left")
  #expect(text(EPIPE, nil) == "standard output was closed by its reader")
  #expect(text(EIO, nil) == "cannot write standard output: Input/output error")
  #expect(text(ENOENT, "a/b") == "cannot write \"a/b\": its folder does not exist")
  #expect(text(EISDIR, "a/b") == "cannot write \"a/b\": it is a folder, expected a file")
}
