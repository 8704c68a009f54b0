import Glibc
import Testing

@testable import checker

@Test func `system errors are interpreted and described`() {
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
