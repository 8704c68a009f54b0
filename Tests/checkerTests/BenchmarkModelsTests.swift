import Explorer
import Spec
import Testing

@testable import checker

/// The models that are also measured with other checkers.
private let models = Repository.path + "/Benchmarks/models"

/// The number of distinct states that the hand-written Promela and Murphi twins of each model
/// reach, as counted by Spin and Rumur.
private let twins = [
  "migration-small.jsonc": 35_693,
  "migration-three-hosts.jsonc": 724_231,
  "migration-large.jsonc": 5_435_787,
]

@Test func `every benchmark model expects the number of states that its twins reach`() throws {
  for (name, states) in twins {
    #expect(try LoadedModel.load(models + "/" + name).expectation?.states == states, "\(name)")
  }
}

@Test
func `a benchmark model without twins expects nothing, because it is not explored to the end`()
  throws
{
  let others = try ModelFiles.find([models]).filter { path in
    !twins.keys.contains { path.hasSuffix("/" + $0) }
  }
  #expect(others == [models + "/whole-pool.jsonc"])
  for path in others { #expect(try LoadedModel.load(path).expectation == nil) }
}

@Test func `the small benchmark model meets its expectations, to the last state`() throws {
  let model = try LoadedModel.load(models + "/migration-small.jsonc")
  // The twins use no reductions, so the comparison does not use any either.
  let line = GateLine(
    run: ModelRun.explore(model, asking: nil, ExplorationOptions(), reductions: .none))
  #expect(line.mismatches.map(\.phrase) == [])
  #expect(line.run.isExhaustive)
  #expect(line.run.distinctStates == twins["migration-small.jsonc"])
}
