import Foundation
import Testing

@testable import checker

/// The program itself, which is in the same folder as the tests.
private let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  .appending(path: "checker")

private let model = Repository.path + "/models/migration-combined.jsonc"

/// A folder that is removed after the test.
private func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path())
}

private struct Ending {
  var status: Int32
  var wasKilled: Bool
  var output: String
  var errors: String
}

/// Runs a command, and kills it if it has not ended after some milliseconds.
private func run(
  _ executable: URL, _ arguments: [String], killedAfterMilliseconds limit: Int? = nil
) throws -> Ending {
  let process = Process()
  process.executableURL = executable
  process.arguments = arguments
  let output = Pipe()
  let errors = Pipe()
  process.standardOutput = output
  process.standardError = errors
  try process.run()
  if let limit {
    usleep(UInt32(limit) * 1000)
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }
  let text = output.fileHandleForReading.readDataToEndOfFile()
  let errorText = errors.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return Ending(
    status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
    output: String(decoding: text, as: UTF8.self),
    errors: String(decoding: errorText, as: UTF8.self))
}

/// The lines of a JSON report except those about time and memory.
private func lasting(_ report: String) -> [Substring] {
  report.split(separator: "\n").filter { !$0.contains("\"seconds\"") && !$0.contains("emory") }
}

@Test
func `a search that is killed at any moment, hundreds of times, ends like one that never was`()
  throws
{
  let whole = try run(program, ["check", "--format", "json", "--no-reductions", model])
  try #require(whole.status == 0 || whole.status == 1, "\(whole.errors)")
  var kills = 0
  var random = SystemRandomNumberGenerator()
  try withFolder { folder in
    for round in 0..<400 where kills < 250 {
      let checkpoint = folder + "/\(round)"
      let store = ["plain", "compressed"][round % 2]
      let threads = "\(1 + round / 2 % 2)"
      while true {
        var arguments = [
          "check", "--format", "json", "--no-reductions", "--store", store, "--threads", threads,
          "--checkpoint", checkpoint, "--checkpoint-every", "0.001", model,
        ]
        if FileManager.default.fileExists(atPath: checkpoint) {
          arguments += ["--resume", checkpoint]
        }
        let milliseconds = Int.random(in: 5...400, using: &random)
        let ending = try run(program, arguments, killedAfterMilliseconds: milliseconds)
        if ending.wasKilled {
          kills += 1
          if kills < 250 { continue }
          break
        }
        #expect(ending.status == whole.status, "\(ending.errors)")
        #expect(lasting(ending.output) == lasting(whole.output))
        break
      }
    }
  }
  #expect(kills == 250)
}

@Test func `a disk that fills up while a checkpoint is written loses nothing`() throws {
  try withFolder { folder in
    let checkpoint = folder + "/checkpoint"
    let arguments = [
      "check", "--format", "json", "--no-reductions", "--checkpoint", checkpoint,
      "--checkpoint-every", "0.001", model,
    ]
    // A limit on the size of files simulates a full disk.
    let shell = URL(filePath: "/bin/sh")
    let limited = "trap '' XFSZ; ulimit -f 2000; exec \"$0\" \"$@\""
    let ending = try run(shell, ["-c", limited, program.path()] + arguments)
    let whole = try run(program, ["check", "--format", "json", "--no-reductions", model])
    #expect(ending.status == whole.status)
    #expect(lasting(ending.output) == lasting(whole.output))
    let message =
      "checker: error: cannot use the checkpoint \(checkpoint.quoted): File too large; the "
      + "search continues, and the last good checkpoint stays"
    #expect(Set(ending.errors.split(separator: "\n").map(String.init)) == [message])
    #expect(!FileManager.default.fileExists(atPath: checkpoint + ".part"))

    let resumed = try run(
      program, ["check", "--format", "json", "--no-reductions", "--resume", checkpoint, model])
    #expect(lasting(resumed.output) == lasting(whole.output))
  }
}

@Test func `a checkpoint of another search is refused, and the message names that search`() throws {
  try withFolder { folder in
    let checkpoint = folder + "/checkpoint"
    let other = Repository.path + "/models/migration.jsonc"
    let first = try run(
      program, ["check", "--max-depth", "9", "--checkpoint", checkpoint, other])
    #expect(first.status == 3)
    let ending = try run(program, ["check", "--resume", checkpoint, model])
    #expect(ending.status == 2)
    #expect(ending.output.isEmpty)
    let models = try [other, model].map { path in
      let loaded = try LoadedModel.load(path)
      return "model \(loaded.title), \(Checkpoints.fingerprint(loaded.bytes))"
    }
    #expect(
      ending.errors == """
        checker: error: the checkpoint \(checkpoint.quoted) belongs to another search: found \
        "\(models[0])", expected "\(models[1])"

        """)

    let several = try run(program, ["check", "--resume", checkpoint, model, other])
    #expect(several.status == 2)
    #expect(
      several.errors
        == "checker: error: found 2 models, expected one, because --resume is for one search\n")

    let nowhere = try run(program, ["check", "--checkpoint", folder + "/no/where", model])
    #expect(nowhere.status == 2)
  }
}

@Test(arguments: [SIGINT, SIGTERM, SIGHUP])
func `a signal during a search leaves a checkpoint, and the report of what was found`(
  number: Int32
) throws {
  try withFolder { folder in
    let checkpoint = folder + "/search.checkpoint"
    let process = Process()
    process.executableURL = program
    process.arguments = [
      "check", "--verdicts", "--no-reductions", "--threads", "1", "--checkpoint", checkpoint, deep,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(1_500_000)
    kill(process.processIdentifier, number)
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 3)
    #expect(text.contains("interrupted"), "\(text)")
    #expect(FileManager.default.fileExists(atPath: checkpoint))
  }
}

@Test func `a program that fails says so, and has no verdict`() throws {
  let process = Process()
  process.executableURL = program
  process.arguments = ["check", "--verdicts", "--no-reductions", deep]
  let errors = Pipe()
  process.standardOutput = FileHandle.nullDevice
  process.standardError = errors
  try process.run()
  usleep(1_000_000)
  kill(process.processIdentifier, SIGSEGV)
  let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  #expect(process.terminationReason == .exit && process.terminationStatus == 2)
  #expect(text.hasSuffix("Please report this with the command and its files\n"), "\(text)")
}

/// A model that is searched for longer than any of these tests takes.
private let deep = Repository.path + "/models/deep/amended-two-vms.jsonc"

@Test func `a limit on the size of files costs the checkpoint and not the search`() throws {
  try withFolder { folder in
    let command =
      "ulimit -f 1; '\(program.path())' check --verdicts --max-depth 20 --checkpoint '\(folder)/c' "
      + "'\(model)'"
    let ending = try run(URL(filePath: "/bin/bash"), ["-c", command])
    #expect(ending.status == 3 || ending.status == 1, "\(ending.errors)")
    #expect(ending.errors.contains("the search continues"), "\(ending.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}

@Test func `a closed standard output is an error, and no other file gets the results`() throws {
  try withFolder { folder in
    let command =
      "'\(program.path())' check --quiet --verdicts --max-depth 9 --checkpoint '\(folder)/c' "
      + "'\(model)' >&-"
    let ending = try run(URL(filePath: "/bin/bash"), ["-c", command])
    #expect(ending.status == 2, "\(ending.errors)")
    #expect(ending.errors.contains("cannot write standard output"), "\(ending.errors)")
  }
}

@Test func `less address space than the search wants ends it with a message`() throws {
  let command = "ulimit -v 400000; '\(program.path())' check --quiet --verdicts '\(model)'"
  let ending = try run(URL(filePath: "/bin/bash"), ["-c", command])
  #expect(ending.status != 0 || ending.output.contains("holds"), "\(ending.errors)")
  #expect(ending.status < 4 || ending.errors.contains("there is no verdict"), "\(ending.errors)")
}
