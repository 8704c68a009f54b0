import Glibc
import Testing

@testable import checker

@Test func `a file is read completely`() throws {
  try withTemporaryFolder { folder in
    let text = String(repeating: "é and more\n", count: 20_000)
    try OutputFile.write(text, to: folder + "/a")
    #expect(try InputFile.text(of: folder + "/a") == text)
    #expect(try InputFile.read(folder + "/a") == Array(text.utf8))
  }
}

@Test func `a file that cannot be read is reported with the reason`() throws {
  try withTemporaryFolder { folder in
    #expect(throws: FileError.missing(path: folder + "/none")) {
      try InputFile.read(folder + "/none")
    }
    #expect(throws: FileError.isFolder(path: folder)) { try InputFile.read(folder) }
    #expect(throws: FileError.tooLarge(path: "/dev/zero", limit: JSONReader.maximumBytes)) {
      try InputFile.read("/dev/zero")
    }
  }
}

@Test func `a pipe without a writer is refused, and one that was written to is read`() throws {
  try withTemporaryFolder { folder in
    let path = folder + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: FileError.noWriter(path: path)) { try InputFile.read(path) }
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    let writer = open(path, O_WRONLY)
    defer { close(reader) }
    try FileDescriptor.write(Array("{}".utf8), to: writer)
    close(writer)
    #expect(try InputFile.text(of: path) == "{}")
  }
}
