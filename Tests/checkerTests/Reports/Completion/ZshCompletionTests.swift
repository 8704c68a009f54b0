import Testing

@testable import checker

private let zsh = InstalledProgram(name: "zsh")

@Test(zsh.isNeeded, arguments: CompletionCase.all)
func `Zsh offers the commands, options, choices and paths that fit`(_ line: CompletionCase) throws {
  let typed = "checker " + line.words.joined(separator: " ")
  try line.check(.zsh) { folder in
    let script = Repository.path + "/Tests/Shells/offered.zsh"
    return try zsh.run(["-f", script, folder, typed], in: folder).output
  }
}

@Test(zsh.isNeeded) func `Zsh can also read the script without a folder of completions`() throws {
  try withTemporaryFolder { folder in
    try OutputFile.write(Shell.zsh.completionScript, to: folder + "/script")
    let line = "autoload -Uz compinit; compinit -D -u; source ./script; print $_comps[checker]"
    #expect(try zsh.run(["-f", "-c", line], in: folder).output == "_checker\n")
  }
}
