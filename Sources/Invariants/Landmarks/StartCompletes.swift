import Spec

extension Judge {
  /// A start can end with success and the VM executing.
  func startCompletes(_ event: Event) -> Judgement {
    let succeeded = event.has(.callSucceeded) && event.instruction.operation == .start
    return Judgement(reached: succeeded && event.after.executingCount(of: event.vm, size) > 0)
  }
}
