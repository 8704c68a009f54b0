import Foundation
import Testing

@testable import checker

/// A program that tests run and that may not be installed.
struct InstalledProgram: Sendable {
  /// The name of the program.
  let name: String

  /// The package that installs it, if that has another name.
  var package: String?

  /// Skips a test, with the reason, if the program is not installed.
  var isNeeded: ConditionTrait {
    let isInstalled =
      (try? run(["-c", "command -v \(name)"], by: "/bin/sh", in: "/").status) == 0
    return .enabled(
      if: isInstalled, "\(name) is not installed: apt-get install \(package ?? name)")
  }

  /// Runs the program in a folder, which is its home as well, and returns all that it prints.
  func run(_ arguments: [String], in folder: String) throws -> (status: Int32, output: String) {
    try run([name] + arguments, by: "/usr/bin/env", in: folder)
  }

  private func run(
    _ arguments: [String], by program: String, in folder: String
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["HOME": folder, "LC_ALL": "C.UTF-8", "TERM": "dumb"], uniquingKeysWith: { $1 })
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
