import Spec

extension Judge {
  /// A VM that somebody has stopped can come to execute again by a start.
  func haltedVMStartsAgain(_ event: Event) -> Judgement {
    Judgement(
      reached: event.has(.beganToExecute) && event.instruction.operation == .start
        && event.before[event.vm].stopWanted)
  }
}
