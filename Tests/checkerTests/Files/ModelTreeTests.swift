import Glibc
import Testing

@testable import checker

@Test func `the tree of a model is its repository`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("a/.git/HEAD", "a/b/c/d/e/f/m.jsonc", in: folder)
    let real = try #require(Folder.realPath(of: folder))
    #expect(ModelTree.root(of: folder + "/a/b/c/d/e/f/m.jsonc") == real + "/a")
  }
}

@Test func `outside of a repository, it is the highest near folder with designs`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("designs/x", "a/designs/x", "a/b/m.jsonc", "a/b/c/d/e/m.jsonc", in: folder)
    let real = try #require(Folder.realPath(of: folder))
    #expect(ModelTree.root(of: folder + "/a/b/m.jsonc") == real)
    #expect(ModelTree.root(of: folder + "/a/b/c/d/e/m.jsonc") == real + "/a/b/c/d/e")
    #expect(ModelTree.root(of: folder + "/none/m.jsonc") == nil)
  }
}

@Test func `a path out of the tree, and a link out of it, are refused unless that is allowed`()
  throws
{
  try withTemporaryFolder { folder in
    try makeFiles("project/designs/x.jsonc", "secret.jsonc", in: folder)
    let project = folder + "/project"
    #expect(symlink("../../secret.jsonc", project + "/designs/link.jsonc") == 0)
    for design in ["../secret.jsonc", folder + "/secret.jsonc", "designs/link.jsonc"] {
      let path = try ModelSource(design: "\"\(design)\"").write(in: project)
      let error = ReadFiles.$ofCommand.withValue(ReadFiles()) {
        #expect(throws: Mistakes.self) { try LoadedModel.load(path) }
      }
      let diagnostic = try #require(error?.diagnostics.first)
      #expect(diagnostic.message.hasSuffix("which is outside of the folders of this file"))
      #expect(diagnostic.remedy == "--any-folder allows it")
      let allowed = ReadFiles.$ofCommand.withValue(ReadFiles(mayBeAnywhere: true)) {
        #expect(throws: Mistakes.self) { try LoadedModel.load(path) }
      }
      #expect(allowed?.diagnostics.first?.message.contains("outside") == false)
    }
    let path = try ModelSource(design: #""../secret""#).write(in: project)
    let error = #expect(throws: Mistakes.self) { try LoadedModel.load(path) }
    #expect(
      error?.diagnostics.first?.message
        == #"found "../secret", expected the name of a design, or a path that ends in .jsonc"#)
  }
}
