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
