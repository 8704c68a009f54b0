import Glibc
import Testing

@testable import checker

@Test func `a file is written and replaced completely`() throws {
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

@Test func `a file that cannot be written gives the reason, and leaves no temporary file`() throws {
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

@Test func `a file that cannot be written is refused beforehand`() throws {
  try withTemporaryFolder { folder in
    try OutputFile.check(folder + "/out")
    try OutputFile.check("out")
    try OutputFile.check("/dev/null")
    let missing = folder + "/none/out"
    #expect(throws: OutputError.missingFolder(path: missing)) { try OutputFile.check(missing) }
    #expect(throws: OutputError.isFolder(path: folder)) { try OutputFile.check(folder) }
    #expect(throws: OutputError.isFolder(path: "new/")) { try OutputFile.check("new/") }
    let leftovers = try Folder.names(in: folder)
    #expect(leftovers.isEmpty)
  }
}

@Test func `a file without a name is written to, and the link to it stays`() throws {
  try withTemporaryFolder { folder in
    let path = folder + "/out"
    let descriptor = open(path, O_RDWR | O_CREAT, 0o600)
    #expect(descriptor >= 0 && unlink(path) == 0)
    defer { close(descriptor) }
    let link = folder + "/link"
    #expect(symlink("/proc/self/fd/\(descriptor)", link) == 0)
    try OutputFile.check(link)
    try OutputFile.write("text", to: link)
    var status = stat()
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(fstat(descriptor, &status) == 0 && status.st_size == 4)
    #expect(try Folder.names(in: folder) == ["link"])
  }
}

@Test func `a file below another file has no folder`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("a", in: folder)
    let path = folder + "/a/out"
    #expect(throws: OutputError.missingFolder(path: path)) { try OutputFile.check(path) }
  }
}
