import Explorer
import Invariants
import Spec

/// Finds the necessary requests, actions and faults of counterexamples: explores the model once for each
/// kind, with one fewer of it.
struct CastFinder {
  private let run: ModelRun
  private let options: ExplorationOptions
  private let reductions: Reductions
  /// The verdicts of the searches so far, by what they do without.
  private var searches: [(without: CastRole, count: Int, verdicts: [Property: Verdict])] = []

  /// The states at which a search for a violation with fewer is given up.
  static let maximumStates = 500_000

  /// A finder for a run.
  ///
  /// - Parameter options: the options of its search; its threads and memory are used again.
  init(_ run: ModelRun, _ options: ExplorationOptions, _ reductions: Reductions) {
    self.run = run
    self.reductions = reductions
    var limited = options
    limited.limits.states = min(options.limits.states ?? .max, Self.maximumStates)
    limited.checkpoint = nil
    limited.resumedPath = nil
    limited.failFast = false
    limited.onProgress = nil
    self.options = limited
  }

  /// The cast of a counterexample to some properties.
  mutating func cast(of trace: Trace, _ properties: [Property]) -> Cast {
    var members: [(role: CastRole, phrase: String, steps: [Int])] = []
    for (index, step) in trace.steps.enumerated() {
      guard let role = CastRole(step.transition) else { continue }
      if let place = members.firstIndex(where: { $0.role == role }) {
        members[place].steps.append(index)
      } else {
        members.append((role, role.phrase, [index]))
      }
    }
    let model = run.model.machine.model
    let unused = CastRole.all.filter { role in
      role.budget(in: model) > 0 && !members.contains { $0.role == role }
    }
    return Cast(
      members: members.map { member in
        Cast.Member(
          phrase: member.phrase, steps: member.steps,
          needs: needs(for: member.role, member.steps.count, by: properties))
      }, unused: unused.map(\.phrase))
  }

  /// Whether the violation of each property needs something as often as given.
  private mutating func needs(
    for role: CastRole, _ count: Int, by properties: [Property]
  ) -> [Cast.PropertyNeed] {
    let verdicts = verdicts(without: role, count)
    return properties.map { property in
      let need: Cast.Need =
        switch verdicts[property] ?? .incomplete {
        case .violated: .dispensable
        case .incomplete: .undecided
        case .holds, .vacuous, .reached, .notReached: .needed
        }
      return Cast.PropertyNeed(property: property.rawValue, need: need)
    }
  }

  /// The verdicts of a search in which something happens less often than given.
  private mutating func verdicts(without role: CastRole, _ count: Int) -> [Property: Verdict] {
    if let known = searches.first(where: { $0.without == role && $0.count == count }) {
      return known.verdicts
    }
    var verdicts: [Property: Verdict] = [:]
    var model = run.model.machine.model
    role.setBudget(count - 1, in: &model)
    let asked = run.counterexamples.map(\.property)
    if let machine = try? PoolMachine(model) {
      var loaded = run.model
      loaded.machine = machine
      let search = try? ModelRun.resume(
        loaded, asking: asked, options, reductions: reductions, isReported: false)
      for (property, verdict) in search?.verdicts ?? [] { verdicts[property] = verdict }
    }
    searches.append((role, count, verdicts))
    return verdicts
  }
}
