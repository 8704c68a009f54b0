import AuditSupport
import Explorer
import Invariants
import Spec

@testable import checker

/// The results of the real search, next to those of an explorer that is too simple to be wrong.
///
/// Without reductions, every number must be the same. With reductions there are fewer states, but
/// the verdicts and the lengths of counterexamples must be the same. All searches with the same
/// reductions must give the same results, whatever else they do differently.
struct Comparison {
  /// One difference between the two.
  struct Difference: Equatable, CustomStringConvertible {
    /// The kind of difference.
    enum Kind: Equatable {
      /// Two states that are packed into the same words.
      case packing
      /// A search that is not complete and should be, or the reverse; a mistake in a checkpoint.
      case completion
      /// A number of states, or a depth.
      case count
      /// The verdict of a property, or the length of its counterexample.
      case verdict(Property)
      /// A counterexample that is none.
      case trace(Property)
      /// A violated property that the program would not ask.
      case unasked(Property)

      /// Whether a report is wrong.
      var isOfVerdict: Bool {
        switch self {
        case .verdict, .unasked: true
        case .packing, .completion, .count, .trace: false
        }
      }
    }
    var kind: Kind
    /// The variant of the search; nil for a difference that no search has found.
    var variant: SearchVariant?
    var phrase: String

    var description: String { variant.map { "\($0): \(phrase)" } ?? phrase }
  }

  /// The model.
  let model: LoadedModel
  /// How its states are packed.
  let layout: PoolLayout
  /// The correct result.
  let naive: UnpackedExplorer
  /// The number of searches that were compared with it.
  private(set) var searches = 0
  /// The differences between it and the results of the real search.
  private(set) var differences: [Difference] = []

  /// Explores a model with the naive explorer, and compares the simplest searches with each
  /// combination of reductions; nil if it has more states than a limit.
  init?(_ model: LoadedModel, limit: Int) {
    self.init(model, limit: limit, SearchVariant.withEachReduction, case: 0, ofSeed: 0, in: "")
  }

  /// Explores a model with the naive explorer, and compares some variants of the search; nil if it
  /// has more states than a limit.
  ///
  /// A reduction that reduces nothing is searched once.
  ///
  /// - Parameters:
  ///   - number: the number of the case, which decides the details of each search.
  ///   - folder: a folder for checkpoints.
  init?(
    _ model: LoadedModel, limit: Int, _ variants: [SearchVariant], case number: Int,
    ofSeed seed: UInt64, in folder: String
  ) {
    self.model = model
    layout = PoolLayout(model.machine.model, model.machine.program)
    naive = UnpackedExplorer(model.machine, limit: limit)
    guard naive.isExhausted else { return nil }
    comparePacking()
    noteUnasked()
    var references: [SearchVariant: SearchedModel] = [:]
    for variant in variants {
      let plan = SearchPlan(variant, case: number, ofSeed: seed)
      let reference =
        references[variant.whole]
        ?? compareReference(SearchPlan(variant.whole, case: number, ofSeed: seed))
      references[variant.whole] = reference
      guard let reference, variant != variant.whole, reference.isReduced(by: variant) else {
        continue
      }
      compare(plan, reference, in: folder)
    }
  }

  /// The differences, one per line.
  var phrase: String { DifferenceText.list(differences.map(\.description)) }

  /// Whether some property is violated.
  var hasViolation: Bool { naive.firstViolations.contains { $0 != nil } }

  /// The correct verdict.
  func verdict(of property: Property) -> Verdict {
    let hasApplied = naive.firstApplications[property.number] != nil
    if property.kind == .landmark { return hasApplied ? .reached : .notReached }
    if naive.firstViolations[property.number] != nil { return .violated }
    return hasApplied ? .holds : .vacuous
  }

  /// Counts a search.
  mutating func noteSearch() { searches += 1 }

  /// Records a difference.
  mutating func note(
    _ kind: Difference.Kind, _ variant: SearchVariant?, _ phrase: String
  ) {
    differences.append(Difference(kind: kind, variant: variant, phrase: phrase))
  }
}
