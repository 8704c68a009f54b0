import Spec
import Testing

@testable import checker

/// A model with some faults, of which only the budgets matter here.
func modelWithFaults(
  _ budgets: KeyValuePairs<Fault, Int>, inAll: Int? = nil, sure: Fault? = nil
) -> Model {
  let design = Design(name: "", source: "", procedures: [])
  var model = Model(design: design, hostCount: 2, initially: [.halted])
  for (fault, budget) in budgets {
    model.faults[fault] = Allowance(budget, hosts: [Host(1)])
    model.faults[fault]?.isSure = fault == sure
  }
  model.faultsInAll = inAll
  return model
}

@Test func `budgets come with ascending sums, and earlier faults first`() {
  let lattice = FaultLattice(modelWithFaults([.hostCrash: 2, .xapiRestart: 1]))
  #expect(
    lattice.all.map(lattice.phrase) == [
      "no fault", "1 xapiRestart", "1 hostCrash", "1 xapiRestart + 1 hostCrash", "2 hostCrash",
      "1 xapiRestart + 2 hostCrash",
    ])
  #expect(lattice.count == 6)
  #expect(lattice.whole.greatest == lattice.all.last)
}

@Test func `a limit on all faults bounds the sum`() {
  let lattice = FaultLattice(modelWithFaults([.xapiRestart: 2, .replyLoss: 3], inAll: 2))
  #expect(
    lattice.all.map(\.counts) == [[0, 0], [1, 0], [0, 1], [2, 0], [1, 1], [0, 2]])
  #expect(lattice.count == 6 && lattice.whole.greatest == nil)
}

@Test(arguments: [(7, nil), (7, 3), (7, 1), (1, nil), (1, 5)])
func `the count is the number of budgets`(bound: Int, inAll: Int?) {
  let model = modelWithFaults(
    [.xapiRestart: bound, .hostCrash: 2, .replyLoss: 1], inAll: inAll)
  let lattice = FaultLattice(model)
  #expect(lattice.count == lattice.all.count)
  #expect(Set(lattice.all).count == lattice.count)
}

@Test func `the count of a lattice that is too large is known without making it`() {
  var model = modelWithFaults([:])
  for fault in Fault.allCases { model.faults[fault] = Allowance(7) }
  #expect(FaultLattice(model).count == 549_755_813_888)
}

@Test func `a fault that is sure to come keeps its budget and the limit on all`() {
  let model = modelWithFaults(
    [.hostLoss: 1, .masterFailover: 1, .xapiRestart: 0], inAll: 2, sure: .masterFailover)
  let lattice = FaultLattice(model)
  #expect(lattice.faults == [.hostLoss] && lattice.sureFaults == [.masterFailover])
  #expect(!lattice.hasRegions)
  var (faults, inAll) = (model.faults, model.faultsInAll)
  lattice.restrict(&faults, &inAll, to: FaultRegion(lattice.none))
  #expect(Array(faults.keys) == [.masterFailover] && inAll == 2)
}

@Test func `under high availability a failover is sure to come`() {
  var model = modelWithFaults([.hostLoss: 1, .masterFailover: 1])
  #expect(FaultLattice(model).sureFaults == [])
  model.hasHA = true
  #expect(FaultLattice(model).sureFaults == [.masterFailover])
}

@Test func `a region keeps the hosts of its faults, and its sum is the limit on all`() {
  let model = modelWithFaults([.hostCrash: 2, .xapiRestart: 1])
  let lattice = FaultLattice(model)
  var (faults, inAll) = (model.faults, model.faultsInAll)
  lattice.restrict(&faults, &inAll, to: FaultRegion(lattice.bounds, total: 2))
  #expect(faults == model.faults && inAll == 2)
  lattice.restrict(&faults, &inAll, to: FaultRegion(FaultBudgets(counts: [0, 1])))
  #expect(faults == [.hostCrash: Allowance(1, hosts: [Host(1)])] && inAll == nil)
}

@Test func `the regions without some budgets are the largest ones`() {
  let bounds = FaultBudgets(counts: [2, 1, 1])
  let regions = FaultRegion(bounds, total: 3).without([
    FaultBudgets(counts: [2, 0, 0]), FaultBudgets(counts: [1, 0, 1]),
  ])
  #expect(regions.map(\.bounds.counts) == [[0, 1, 1], [1, 1, 0]])
  #expect(regions.map(\.total) == [2, 2])
}

@Test func `some budgets are within others if each one is`() {
  let one = FaultBudgets(counts: [1, 0])
  let both = FaultBudgets(counts: [1, 2])
  #expect(one.isWithin(both) && one.isWithin(one) && !both.isWithin(one))
  #expect(!FaultBudgets(counts: [0, 1]).isWithin(one))
  #expect(FaultBudgets.greatest(of: [one, both, FaultBudgets(counts: [2, 0])]).count == 2)
}
