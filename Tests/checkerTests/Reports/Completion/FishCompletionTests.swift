import Testing

@testable import checker

private let fish = InstalledProgram(name: "fish")

@Test(fish.isNeeded, arguments: CompletionCase.all)
func `fish offers the commands, options, choices and paths that fit`(_ line: CompletionCase) throws
{
  let typed = "checker " + line.words.joined(separator: " ")
  try line.check(.fish) { folder in
    let script = "source ./_checker; complete --do-complete \"$argv[1]\""
    return try fish.run(["--no-config", "-c", script, typed], in: folder).output
  }
}
