import Explorer
import Invariants

/// Finds one counterexample for each weakened property of a gate: the shortest of all models.
struct GateCounterexamples {
  let options: Options

  /// Adds the counterexamples to the differences.
  func add(to differences: inout GateDifferences, _ lines: [GateLine]) throws(CommandFailure) {
    for index in differences.properties.indices
    where differences.properties[index].direction == .weakened && !Interrupt.isRequested() {
      differences.properties[index].counterexample = try shortest(
        differences.properties[index], lines)
    }
  }

  /// The shortest counterexample of a property.
  ///
  /// The transitions to a violation are at most the steps of a counterexample. So models are searched
  /// in that order, until no other can have a shorter one.
  private func shortest(
    _ difference: PropertyDifference, _ lines: [GateLine]
  ) throws(CommandFailure) -> Counterexample? {
    let property = difference.property
    let candidates = difference.cases.compactMap { found in
      lines.first { $0.run.model.path == found.model }.map { ($0.run, found.leastLength ?? 0) }
    }.enumerated().sorted { left, right in
      Self.rank(left.element, left.offset).lexicographicallyPrecedes(
        Self.rank(right.element, right.offset))
    }.map(\.element)
    var searched = options
    searched.failsFast = true
    var best: (run: ModelRun, length: Int)?
    for (run, least) in candidates {
      if let best, best.length <= least { break }
      let found = try self.run(run.model, property, searched, detail: .counterexamples)
      guard let length = found.counterexamples.first?.steps.count else { continue }
      if length < best?.length ?? .max { best = (found, length) }
    }
    guard let best else { return nil }
    return try run(best.run.model, property, searched, detail: .explanations)
      .reportedCounterexamples.first
  }

  /// The place of a model among those to search: of equal lengths first those of the design itself,
  /// then the small ones.
  private static func rank(_ candidate: (run: ModelRun, least: Int), _ index: Int) -> [Int] {
    [candidate.least, candidate.run.model.changes.count, candidate.run.distinctStates, index]
  }

  private func run(
    _ model: LoadedModel, _ property: Property, _ options: Options,
    detail: Exploring.Detail
  ) throws(CommandFailure) -> ModelRun {
    do throws(RunError) {
      return try Exploring(options: options).run(model, asking: [property], detail: detail)
    } catch {
      throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
    }
  }
}
