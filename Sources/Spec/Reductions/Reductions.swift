/// What a search may do in order to see fewer states; none of it changes a verdict.
public struct Reductions: Equatable, Sendable {
  /// Whether states that differ only in which of several things that are alike is which are one.
  public var usesSymmetry: Bool
  /// Whether a step that touches only its own thread's locals is part of the step before it.
  public var mergesSteps: Bool

  /// Some reductions.
  public init(usesSymmetry: Bool, mergesSteps: Bool) {
    self.usesSymmetry = usesSymmetry
    self.mergesSteps = mergesSteps
  }

  /// Everything there is.
  public static let all = Reductions(usesSymmetry: true, mergesSteps: true)

  /// Every state by itself, and every step.
  public static let none = Reductions(usesSymmetry: false, mergesSteps: false)
}
