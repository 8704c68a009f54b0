import Foundation
import Testing

@testable import Invariants

/// The folder for each kind of property, in both Sources and Tests.
private let folders: [(folder: String, kind: Property.Kind)] = [
  ("State", .state), ("Transition", .transition), ("Quiescent", .quiescent),
  ("Landmarks", .landmark),
]

@Test func `every property has a line in the list and files of its own name`() throws {
  let tests = URL(filePath: #filePath).deletingLastPathComponent()
  let sources = tests.appending(path: "../../Sources/Invariants").standardized
  for (folder, kind) in folders {
    let names = Property.allCases.filter { $0.kind == kind }.map(\.rawValue).sorted()
    let files = try FileManager.default.contentsOfDirectory(
      atPath: sources.appending(path: folder).path)
    #expect(files.sorted() == names.map { $0 + ".swift" })
    let testFiles = try FileManager.default.contentsOfDirectory(
      atPath: tests.appending(path: folder).path)
    #expect(testFiles.sorted() == names.map { $0 + "Tests.swift" })
  }
}

@Test func `the list is short enough to be inlined and to fit into the findings`() {
  #expect(Property.allCases.count <= 48)
}

@Test func `the documentation's table of properties matches the definitions`() throws {
  let tests = URL(filePath: #filePath).deletingLastPathComponent()
  let document = tests.appending(path: "../../docs/properties.md").standardized
  let lines = try String(contentsOf: document, encoding: .utf8).split(separator: "\n")
  let rows = lines.filter { $0.hasPrefix("| `") }.map(String.init)
  let expected = Property.allCases.map {
    "| `\($0.rawValue)` | \($0.kind.rawValue) | \($0.sentence) |"
  }
  #expect(rows == expected)
}
