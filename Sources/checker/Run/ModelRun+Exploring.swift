import Explorer
import Invariants
import Spec

extension ModelRun {
  /// The number of words of a model's packed state: the smallest sufficient width below.
  static func statePhrase(of model: LoadedModel) -> Int {
    statePhrase(of: PoolLayout(model.machine.model, model.machine.program))
  }

  private static func statePhrase(of layout: PoolLayout) -> Int {
    [2, 3, 4, 6, 8, 12, 20].first { $0 >= layout.wordCount } ?? 24
  }

  /// The properties that concern a model or that it has expectations for, without those that it
  /// leaves out.
  static func properties(of model: LoadedModel) -> [Property] {
    Property.allCases.filter {
      model.expectation?.verdicts[$0].map { $0 != .notChecked } ?? $0.concerns(model.machine)
    }
  }

  /// Explores a model.
  ///
  /// - Parameters:
  ///   - properties: the properties to ask; nil for all that concern the model or that it has
  ///     expectations for, without those that it leaves out.
  ///   - reductions: the reductions to use.
  ///   - isReported: whether to find counterexamples, and the savings of the reductions.
  static func explore(
    _ model: LoadedModel, asking properties: [Property]?, _ options: ExplorationOptions,
    reductions: Reductions = .none, isReported: Bool = true
  ) -> ModelRun {
    do throws(RunError) {
      return try resume(
        model, asking: properties, options, reductions: reductions, isReported: isReported)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// Explores a model, from a checkpoint if the options name one.
  ///
  /// - Parameter layout: how states are packed; nil for the layout that the model needs.
  /// - Throws: the problem with the checkpoint, or an internal error that the search found; there
  ///   is no verdict then.
  static func resume(
    _ model: LoadedModel, asking properties: [Property]?, _ options: ExplorationOptions,
    reductions: Reductions = .none, isReported: Bool = true,
    layout: PoolLayout? = nil
  ) throws(RunError) -> ModelRun {
    let layout = layout ?? PoolLayout(model.machine.model, model.machine.program)
    let all = properties ?? Self.properties(of: model)
    let request = (reductions: reductions, isReported: isReported)
    // One specialised engine per state width; a model uses the smallest that is sufficient.
    switch statePhrase(of: layout) {
    case 2: return try explore(PoolSystem<2, Judge>.self, model, layout, all, options, request)
    case 3: return try explore(PoolSystem<3, Judge>.self, model, layout, all, options, request)
    case 4: return try explore(PoolSystem<4, Judge>.self, model, layout, all, options, request)
    case 6: return try explore(PoolSystem<6, Judge>.self, model, layout, all, options, request)
    case 8: return try explore(PoolSystem<8, Judge>.self, model, layout, all, options, request)
    case 12: return try explore(PoolSystem<12, Judge>.self, model, layout, all, options, request)
    case 20: return try explore(PoolSystem<20, Judge>.self, model, layout, all, options, request)
    default: return try explore(PoolSystem<24, Judge>.self, model, layout, all, options, request)
    }
  }

  private static func explore<let wordCount: Int>(
    _ type: PoolSystem<wordCount, Judge>.Type, _ model: LoadedModel, _ layout: PoolLayout,
    _ properties: [Property], _ options: ExplorationOptions,
    _ request: (reductions: Reductions, isReported: Bool)
  ) throws(RunError) -> ModelRun {
    let judge = Judge(model.machine, asking: properties)
    let system = PoolSystem<wordCount, Judge>(
      model.machine, layout, judge, reductions: request.reductions)
    let losses = system.losses
    var searched = options
    searched.isInterrupted = { losses.hasLoss || options.isInterrupted() }
    searched.checkpoint?.isAllowed = { !losses.hasLoss }
    let exploration: Exploration<PackedWords<wordCount>>
    do throws(ExplorationError) {
      exploration = try Explorer::explore(system, options: searched)
    } catch .checkpoint(let error) {
      throw .checkpoint(error)
    } catch {
      preconditionFailure("a pool always has an initial state")
    }
    if let loss = losses.loss {
      let first = firstLoss(of: model.machine, layout, judge, request.reductions, options, type)
      throw .loss(model.path, first ?? loss)
    }
    let report = ReductionReport(
      request.reductions, exploration, system, isWhole: request.isReported)
    let reported = request.isReported ? properties : []
    return ModelRun(
      model: model,
      verdicts: properties.map { ($0, verdict(of: $0, in: exploration)) },
      counterexamples: reported.compactMap { property in
        exploration.firstViolations[property.number].map {
          trace(of: property, at: $0, in: exploration, system)
        }
      },
      leastLengths: Dictionary(
        uniqueKeysWithValues: properties.compactMap { property in
          exploration.firstViolations[property.number].map {
            (property, exploration.distance(to: $0))
          }
        }),
      statesGenerated: Int(exploration.statesGenerated),
      distinctStates: exploration.distinctStates, depth: exploration.depth,
      levelSizes: exploration.levelSizes,
      labelCounts: report.labelCounts, completion: exploration.completion,
      store: exploration.store, bytesPerState: wordCount * MemoryLayout<UInt64>.size,
      bitsPerState: layout.bitCount,
      memoryBytes: exploration.memoryBytes, seconds: exploration.seconds, reductions: report,
      endlessness: exploration.endlessness,
      lasso: exploration.lasso.map { LassoTrace($0, in: system) })
  }

  /// The first loss that a single thread finds, which is always the same; nil if a limit or an
  /// interruption ends that search earlier.
  private static func firstLoss<let wordCount: Int>(
    of machine: PoolMachine, _ layout: PoolLayout, _ judge: Judge, _ reductions: Reductions,
    _ options: ExplorationOptions, _ type: PoolSystem<wordCount, Judge>.Type
  ) -> Loss? {
    let system = PoolSystem<wordCount, Judge>(machine, layout, judge, reductions: reductions)
    let losses = system.losses
    var alone = options
    alone.threads = 1
    alone.checkpoint = nil
    alone.resumedPath = nil
    alone.isInterrupted = { losses.hasLoss || options.isInterrupted() }
    _ = try? Explorer::explore(system, options: alone)
    return losses.loss
  }

  private static func verdict<State>(
    of property: Property, in exploration: Exploration<State>
  ) -> Verdict {
    if exploration.firstViolations[property.number] != nil { return .violated }
    let hasApplied = exploration.firstApplications[property.number] != nil
    if property.kind == .landmark, hasApplied { return .reached }
    guard exploration.completion == .exhausted else { return .incomplete }
    if property.kind == .landmark { return .notReached }
    return hasApplied ? .holds : .vacuous
  }

  /// The path to a violation, each step with the transition that was taken.
  private static func trace<let wordCount: Int>(
    of property: Property, at occurrence: Occurrence,
    in exploration: Exploration<PackedWords<wordCount>>, _ system: PoolSystem<wordCount, Judge>
  ) -> Trace {
    let path = exploration.path(
      to: occurrence, in: system, showing: 1 << UInt64(property.number))
    var trace = Trace(property, path, system.layout) { position, state in
      system.machine.transition(at: position, from: system.layout.unpacked(state))
    }
    trace.isShortest = path.steps.count == exploration.distance(to: occurrence)
    return trace
  }
}
