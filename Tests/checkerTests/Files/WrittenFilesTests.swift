import Glibc
import Testing

@testable import checker

private func file(_ path: String, _ option: String = "--output") -> WrittenFile {
  WrittenFile(option: option, path: path)
}

@Test func `a file that was read is not written`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("m.jsonc", in: folder)
    let path = folder + "/m.jsonc"
    #expect(symlink("m.jsonc", folder + "/link") == 0)
    try ReadFiles.$ofCommand.withValue(ReadFiles()) {
      _ = try InputFile.read(path)
      for isForced in [false, true] {
        for written in [path, folder + "/link", folder + "/./m.jsonc"] {
          #expect(throws: OutputError.isInput(path: written, option: "--output", input: path)) {
            try WrittenFiles(files: [file(written)], isForced: isForced).check()
          }
          #expect(throws: OutputError.isInput(path: written, option: "--output", input: path)) {
            try WrittenFiles(files: [], isForced: isForced).write("a", to: file(written))
          }
        }
      }
    }
    #expect(try InputFile.text(of: path) == "{}\n")
  }
}

@Test func `two options do not write to one file`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("below/b", in: folder)
    let files = [file(folder + "/new"), file(folder + "/below/../new", "--report")]
    #expect(
      throws: OutputError.isOtherOutput(path: files[1].path, options: ["--output", "--report"])
    ) { try WrittenFiles(files: files).check() }
    try WrittenFiles(files: [file("/dev/null"), file("/dev/null", "--report")]).check()
  }
}

@Test func `a file that another program wrote is replaced only with --force`() throws {
  try withTemporaryFolder { folder in
    let path = folder + "/notes.txt"
    try OutputFile.write("Remember the milk.\n", to: path)
    #expect(throws: OutputError.isNoReport(path: path, option: "--output")) {
      try WrittenFiles(files: [file(path)]).check()
    }
    try WrittenFiles(files: [file(path)], isForced: true).check()
    let model = WrittenFile(option: "--write", path: path, replaceable: .none)
    #expect(throws: OutputError.isThere(path: path, option: "--write")) {
      try WrittenFiles(files: [model]).check()
    }
  }
}

@Test func `a checkpoint may continue in the file that it is resumed from`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("search.checkpoint", in: folder)
    let path = folder + "/search.checkpoint"
    try ReadFiles.$ofCommand.withValue(ReadFiles()) {
      ReadFiles.ofCommand?.note(path)
      var written = WrittenFile(option: "--checkpoint", path: path, replaceable: .checkpoints)
      #expect(throws: OutputError.isInput(path: path, option: "--checkpoint", input: path)) {
        try WrittenFiles(files: [written]).check()
      }
      written.continued = folder + "/./search.checkpoint"
      try WrittenFiles(files: [written]).check()
    }
  }
}

@Test func `files are rewritten all or none, and only as they were read`() throws {
  try withTemporaryFolder { folder in
    try makeFiles("a", "b", in: folder)
    let old = Array("{}\n".utf8)
    let files = ["a", "b"].map { UpdatedFile(path: "\(folder)/\($0)", old: old, text: "new") }
    try OutputFile.write("edited", to: folder + "/b")
    #expect(throws: OutputError.hasChanged(path: folder + "/b")) { try UpdatedFile.write(files) }
    #expect(try InputFile.text(of: folder + "/a") == "{}\n")
    try OutputFile.write("{}\n", to: folder + "/b")
    try UpdatedFile.write(files)
    #expect(try InputFile.text(of: folder + "/a") == "new")
    #expect(try InputFile.text(of: folder + "/b") == "new")
  }
}
