import Foundation
import Testing

@testable import checker

/// An independent validator for testing the schemas: Python's package jsonschema.
enum SchemaValidator {
  /// Whether the validator is installed.
  static let isInstalled =
    (try? run(["-c", "import jsonschema, referencing"], isQuiet: true).status) == 0

  /// Skips a test, with the reason, if the validator is not installed.
  static let isNeeded = ConditionTrait.enabled(
    if: isInstalled, "the Python package jsonschema is missing: python3 -m pip install jsonschema")

  /// The mistakes that it finds in files with the schemas that this program writes, one per line:
  /// the file, the position in it, and the problem.
  static func mistakes(in files: [String], _ kind: SchemaKind) throws -> [String] {
    let script = Repository.path + "/Tests/SchemaValidator/validate.py"
    var lines: [String] = []
    try withTemporaryFolder { folder in
      // Schemas refer to each other, so all of them are written.
      for kind in SchemaKind.allCases {
        try OutputFile.write(kind.text, to: "\(folder)/\(kind.fileName)")
      }
      let result = try run([script, "\(folder)/\(kind.fileName)"] + files)
      lines = result.output.split(separator: "\n").map(String.init)
      try #require(result.status == (lines.isEmpty ? 0 : 1), "the validator failed")
    }
    return lines
  }

  private static func run(
    _ arguments: [String], isQuiet: Bool = false
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = pipe
    if isQuiet { process.standardError = FileHandle.nullDevice }
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
