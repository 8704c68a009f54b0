/// A rule about where in a procedure a step may stand, with the reason for the error message.
enum Placement: Sendable {
  /// It begins one procedure and stands nowhere else; nothing else can begin that procedure, for
  /// the given reason.
  case first(of: ProcedureName, String)
  /// It is the only step of one procedure and stands nowhere else.
  case alone(in: ProcedureName)
  /// It, or another step with this rule, begins every procedure of an actor.
  case begins(Actor, String)
  /// Only in some procedures.
  case only(in: [ProcedureName], String)
  /// Not as the first step of the given procedure.
  case notFirst(of: ProcedureName, String)
  /// Only in a clean-up.
  case inCleanUp(String)
  /// Not in the threads of the given actors.
  case notBy([Actor], String)
  /// At most once in a procedure.
  case once(String)
  /// One of the given steps must come before it; optionally not in a clean-up.
  case after([StepKind], String, unlessCleanUp: Bool = false)
  /// One of the given steps must come before it in the threads of one actor.
  case afterIfBy(Actor, [StepKind], String)
  /// None of the given steps may come before it.
  case notAfter([StepKind], String)
  /// Another step must come right before it.
  case rightAfter(StepKind)
  /// Another step must come right before it, with the same conditions.
  case rightAfterWithSameConditions(StepKind)
  /// Another step must come right after it.
  case rightBefore(StepKind)
}
