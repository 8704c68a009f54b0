import Glibc
import Testing

@testable import checker

@Test func `a file has one place, however its path is spelled`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("a", "below/b", in: folder)
    #expect(symlink("a", folder + "/link") == 0)
    #expect(link(folder + "/a", folder + "/hard") == 0)
    let place = try #require(FilePlace(folder + "/a"))
    for other in ["/link", "/hard", "/./a", "/below/../a"] {
      #expect(FilePlace(folder + other) == place, "\(other)")
    }
    #expect(FilePlace(folder + "/below/b") != place)
  }
}

@Test func `a missing file has a place in its folder`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("below/b", in: folder)
    let place = try #require(FilePlace(folder + "/new"))
    #expect(FilePlace(folder + "/below/../new") == place)
    #expect(FilePlace(folder + "/other") != place)
    #expect(FilePlace(folder + "/below/new") != place)
    #expect(FilePlace(folder + "/none/new") == nil)
  }
}

@Test func `devices, pipes and folders have no place`() throws {
  try withTemporaryFolder { folder in
    #expect(mkfifo(folder + "/pipe", 0o600) == 0)
    for path in ["/dev/null", folder, folder + "/pipe"] { #expect(FilePlace(path) == nil) }
  }
}
