/// The reductions that let a search visit fewer states; none of them changes a verdict.
public struct Reductions: Equatable, Sendable {
  /// Whether states that differ only in a permutation of alike things are one state.
  public var usesSymmetry: Bool
  /// Whether a step that touches only its own thread's locals is part of the step before it.
  public var mergesSteps: Bool

  /// A choice of reductions.
  public init(usesSymmetry: Bool, mergesSteps: Bool) {
    self.usesSymmetry = usesSymmetry
    self.mergesSteps = mergesSteps
  }

  /// All reductions.
  public static let all = Reductions(usesSymmetry: true, mergesSteps: true)

  /// No reduction: every state and every step counts.
  public static let none = Reductions(usesSymmetry: false, mergesSteps: false)
}
