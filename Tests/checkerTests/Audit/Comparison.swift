import AuditSupport
import Explorer
import Invariants
import Spec

@testable import checker

/// The results of the real search, next to those of an explorer that is too simple to be wrong.
///
/// Without reductions, every number must be the same. With reductions there are fewer states, but
/// the verdicts and the lengths of counterexamples must be the same. verdicts and the lengths of
/// counterexamples must be the same.
struct Comparison {
  /// One difference between the two.
  struct Difference: Equatable, CustomStringConvertible {
    /// The kind of difference.
    enum Kind: Equatable {
      /// Two states that are packed into the same words.
      case packing
      /// A number of states, or a depth.
      case count
      /// The verdict of a property, or the length of its counterexample.
      case verdict(Property)
      /// A counterexample that leads through a state that does not exist.
      case trace(Property)
      /// A violated property that the program would not ask.
      case unasked(Property)

      /// Whether a report is wrong.
      var isOfVerdict: Bool {
        switch self {
        case .verdict, .unasked: true
        case .packing, .count, .trace: false
        }
      }
    }
    var kind: Kind
    var description: String
  }

  /// The correct result.
  let naive: UnpackedExplorer
  /// The result of the real search.
  private(set) var differences: [Difference] = []

  /// Explores a model with both explorers; nil if it has more states than a limit.
  init?(_ model: LoadedModel, limit: Int) {
    naive = UnpackedExplorer(model.machine, limit: limit)
    guard naive.isExhausted else { return nil }
    comparePacking(model.machine)
    // A faulty search may find states without end.
    let options = ExplorationOptions(threads: 1, limits: Limits(states: 2 * limit))
    let plain = ModelRun.explore(model, asking: Property.allCases, options)
    compareCounts(plain)
    compareVerdicts(plain, "without reductions")
    let alike = ModelRun.explore(
      model, asking: Property.allCases, options,
      reductions: Reductions(usesSymmetry: true, mergesSteps: false))
    compareOrbits(alike)
    var reduced = ModelRun.explore(
      model, asking: Property.allCases, options, reductions: .all)
    do throws(RunError) { try reduced.shortenCounterexamples(options) } catch {
      preconditionFailure("\(error)")
    }
    compareVerdicts(reduced, "with every reduction")
    noteUnasked(model.machine)
  }

  /// The differences, one per line.
  var phrase: String { differences.map { "- \($0)\n" }.joined() }

  /// Whether some property is violated.
  var hasViolation: Bool { naive.firstViolations.contains { $0 != nil } }

  /// The correct verdict.
  func verdict(of property: Property) -> Verdict {
    let hasApplied = naive.firstApplications[property.number] != nil
    if property.kind == .landmark { return hasApplied ? .reached : .notReached }
    if naive.firstViolations[property.number] != nil { return .violated }
    return hasApplied ? .holds : .vacuous
  }

  /// Records a difference.
  mutating func note(_ kind: Difference.Kind, _ description: String) {
    differences.append(Difference(kind: kind, description: description))
  }
}
