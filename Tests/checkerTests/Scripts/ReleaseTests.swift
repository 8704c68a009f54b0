import Testing

@testable import checker

private let release = Script(path: "Scripts/release")
private let objdump = InstalledProgram(name: "objdump", package: "binutils")
private let dpkg = InstalledProgram(name: "dpkg-deb", package: "dpkg")

/// The time and the maintainer of the archives in these tests.
private let setting = [
  "SOURCE_DATE_EPOCH": "1700000000", "DEBFULLNAME": "A Name", "DEBEMAIL": "name@example.org",
]

/// The files of a release in a folder, with the stripped checker that was built with the tests.
private func stage(_ name: String, in folder: String) throws {
  let checker = try #require(WholeProcess.checker)
  let strip = InstalledProgram(name: "strip")
  try #require(strip.run(["-o", "stripped", checker], in: folder).status == 0)
  let result = try Script(path: "Scripts/packaging/stage")
    .run("\(folder)/stripped", "\(folder)/\(name)", in: folder)
  try #require(result.status == 0, "\(result.output)")
}

@Test func `a release with a version other than that of the sources is refused`() throws {
  try withTemporaryFolder { folder in
    let result = try release.run("9.9.9", folder + "/dist", in: folder)
    #expect(result.status == 2)
    #expect(
      result.output == """
        release: error: found the version "9.9.9", expected "\(Version.text)", as in \
        Sources/checker/CommandLine/Version.swift

        """)
    #expect(try Folder.names(in: folder) == [])
  }
}

@Test func `a release without a version is refused, and its help says what it needs`() throws {
  try withTemporaryFolder { folder in
    #expect(try release.run(in: folder).status == 2)
    let help = try release.run("--help", in: folder)
    #expect(help.status == 0 && help.output.contains("Usage: Scripts/release VERSION [FOLDER]"))
  }
}

@Test(objdump.isNeeded) func `the required glibc is the highest version among the symbols`() throws
{
  let checker = try #require(WholeProcess.checker)
  try withTemporaryFolder { folder in
    let symbols = try objdump.run(["-T", checker], in: folder).output
    let versions = symbols.matches(of: #/GLIBC_2\.(\d+)/#).compactMap { Int($0.output.1) }
    let highest = try #require(versions.max())
    let result = try Script(path: "Scripts/packaging/requirements").run(checker, in: folder)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("glibc 2.\(highest) ("), "\(result.output)")
    #expect(result.output.contains("libc.so.6"))
  }
}

@Test(objdump.isNeeded) func `a file that is not a binary has no requirements`() throws {
  try withTemporaryFolder { folder in
    try OutputFile.write("text\n", to: folder + "/file")
    let result = try Script(path: "Scripts/packaging/requirements").run("file", in: folder)
    #expect(result.status == 2)
    #expect(result.output == "requirements: error: \"file\" is not a binary\n")
  }
}

@Test func `a tarball has the same bytes for the same files, whoever packs them and when`() throws {
  try withTemporaryFolder { folder in
    let tarball = Script(path: "Scripts/packaging/tarball")
    for (index, mask) in ["022", "077"].enumerated() {
      let source = "\(folder)/\(index)"
      let files =
        "umask \(mask); mkdir -p \(source)/files/b && cd \(source)/files"
        + " && echo b >b/2 && echo a >a && touch -d @\(index) a"
      #expect(try InstalledProgram(name: "bash").run(["-c", files], in: folder).status == 0)
      let result = try tarball.run(
        "\(source)/files", "\(folder)/\(index).tar.gz", in: folder, environment: setting)
      #expect(result.status == 0, "\(result.output)")
    }
    #expect(
      try InstalledProgram(name: "cmp").run(["0.tar.gz", "1.tar.gz"], in: folder).status == 0)
    let list = try InstalledProgram(name: "tar")
      .run(["--utc", "--full-time", "-tvf", "0.tar.gz"], in: folder).output
    #expect(
      list.split(separator: "\n").map { $0.split(separator: " ").map(String.init) } == [
        ["drwxr-xr-x", "0/0", "0", "2023-11-14", "22:13:20", "files/"],
        ["-rw-r--r--", "0/0", "2", "2023-11-14", "22:13:20", "files/a"],
        ["drwxr-xr-x", "0/0", "0", "2023-11-14", "22:13:20", "files/b/"],
        ["-rw-r--r--", "0/0", "2", "2023-11-14", "22:13:20", "files/b/2"],
      ])
  }
}

@Test(objdump.isNeeded)
func `the files of a release are the binary, the models, the documents and the shells' files`()
  throws
{
  try withTemporaryFolder { folder in
    try stage("release", in: folder)
    #expect(
      try Folder.names(in: folder + "/release") == [
        "README.md", "checker", "checker.1", "completions", "docs", "models", "schema",
      ])
    #expect(
      try Folder.names(in: folder + "/release/completions")
        == ["_checker", "checker.bash", "checker.fish"])
    #expect(try InputFile.text(of: folder + "/release/checker.1") == ManualPage.text)
    let models = try ModelFiles.find([Repository.path + "/models"]).count
    #expect(try ModelFiles.find([folder + "/release/models"]).count == models)
  }
}

@Test(dpkg.isNeeded, objdump.isNeeded)
func `a package has each file in its place, and unpacked it runs`() throws {
  try withTemporaryFolder { folder in
    try stage("release", in: folder)
    let result = try Script(path: "Scripts/packaging/package").run(
      "release", Version.text, "checker.deb", in: folder, environment: setting)
    #expect(result.status == 0, "\(result.output)")
    func field(_ name: String) throws -> String {
      try dpkg.run(["--field", "checker.deb", name], in: folder).output
    }
    #expect(try field("Version") == Version.text + "\n")
    #expect(try field("Maintainer") == "A Name <name@example.org>\n")
    #expect(try field("Depends").contains("libc6 (>= 2."))
    #expect(try dpkg.run(["--extract", "checker.deb", "root"], in: folder).status == 0)
    for path in [
      "share/man/man1/checker.1.gz", "share/bash-completion/completions/checker",
      "share/zsh/vendor-completions/_checker", "share/fish/vendor_completions.d/checker.fish",
      "share/doc/checker/README.md", "share/doc/checker/copyright",
      "share/checker/models/expected.jsonc", "share/checker/models/designs/proposed.jsonc",
      "share/checker/schema/model.schema.json",
    ] {
      #expect(throws: Never.self) { try Folder.status(of: "\(folder)/root/usr/\(path)") }
    }
    let model = "root/usr/share/checker/models/migration.jsonc"
    let run = try InstalledProgram(name: "root/usr/bin/checker").run(["gate", model], in: folder)
    #expect(run.status == 0, "\(run.output)")
  }
}
