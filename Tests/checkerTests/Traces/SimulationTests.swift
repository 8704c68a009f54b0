import Explorer
import Invariants
import Spec
import Testing

@testable import checker

private func simulation(
  _ source: ModelSource, seed: Int = 1, walks: Int = 200
) throws -> (LoadedModel, Simulation) {
  var result: (LoadedModel, Simulation)?
  try withTemporaryFolder { folder in
    var model = try source.load(in: folder)
    model.path = "model.jsonc"
    var simulation = Simulation(model, seed: seed, maximumSteps: 200)
    for _ in 0..<walks { simulation.walk() }
    result = (model, simulation)
  }
  return try #require(result)
}

private func text(_ model: LoadedModel, _ simulation: Simulation) -> String {
  SimulationText(
    simulation: simulation, model: model, style: Style(isColored: false), isFull: false
  ).text
}

@Test func `walks with the same seed are the same, and others differ`() throws {
  let (model, first) = try simulation(.linkLoss)
  let (_, second) = try simulation(.linkLoss)
  let (_, third) = try simulation(.linkLoss, seed: 2)
  #expect(text(model, first) == text(model, second))
  #expect(first.steps != third.steps)
}

@Test func `a violation is found and shortened, and the rest is never said to hold`() throws {
  let (model, found) = try simulation(.linkLoss)
  let violation = try #require(found.violations.first { $0.property == .noFriendlyFire })
  #expect(violation.trace.steps.count <= violation.length)
  let report = text(model, found)
  #expect(report.contains("  violated    NoFriendlyFire"))
  #expect(!report.contains("holds"))
  var pool = violation.trace.initial
  for step in violation.trace.steps {
    pool = try #require(model.machine.successor(of: pool, by: step.transition)).pool
  }
  #expect(pool.values(model.machine.size) == violation.trace.last.values(model.machine.size))
}

@Test func `a shortened trace cannot do without any of its steps`() throws {
  let (model, found) = try simulation(.linkLoss)
  for violation in found.violations {
    let again = Shortening(violation.trace, of: model.machine).shortened()
    #expect(again.steps.count == violation.trace.steps.count)
  }
}

@Test func `walks take only transitions of the search, and reach the landmark`() throws {
  let (model, found) = try simulation(.migration)
  let run = try ModelSource.migration.explored()
  for (label, count) in found.labelCounts.enumerated() where count > 0 {
    #expect(run.labelCounts[label] > 0)
  }
  #expect(text(model, found).contains("  reached     MigrationCompletes\n"))
  for violation in found.violations {
    #expect(run.verdict(of: violation.property) == .violated)
  }
}
