import Spec

extension Judge {
  /// A suspended VM can come to execute again, from its image.
  func suspendedVMRunsAgain(_ event: Event) -> Judgement {
    Judgement(
      reached: event.has(.beganToExecute) && event.instruction.operation == .resume
        && event.before[event.vm].image != .none)
  }
}
