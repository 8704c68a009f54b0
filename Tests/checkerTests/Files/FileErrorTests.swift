import Glibc
import Testing

@testable import checker

@Test func `read errors are interpreted and described`() {
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
