import Explorer
import Foundation
import Invariants
import Spec
import Testing

@testable import checker

private let models = ["overview-migration", "start-lost-replies", "field/B03-late-event-before"]

/// A counterexample whose words try to break out of every format.
private func hostile() throws -> Counterexample {
  var counterexample = try smallCounterexample()
  let words = "</script>\u{1B}[31m\"; end\n| `x` <b> *y* \\ #lt; %% --> {z} $(id)"
  counterexample.model.title = words
  counterexample.model.changes = [words]
  for index in counterexample.steps.indices {
    counterexample.steps[index].phrase = words
    counterexample.steps[index].actor = words
  }
  counterexample.breaks[0].explanation = words
  return counterexample
}

/// Whether a line is one of the forms of the grammar that diagrams use.
private func isMermaid(_ line: Substring, _ lanes: Int) -> Bool {
  let text = "[\\p{L}0-9 _.,:=()/'+…→“”#;-]*"
  let forms = [
    "sequenceDiagram", "  participant L[0-9]+ as \(text)", "  L[0-9]+-{1,2}>>L[0-9]+: \(text)",
    "  Note over L[0-9]+(,L[0-9]+)?: \(text)",
  ]
  return forms.contains {
    line.range(of: "^\($0)$", options: .regularExpression) != nil
  }
}

@Test(arguments: models)
func `a Mermaid diagram has only lines of its grammar, and no lane that is not declared`(
  name: String
) throws {
  for counterexample in try shippedCounterexamples(name) {
    let lines = TraceMermaid(counterexample: counterexample).text.split(separator: "\n")
    let lanes = lines.filter { $0.hasPrefix("  participant") }.count
    #expect(lines[0] == "sequenceDiagram" && lanes == counterexample.usedLanes.count)
    for line in lines { #expect(isMermaid(line, lanes), "\(line)") }
  }
}

@Test func `words from files break out of no format`() throws {
  let counterexample = try hostile()
  let mermaid = TraceMermaid(counterexample: counterexample).text
  for line in mermaid.split(separator: "\n") { #expect(isMermaid(line, 4), "\(line)") }
  let markdown = TraceMarkdown(counterexample: counterexample).text
  #expect(!markdown.contains("</script>") && !markdown.contains("\u{1B}"))
  #expect(!markdown.contains("<b>"))
  let dot = TraceDOT(counterexample: counterexample).text
  #expect(!dot.contains("\u{1B}") && !dot.contains(" \"; end"))
  let text = TraceText(
    counterexample: counterexample, style: Style(isColored: false), isFull: true
  ).lines.joined(separator: "\n")
  #expect(!text.contains("\u{1B}") && text.contains("\u{FFFD}[31m"))
  // As JSON, it is whole, and is not read again.
  let json = JSONWriter.pretty(counterexample.element)
  #expect(!json.contains("\u{1B}"))
  #expect(throws: Mistakes.self) {
    try JSONShape.counterexample.decode(Array(json.utf8), file: nil)
  }
}

@Test func `a trace in the Informal Trace Format has every state, and every variable in it`() throws
{
  let counterexample = try smallCounterexample()
  let text = JSONWriter.pretty(TraceITF(counterexample: counterexample).document)
  let root = try JSONReader.read(Array(text.utf8))
  guard case .array(let states)? = root["states"]?.value,
    case .array(let variables)? = root["vars"]?.value
  else {
    Issue.record("there are no states")
    return
  }
  #expect(states.count == counterexample.steps.count + 1)
  let names = variables.compactMap { node -> String? in
    if case .string(let name) = node.value { return name }
    return nil
  }
  #expect(names == ["step"] + counterexample.cells)
  for state in states { #expect(names.allSatisfy { state[$0] != nil }) }
}

/// Runs a program with a text as its input; nil if there is no such program.
private func run(_ program: String, _ arguments: [String], input: String) throws -> Int32? {
  let paths = ["/usr/bin/", "/usr/local/bin/", "/bin/"]
  guard let path = paths.map({ $0 + program }).first(where: FileManager.default.fileExists) else {
    return nil
  }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = arguments
  let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try Data(input.utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  process.standardInput = try FileHandle(forReadingFrom: file)
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}

@Test(arguments: models)
func `Graphviz reads the graph of a trace, where it is installed`(name: String) throws {
  for counterexample in try shippedCounterexamples(name) + [hostile()] {
    let dot = TraceDOT(counterexample: counterexample).text
    if let status = try run("dot", ["-Tsvg"], input: dot) { #expect(status == 0) }
  }
}

@Test(arguments: models)
func `itf-py reads a trace in the Informal Trace Format, where it is installed`(
  name: String
) throws {
  let script = """
    import json, sys
    try:
      import itf_py
    except ImportError:
      sys.exit(77)
    document = json.load(sys.stdin)
    trace = itf_py.trace_from_json(document)
    assert len(trace.states) == len(document["states"])
    """
  for counterexample in try shippedCounterexamples(name) {
    let text = JSONWriter.oneLine(TraceITF(counterexample: counterexample).document)
    let status = try run("python3", ["-c", script], input: text)
    #expect([nil, 0, 77].contains(status))
  }
}

@Test func `Markdown has the cause, the diagram and a row for each part that is shown`() throws {
  let counterexample = try smallCounterexample()
  let text = TraceMarkdown(counterexample: counterexample).text
  #expect(text.hasPrefix("## NoFriendlyFire is violated, 13 steps\n"))
  #expect(text.contains("```mermaid\nsequenceDiagram\n"))
  let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
  #expect(rows.count == FoldedRun.list(of: counterexample).count + 1)
}
