import Spec

extension Judge {
  /// L8: a VM that high availability protects can come to execute again after a host that it was on
  /// has lost its power.
  ///
  /// It is the start that the monitor makes, of a VM that nobody has stopped.
  func protectedVMRunsAgain(_ event: Event) -> Judgement {
    Judgement(
      reached: isProtected(event.vm) && event.has(.beganToExecute)
        && event.instruction.operation == .start && !event.before[event.vm].stopWanted)
  }

  private func isProtected(_ vm: VM) -> Bool { protected & 1 << vm.rawValue != 0 }
}
