import AuditSupport
import Explorer
import Spec
import Testing

@testable import checker

private func amended() throws -> Design {
  try LoadedDesign.load(Repository.path + "/models/designs/amended.jsonc").design
}

@Test func `Audit: a generated model is always the same`() throws {
  let generator = ModelGenerator(designs: [try amended()], changes: 0...3)
  let texts = (0..<50).map { generator.model($0, ofSeed: 3).text() }
  #expect(texts.reversed() == (0..<50).reversed().map { generator.model($0, ofSeed: 3).text() })
  #expect(Set(texts).count == 50)
  #expect(generator.model(0, ofSeed: 4).text() != texts[0])
}

@Test func `Audit: a generated model is reduced to what matters`() throws {
  let generator = ModelGenerator(designs: [try amended()], changes: 1...4)
  let models = (0..<400).lazy.map { generator.model($0, ofSeed: 1) }
  let large = try #require(
    models.first { $0.changes.count >= 3 && $0.model.faults[.hostCrash] != nil })
  let least = large.minimised { $0.model.faults[.hostCrash] != nil }
  #expect(least.changes.isEmpty && least.model.requests.isEmpty && least.model.guest.isEmpty)
  #expect(Array(least.model.faults.keys) == [.hostCrash])
  #expect(least.model.initially.count == 1)
}

@Test func `Audit: generated designs have every kind of change`() throws {
  let generator = ModelGenerator(designs: [try amended()], changes: 1...4)
  var kinds: [String: Int] = [:]
  for number in 0..<120 {
    for change in generator.model(number, ofSeed: 1).changes {
      kinds[change.edit.kind, default: 0] += 1
    }
  }
  #expect(
    kinds.keys.sorted() == ["condition", "insert", "move", "remove", "replace", "swap"])
  #expect(kinds.values.allSatisfy { $0 >= 6 }, "\(kinds)")
}

extension Change.Edit {
  /// The name of the kind in a model file.
  fileprivate var kind: String {
    switch self {
    case .remove: "remove"
    case .insert: "insert"
    case .move: "move"
    case .swap: "swap"
    case .add: "add"
    case .replace: "replace"
    case .condition: "condition"
    case .drop: "drop"
    }
  }
}

@Test func `Audit: generated graphs are of every shape`() {
  let graphs = (0..<300).map { GraphGenerator().graph($0, ofSeed: 1) }
  #expect(graphs.map(\.text) == (0..<300).map { GraphGenerator().graph($0, ofSeed: 1).text })
  #expect(Set(graphs.map(\.text)).count == 300)
  let counts: [(String, Int)] = [
    ("several initial states", graphs.count { Set($0.initialStates).count > 1 }),
    (
      "a repeated initial state",
      graphs.count { Set($0.initialStates).count < $0.initialStates.count }
    ),
    (
      "self loops",
      graphs.count { graph in
        graph.edges.indices.contains { state in graph.edges[state].contains { $0.target == state } }
      }
    ),
    ("dead ends", graphs.count { $0.edges.contains(where: \.isEmpty) }),
    ("alike copies", graphs.count { $0.copies > 1 }),
    ("silent states", graphs.count { $0.edges.joined().contains { $0.silentStates > 0 } }),
    ("several words", graphs.count { $0.code.wordCount > 1 }),
    ("unused bits", graphs.count { $0.code.stateBits < 64 * $0.code.wordCount }),
    ("colliding hashes", graphs.count { $0.hash != .normal }),
    ("64 properties", graphs.count { $0.propertyCount == 64 }),
    ("properties of states", graphs.count { $0.stateFindings.contains { $0.violated != 0 } }),
    (
      "properties of transitions",
      graphs.count { $0.edges.joined().contains { $0.findings.violated != 0 } }
    ),
  ]
  for (feature, count) in counts { #expect(count >= 20, "\(feature): \(count)") }
}

@Test func `Audit: a generated graph is reduced to what matters`() throws {
  let graphs = (0..<100).map { GraphGenerator().graph($0, ofSeed: 1) }
  let large = try #require(
    graphs.first { $0.edges.count > 30 && $0.edges.joined().contains { $0.silentStates > 0 } })
  let least = large.minimised { $0.edges.joined().contains { $0.silentStates > 0 } }
  // The state that the edge leaves and the one that it leads to.
  #expect(least.edges.count == 2 && least.initialStates.count == 1 && least.copies == 1)
  #expect(least.edges.joined().map(\.silentStates) == [1])
  #expect(least.propertyCount == 0 && least.labelCount == 1)
}
