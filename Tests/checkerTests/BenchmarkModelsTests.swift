import Explorer
import Spec
import Testing

@testable import checker

/// The models on which other checkers are measured beside this one.
private let models = Repository.path + "/Benchmarks/models"

/// What the twins of each model reach, written by hand in Promela and in Murphi: distinct states, as
/// Spin and Rumur count them.
private let twins = [
  "migration-small.jsonc": 45_464,
  "migration-three-hosts.jsonc": 891_543,
  "migration-large.jsonc": 7_705_484,
]

@Test func `every benchmark model expects as many states as its twins reach`() throws {
  for (name, states) in twins {
    #expect(try LoadedModel.load(models + "/" + name).expectation?.states == states, "\(name)")
  }
}

@Test func `a benchmark model without twins expects nothing, for it is not explored to the end`()
  throws
{
  let others = try ModelFiles.find([models]).filter { path in
    !twins.keys.contains { path.hasSuffix("/" + $0) }
  }
  #expect(others == [models + "/whole-pool.jsonc"])
  for path in others { #expect(try LoadedModel.load(path).expectation == nil) }
}

@Test func `the small benchmark model gives what it expects, to the last state`() throws {
  let model = try LoadedModel.load(models + "/migration-small.jsonc")
  // The twins reduce nothing, so neither does what is compared with them.
  let line = GateLine(
    run: ModelRun.explore(model, asking: nil, ExplorationOptions(), reductions: .none))
  #expect(line.mismatches.map(\.phrase) == [])
  #expect(line.run.isExhaustive)
  #expect(line.run.distinctStates == twins["migration-small.jsonc"])
}
