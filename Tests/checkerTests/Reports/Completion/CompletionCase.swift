import Invariants
import Testing

@testable import checker

/// The start of a command line, and all words that a shell must offer for its last word.
struct CompletionCase: CustomTestStringConvertible, Sendable {
  /// The words after the name of the program; the last one is incomplete.
  let words: [String]

  /// The words to offer, sorted.
  let offered: [String]

  init(_ words: [String], _ offered: [String]) {
    self.words = words
    self.offered = offered.sorted()
  }

  var testDescription: String { words.joined(separator: " ") }

  /// What every shell must do.
  static let all = [
    CompletionCase([""], Command.allCases.map(\.rawValue)),
    CompletionCase(["ga"], ["gate"]),
    CompletionCase(["--quiet", "gra"], ["graph"]),
    CompletionCase(["--color", "never", "gra"], ["graph"]),
    CompletionCase(["check", "--max-"], ["--max-states", "--max-depth", "--max-seconds"]),
    CompletionCase(["explain", "--thr"], []),
    CompletionCase(["graph", "--format", ""], OutputFormat.graphs.map(\.rawValue)),
    CompletionCase(["check", "--format=j"], ["json"]),
    CompletionCase(["check", "--color", ""], ["auto", "always", "never"]),
    CompletionCase(["gate", "--store", "p"], ["plain"]),
    CompletionCase(["check", "--trace-format", ""], OutputFormat.traces.map(\.rawValue)),
    CompletionCase(["check", "--property", ""], Property.allCases.map(\.rawValue)),
    CompletionCase(
      ["check", "--property", "UniqueUUID", "--property", "Single"], ["SingleExecution"]),
    CompletionCase(["check", "--threads", ""], []),
    CompletionCase(["check", "a"], ["a model.jsonc", "another"]),
    CompletionCase(["check", "--verdicts", "--output", "a"], ["a model.jsonc", "another"]),
    CompletionCase(["check", "--trace-output", ""], ["another"]),
    CompletionCase(["check", "another/model.jsonc", "a"], ["a model.jsonc", "another"]),
    CompletionCase(["schema", ""], ["design", "model", "expected", "trace"]),
    CompletionCase(["completion", "z"], ["zsh"]),
    CompletionCase(["manual", ""], []),
    CompletionCase(["check", "--"], OptionTable.options(of: .check).map(\.typed)),
    CompletionCase(["graph", "--"], OptionTable.options(of: .graph).map(\.typed)),
  ]

  /// The options of every command.
  static let options = Command.allCases.map {
    CompletionCase([$0.rawValue, "--"], OptionTable.options(of: $0).map(\.typed))
  }

  /// Writes a script and some files to a folder, and compares what the shell offers there.
  ///
  /// - Parameter offer: runs the shell in the folder; returns the words that it offers.
  func check(_ shell: Shell, _ offer: (_ folder: String) throws -> String) throws {
    try withTemporaryFolder { folder in
      try makeFiles("a model.jsonc", "another/model.jsonc", in: folder)
      try OutputFile.write(shell.completionScript, to: "\(folder)/_checker")
      // Zsh offers options also where a word without a dash may follow.
      let output = try offer(folder).split(separator: "\n").filter {
        !$0.hasPrefix("-") || words.last?.hasPrefix("-") == true
      }
      #expect(Set(output.map(Self.plain)).sorted() == offered)
    }
  }

  /// A word without its description, an option before it, a separator after it and escaped spaces.
  private static func plain(_ line: Substring) -> String {
    let word = line.prefix { $0 != "\t" }.trimmingSuffix { "/=".contains($0) }
    return String(word.split(separator: "=").last ?? "").replacing("\\ ", with: " ")
  }
}

extension Substring {
  /// Leaves out the last characters that satisfy a condition.
  fileprivate func trimmingSuffix(_ condition: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, condition(last) { rest.removeLast() }
    return rest
  }
}
