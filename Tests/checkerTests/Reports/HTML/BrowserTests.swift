import Explorer
import Foundation
import Invariants
import Spec
import Testing

@testable import checker

/// A headless Chromium that opens pages: Tests/Browser/report.py.
private enum Browser {
  /// Skips a test, with the reason, if no browser is installed.
  static let isNeeded = ConditionTrait.enabled(
    if: (try? run(["-c", "import browser, sys; sys.exit(not browser.find())"]).status) == 0,
    "no Chromium is installed: apt-get install chromium")

  /// The mistakes in pages, one a line.
  static func mistakes(in pages: [String]) throws -> (status: Int32, output: String) {
    try run(["report.py"] + pages)
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: Repository.path + "/Tests/Browser")
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

@Test(Browser.isNeeded)
func `pages work in a browser: rows, keys, links, phones, contrast and paper`() throws {
  let names = ["overview-migration", "start-lost-replies", "field/B03-late-event-before"]
  let runs = try names.map { name in
    let model = try LoadedModel.load("\(Repository.path)/models/\(name).jsonc")
    return ModelRun.explore(
      model, asking: nil, ExplorationOptions(threads: 2), reductions: .all)
  }
  try withTemporaryFolder { folder in
    var pages: [String] = []
    for (index, run) in runs.enumerated() {
      let counterexample = try #require(run.reportedCounterexamples.first)
      pages.append("\(folder)/trace-\(index).html")
      try OutputFile.write(TraceHTML(counterexample: counterexample).text, to: pages[index])
    }
    pages += ["\(folder)/check.html", "\(folder)/gate.html"]
    try OutputFile.write(
      CheckHTML(report: CheckReport(runs: runs)).page.text, to: "\(folder)/check.html")
    try OutputFile.write(GateHTML(report: try .sample()).page.text, to: "\(folder)/gate.html")
    let result = try Browser.mistakes(in: pages)
    #expect(result.status == 0, "\(result.output)")
  }
}
