import Testing

@testable import checker

private let bash = InstalledProgram(name: "bash")

@Test(bash.isNeeded, arguments: CompletionCase.all + CompletionCase.options)
func `Bash offers the commands, options, choices and paths that fit`(_ line: CompletionCase) throws
{
  let script = """
    source ./_checker
    COMP_WORDS=(checker "$@")
    COMP_CWORD=$#
    _checker
    [[ ${#COMPREPLY[@]} -eq 0 ]] || printf '%s\\n' "${COMPREPLY[@]}"
    """
  // Bash splits words at the sign.
  let words = line.words.flatMap { word -> [String] in
    guard let sign = word.firstIndex(of: "=") else { return [word] }
    return [String(word[..<sign]), "=", String(word[word.index(after: sign)...])]
  }
  try line.check(.bash) { folder in
    try bash.run(["--norc", "-c", script, "bash"] + words, in: folder).output
  }
}

@Test(bash.isNeeded) func `Bash registers the function, and does so without a word`() throws {
  try withTemporaryFolder { folder in
    try OutputFile.write(Shell.bash.completionScript, to: folder + "/script")
    let result = try bash.run(
      ["--norc", "-uc", "source ./script; complete -p checker"], in: folder)
    #expect(result.output == "complete -F _checker checker\n")
  }
}
