import Foundation
import Testing

@testable import Invariants

/// The folder of each kind under the module's sources and tests.
private let folders: [(folder: String, kind: Property.Kind)] = [
  ("State", .state), ("Transition", .transition), ("Quiescent", .quiescent),
  ("Landmarks", .landmark),
]

@Test func `every property has a line in the list, and files named after it`() throws {
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

@Test func `the list is no deeper than the compiler inlines, and no longer than findings are wide`()
{
  #expect(Property.allCases.count <= 48)
}
