import Invariants
import Spec
import TestSupport
import Testing

@testable import checker

/// A random lattice and, for each property, budgets that break it: generators, above which it breaks.
private struct Case {
  let lattice: FaultLattice
  var generators: [Property: [FaultBudgets]] = [:]
  /// Whether an exploration says which faults strike on its path.
  let isPathKnown: Bool
  /// The sum of budgets from which an exploration ends at a limit; nil for never.
  var limit: Int?

  init(seed: UInt64) {
    var numbers = RandomNumbers(seed: seed)
    var model = modelWithFaults([:])
    for fault in Fault.allCases.prefix(Int.random(in: 0...4, using: &numbers)) {
      model.faults[fault] = Allowance(Int.random(in: 1...3, using: &numbers))
    }
    if Bool.random(using: &numbers) { model.faultsInAll = Int.random(in: 1...4, using: &numbers) }
    lattice = FaultLattice(model)
    isPathKnown = Bool.random(using: &numbers)
    for property in properties {
      let count = Int.random(in: 0...3, using: &numbers)
      generators[property] = (0..<count).compactMap { _ in
        lattice.all.randomElement(using: &numbers)
      }
    }
  }

  /// Whether some budgets break a property.
  func breaks(_ property: Property, _ budgets: FaultBudgets) -> Bool {
    budgets.includes(anyOf: generators[property] ?? [])
  }

  /// The result of exploring a region, as an explorer would find it.
  func finding(_ property: Property, _ region: FaultRegion) -> FaultSearch.Finding {
    if let limit, region.total >= limit { return .undecided }
    let breaking = lattice.all.first { region.covers($0) && breaks(property, $0) }
    guard let breaking else { return .absent(isVacuous: false) }
    // A shortest path can need more faults than the least.
    let struck = generators[property]?.first { region.covers($0) } ?? breaking
    return .found(length: 10, struck: isPathKnown ? struck : nil)
  }

  /// Runs the search; every exploration is one that is needed.
  func run() throws -> (results: [PropertyBudgets], explorations: [FaultRegion]) {
    var explored: [Property: Set<FaultRegion>] = [:]
    var search = FaultSearch(lattice) { region, asked throws(RunError) in
      #expect(!asked.isEmpty)
      var findings: [Property: FaultSearch.Finding] = [:]
      for property in asked {
        let isNew = explored[property, default: []].insert(region).inserted
        #expect(isNew, "nothing is explored twice for a property")
        findings[property] = finding(property, region)
      }
      return findings
    }
    let results = try search.run(properties)
    return (results, search.explorations)
  }
}

private let properties: [Property] = [.singleExecution, .noFalseHalt, .everyCallEnds]

@Test(arguments: 0..<200 as Range<UInt64>)
func `a search finds the smallest and the greatest budgets of a lattice`(seed: UInt64) throws {
  let random = Case(seed: seed)
  let found = try random.run()
  #expect(found.explorations.count <= 2 * random.lattice.count + 1)
  for result in found.results {
    let all = random.lattice.all
    let breaking = all.filter { random.breaks(result.property, $0) }
    let smallest = breaking.filter { one in
      !breaking.contains { $0 != one && $0.isWithin(one) }
    }
    #expect(result.smallest.map(\.budgets) == smallest)
    #expect(result.smallest.allSatisfy { $0.isSmallest && ($0.length ?? 10) == 10 })
    #expect(result.undecided == [])
    #expect(result.holdsThroughout == breaking.isEmpty)
    if !breaking.isEmpty {
      let holding = all.filter { !breaking.contains($0) }
      #expect(result.greatest.map(\.budgets) == FaultBudgets.greatest(of: holding))
    }
  }
}

@Test(arguments: 0..<100 as Range<UInt64>)
func `what a limit leaves undecided is never said to hold or to break`(seed: UInt64) throws {
  var random = Case(seed: seed)
  random.limit = 2
  for result in try random.run().results {
    for breaking in result.smallest {
      #expect(breaking.budgets.total < 2 && random.breaks(result.property, breaking.budgets))
    }
    // Each budget breaks it, holds, or is undecided, and only one of these.
    for budgets in random.lattice.all {
      let breaks = budgets.includes(anyOf: result.smallest.map(\.budgets))
      let holds = result.holds(budgets)
      if holds { #expect(budgets.total < 2 && !random.breaks(result.property, budgets)) }
      let isUndecided = budgets.includes(anyOf: result.undecided)
      #expect(!(holds && (breaks || isUndecided)) && (breaks || holds || isUndecided))
    }
  }
}

@Test func `properties that hold in the whole model need two explorations`() throws {
  let lattice = FaultLattice(modelWithFaults([.xapiRestart: 3, .hostCrash: 3, .replyLoss: 3]))
  var search = FaultSearch(lattice) { _, asked throws(RunError) in
    [asked[0]: .absent(isVacuous: false)]
  }
  let result = try search.run([.typeOK])[0]
  #expect(search.explorations == [FaultRegion(lattice.none), lattice.whole])
  #expect(result.holdsThroughout && !result.isVacuous)
}

@Test func `a property that is broken without faults needs one exploration`() throws {
  let lattice = FaultLattice(modelWithFaults([.xapiRestart: 3, .hostCrash: 3]))
  var search = FaultSearch(lattice) { _, asked throws(RunError) in
    [asked[0]: .found(length: 4, struck: lattice.none)]
  }
  let result = try search.run([.typeOK])[0]
  #expect(search.explorations == [FaultRegion(lattice.none)])
  #expect(result.smallest == [PropertyBudgets.Breaking(budgets: lattice.none, length: 4)])
}

@Test func `a counterexample in an unfinished whole model is an upper bound`() throws {
  let lattice = FaultLattice(modelWithFaults([.xapiRestart: 1, .hostCrash: 1]))
  let both = FaultBudgets(counts: [1, 1])
  var search = FaultSearch(lattice) { region, asked throws(RunError) in
    if region.total == 0 { return [asked[0]: .absent(isVacuous: false)] }
    return [asked[0]: region.total == 2 ? .found(length: 9, struck: both) : .undecided]
  }
  let result = try search.run([.typeOK])[0]
  #expect(
    result.smallest
      == [PropertyBudgets.Breaking(budgets: both, length: 9, isSmallest: false)])
  #expect(result.undecided.map(\.counts) == [[1, 0], [0, 1]])
}

@Test func `where one fault breaks a property, one region shows that no other does`() throws {
  let lattice = FaultLattice(
    modelWithFaults([.xapiRestart: 1, .hostCrash: 1, .replyLoss: 1, .stepFailure: 1], inAll: 2))
  let crash = FaultBudgets(counts: [0, 1, 0, 0])
  var search = FaultSearch(lattice) { region, asked throws(RunError) in
    [
      asked[0]: region.covers(crash)
        ? .found(length: 5, struck: crash) : .absent(isVacuous: false)
    ]
  }
  let result = try search.run([.typeOK])[0]
  #expect(result.smallest == [PropertyBudgets.Breaking(budgets: crash, length: 5)])
  #expect(result.greatest.map(\.budgets.counts) == [[1, 0, 1, 0], [1, 0, 0, 1], [0, 0, 1, 1]])
  #expect(
    search.explorations == [
      FaultRegion(lattice.none), lattice.whole,
      FaultRegion(FaultBudgets(counts: [1, 0, 1, 1]), total: 2),
    ])
}
