import Explorer
import Invariants
import Spec
import Testing

@testable import checker

/// Models of several faults, small enough to explore under each budget without any reduction.
private let models: [String: ModelSource] = [
  "migration": ModelSource.migration.adding(
    #""faults": { "xapiRestart": 1, "migrationLinkLoss": 1, "replyLoss": 1, "inAll": 2 }"#),
  "twice": ModelSource.migration.adding(
    #""faults": { "xenopsdRestart": 2, "migrationLinkLoss": 1 }"#),
  "failover": ModelSource(
    initially: #"[{ "vm": 0, "halted": true }]"#,
    more: [
      #""requests": { "start": 1 }"#,
      #""faults": { "managementPartition": 1, "masterFailover": 1, "databaseRollback": 1 }"#,
    ]),
  "failing steps": ModelSource(
    design: "\"\(Repository.path)/models/designs/current.jsonc\"",
    more: [
      #""requests": { "suspend": 1 }"#,
      #""faults": { "stepFailure": 2, "xapiRestart": { "budget": 1, "hosts": [0] } }"#,
    ]),
  "sure": ModelSource(
    more: [
      #""faults": { "managementPartition": { "budget": 1, "hosts": [0] }, "xapiRestart": 1,"#
        + #" "masterFailover": { "budget": 1, "sure": true }, "inAll": 2 }"#
    ]),
  "high availability": ModelSource(
    design: "\"\(Repository.path)/models/designs/amended.jsonc\"",
    pool: #"{ "hosts": 2, "vms": 1, "ha": true }"#,
    more: [#""protected": [0]"#, #""faults": { "hostLoss": 1, "masterFailover": 1 }"#]),
]

/// Every verdict under every budget, each from an exploration of its own without reductions.
private func verdicts(
  of model: LoadedModel, asking properties: [Property]
) throws -> [(budgets: FaultBudgets, run: ModelRun)] {
  let lattice = FaultLattice(model.machine.model)
  var budgets = [[Int]()]
  for bound in lattice.bounds.counts {
    budgets = budgets.flatMap { list in (0...bound).map { list + [$0] } }
  }
  let inAll = model.machine.model.faultsInAll ?? .max
  return try budgets.filter { $0.reduce(0, +) <= inAll }.map { counts in
    var spec = model.machine.model
    for (fault, count) in zip(lattice.faults, counts) { spec.faults[fault]?.budget = count }
    var scoped = model
    scoped.machine = try PoolMachine(spec)
    let run = ModelRun.explore(scoped, asking: properties, ExplorationOptions())
    return (FaultBudgets(counts: counts), run)
  }
}

@Test(arguments: models.keys.sorted())
func `the smallest and greatest budgets are those of an exhaustive evaluation`(
  name: String
) throws {
  try withTemporaryFolder { folder in
    let model = try #require(models[name]).load(in: folder)
    let run = try Exploring(options: Options()).faults(of: model, asking: nil)
    let all = try verdicts(of: model, asking: run.properties.map(\.property))
    #expect(run.isComplete)
    for result in run.properties {
      let property = result.property
      let bad: Verdict = property.kind == .landmark ? .reached : .violated
      let breaking = all.filter { $0.run.verdict(of: property) == bad }
      let smallest = breaking.filter { one in
        !breaking.contains { $0.budgets != one.budgets && $0.budgets.isWithin(one.budgets) }
      }
      #expect(Set(result.smallest.map(\.budgets)) == Set(smallest.map(\.budgets)), "\(property)")
      // A violation stays one when budgets grow.
      for one in all where one.budgets.includes(anyOf: smallest.map(\.budgets)) {
        #expect(one.run.verdict(of: property) == bad, "\(property) under \(one.budgets)")
      }
      if !smallest.isEmpty {
        let holding = all.map(\.budgets).filter { !$0.includes(anyOf: smallest.map(\.budgets)) }
        let greatest = FaultBudgets.greatest(of: holding)
        #expect(Set(result.greatest.map(\.budgets)) == Set(greatest), "\(property)")
      }
      for breaking in result.smallest where property.kind != .landmark {
        let run = smallest.first { $0.budgets == breaking.budgets }?.run
        let trace = run?.counterexamples.first { $0.property == property }
        #expect(breaking.length == trace?.steps.count, "\(property)")
      }
      for holding in result.greatest {
        let verdict = all.first { $0.budgets == holding.budgets }?.run.verdict(of: property)
        guard let isVacuous = holding.isVacuous else { continue }
        #expect(isVacuous == (verdict == .vacuous), "\(property) \(holding.budgets)")
      }
    }
  }
}

@Test(arguments: models.keys.sorted())
func `the verdicts of the whole model follow from the budgets`(name: String) throws {
  try withTemporaryFolder { folder in
    let model = try #require(models[name]).load(in: folder)
    let run = try Exploring(options: Options()).faults(of: model, asking: nil)
    let whole = ModelRun.explore(model, asking: nil, ExplorationOptions())
    for result in run.properties {
      #expect(run.verdict(of: result) == whole.verdict(of: result.property), "\(result.property)")
    }
    #expect(run.status == (whole.status == .holds ? .holds : .violated))
  }
}

@Test func `a migration that loses its link breaks eight properties, one of them anyway`() throws {
  let model = try LoadedModel.load(Repository.path + "/models/migration-link-loss.jsonc")
  let run = try Exploring(options: Options()).faults(of: model, asking: nil)
  #expect(run.explorationCount == 2)
  let broken = run.properties.filter { run.verdict(of: $0) == .violated }
  #expect(broken.count == 7)
  #expect(
    broken.filter { $0.smallest[0].budgets == run.lattice.none }.map(\.property)
      == [.successIsVisible])
  let friendlyFire = try #require(broken.first { $0.property == .noFriendlyFire })
  #expect(
    friendlyFire.smallest
      == [PropertyBudgets.Breaking(budgets: FaultBudgets(counts: [1]), length: 13)])
  #expect(friendlyFire.greatest.map(\.budgets) == [run.lattice.none])
}

@Test func `a limit leaves budgets undecided, and the run incomplete`() throws {
  let model = try LoadedModel.load(Repository.path + "/models/migration-combined.jsonc")
  var options = Options()
  options.maximumStates = 2000
  let run = try Exploring(options: options).faults(of: model, asking: [.singleExecution])
  #expect(!run.isComplete && run.status == .incomplete)
  #expect(run.verdict(of: run.properties[0]) == .incomplete)
  #expect(run.properties[0].smallest == [])
}

@Test func `the result is the same for any number of threads`() throws {
  let model = try LoadedModel.load(
    Repository.path + "/models/current/migration-start-any-fault.jsonc")
  let texts = try [1, 3].map { threads in
    var options = Options()
    options.threads = threads
    let report = FaultsReport(
      runs: [try Exploring(options: options).faults(of: model, asking: nil)])
    return JSONWriter.pretty(FaultsJSON(report: report).document)
  }
  #expect(texts[0] == texts[1])
}
