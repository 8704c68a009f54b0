import Spec

extension Judge {
  /// A checkpoint can end with success and the VM executing.
  func checkpointCompletes(_ event: Event) -> Judgement {
    let succeeded = event.has(.callSucceeded) && event.instruction.operation == .checkpoint
    return Judgement(reached: succeeded && event.after.executingCount(of: event.vm, size) > 0)
  }
}
