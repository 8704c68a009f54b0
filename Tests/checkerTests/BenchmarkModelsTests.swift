import Explorer
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
  let found = try ModelFiles.find([models])
  // The whole pool is larger than can be explored, so that it has no twin and no expectation.
  #expect(found.count == twins.count + 1)
  for path in found {
    let name = String(path.split(separator: "/").last ?? "")
    #expect(try LoadedModel.load(path).expectation?.states == twins[name], "\(name)")
  }
}

@Test func `the small benchmark model comes to what it expects, to the last state`() throws {
  let model = try LoadedModel.load(models + "/migration-small.jsonc")
  let line = GateLine(run: ModelRun.explore(model, asking: nil, ExplorationOptions()))
  #expect(line.mismatches.map(\.words) == [])
  #expect(line.run.isExhaustive)
}
