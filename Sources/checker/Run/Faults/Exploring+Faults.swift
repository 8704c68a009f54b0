import Explorer
import Invariants
import Spec

extension Exploring {
  /// Finds the fault budgets that decide the properties of a model.
  ///
  /// - Parameter properties: the properties to ask; nil for all that concern the model or that it has
  ///   expectations for.
  func faults(
    of model: LoadedModel, asking properties: [Property]?
  ) throws(RunError) -> FaultsRun {
    let lattice = FaultLattice(model.machine.model)
    let line = SharedProgressLine(options)
    defer { line.withLine { $0.clear() } }
    let asked = properties ?? ModelRun.properties(of: model)
    var distinctStates = 0
    var search = FaultSearch(lattice) { region, open throws(RunError) in
      var restricted = model
      restricted.machine = lattice.machine(region)
      let run = try decide(restricted, open, line)
      distinctStates += run.distinctStates
      return run.faultFindings(in: lattice)
    }
    let results = try search.run(asked)
    return FaultsRun(
      model: model, lattice: lattice, properties: results,
      explorationCount: search.explorations.count, distinctStates: distinctStates)
  }

  /// Explores a model until every given property is decided.
  private func decide(
    _ model: LoadedModel, _ properties: [Property], _ line: SharedProgressLine
  ) throws(RunError) -> ModelRun {
    var exploration = explorationOptions(of: model, line)
    if !properties.contains(where: { $0.kind == .landmark }) {
      exploration.sufficientViolations = properties.reduce(0) { $0 | 1 << UInt64($1.number) }
    }
    var run = try ModelRun.resume(
      model, asking: properties, exploration, reductions: options.reductions)
    try run.shortenCounterexamples(exploration)
    return run
  }
}

extension Exploring {
  /// The options of one of several searches, which has no checkpoint.
  func explorationOptions(
    of model: LoadedModel, _ line: SharedProgressLine
  ) -> ExplorationOptions {
    let threads = options.threads ?? Machine.processorCount
    let memory = options.memory ?? Self.defaultMemoryBytes
    let budget = MemoryBudget(
      total: memory, of: model, threads: threads, resident: residentBytes)
    return ExplorationOptions(
      threads: threads,
      limits: Limits(
        states: options.maximumStates, depth: options.maximumDepth,
        seconds: options.maximumSeconds, memoryBytes: budget.searchBytes),
      store: options.store, isInterrupted: Interrupt.isRequested,
      onProgress: { progress in line.withLine { $0.show(ProgressReading(progress)) } })
  }
}

extension FaultLattice {
  /// The machine of the model with the budgets of a region.
  fileprivate func machine(_ region: FaultRegion) -> PoolMachine {
    var model = model
    restrict(&model.faults, &model.faultsInAll, to: region)
    guard let machine = try? PoolMachine(model) else {
      preconditionFailure("a design that compiles does so with fewer faults")
    }
    return machine
  }
}

extension ModelRun {
  /// The result for each property that was asked.
  fileprivate func faultFindings(in lattice: FaultLattice) -> [Property: FaultSearch.Finding] {
    var findings: [Property: FaultSearch.Finding] = [:]
    for (property, verdict) in verdicts {
      findings[property] =
        switch verdict {
        case .violated:
          counterexamples.first { $0.property == property }.map { trace in
            .found(
              length: trace.isShortest ? trace.steps.count : nil, struck: lattice.budgets(of: trace)
            )
          } ?? .found(length: nil, struck: nil)
        case .reached: .found(length: nil, struck: nil)
        case .holds, .notReached: .absent(isVacuous: false)
        case .vacuous: .absent(isVacuous: true)
        case .incomplete: .undecided
        }
    }
    return findings
  }
}
