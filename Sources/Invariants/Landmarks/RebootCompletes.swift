import Spec

extension Judge {
  /// A VM that is down for a reboot can come to execute again.
  func rebootCompletes(_ event: Event) -> Judgement {
    Judgement(reached: event.has(.beganToExecute) && event.before[event.vm].isDownForReboot)
  }
}
