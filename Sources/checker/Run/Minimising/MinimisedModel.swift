import Explorer
import Invariants
import Spec

/// A model that breaks a property, and the smaller one found from it.
struct MinimisedModel: Sendable {
  /// A model and a shortest counterexample.
  struct Side: Sendable {
    var declaration: ModelDeclaration
    /// The steps of a shortest counterexample.
    var steps: Int
    /// The distinct states up to its end.
    var states: Int
  }

  let path: String
  let property: Property
  let before: Side
  /// Nil if the search was interrupted before it had measured the smaller model.
  let after: Side?
  /// The file of the smaller model.
  let file: ModelFileText
  /// The number of models that were explored.
  let exploredCount: Int
  /// The smaller models that a limit left undecided.
  let undecidedCount: Int

  /// The status: incomplete if something that is left may be superfluous.
  var status: ExitStatus { undecidedCount == 0 ? .holds : .incomplete }
}
