/// What the vocabulary says about one kind of step.
public struct StepEntry: Sendable {
  /// One sentence: what the step does.
  public var sentence: String
  /// Who may take it.
  public var actors: [Actor]
  /// Its parameters, beside `when` and `onFailure`, which every step may carry.
  public var parameters: [Parameter] = []
  /// Whether it can fail, so that `onFailure` makes sense.
  public var canFail = false
  /// Whether it changes something elsewhere by a remote call that is repeated until it is answered.
  public var isRetriedWrite = false
  /// Whether it changes something elsewhere by a remote call whose lost answer is a failure.
  public var isRemoteCall = false
}
