import Glibc
import Testing

@testable import checker

@Test func `a file is read whole`() throws {
  try withTemporaryFolder { folder in
    let text = String(repeating: "é and more\n", count: 20_000)
    try OutputFile.write(text, to: folder + "/a")
    #expect(try InputFile.text(of: folder + "/a") == text)
    #expect(try InputFile.read(folder + "/a") == Array(text.utf8))
  }
}

@Test func `what cannot be read says why`() throws {
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

@Test func `errors of reading become facts, and facts become words`() {
  func text(_ number: Int32) -> String {
    FileError(SystemError(number: number), path: "a/b").description
  }
  #expect(text(ENOENT) == "found no file or folder \"a/b\"")
  #expect(text(EACCES) == "cannot read \"a/b\": permission denied")
  #expect(text(EISDIR) == "found the folder \"a/b\", expected a file")
  #expect(text(EIO) == "cannot read \"a/b\": Input/output error")
  #expect(
    FileError.tooLarge(path: "a", limit: 1 << 24).description
      == "cannot read \"a\": it has more than 16 MiB")
}
