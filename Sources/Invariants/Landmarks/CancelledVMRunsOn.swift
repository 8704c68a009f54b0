import Spec

extension Judge {
  /// A migration can be cancelled, and the VM goes on executing where it is.
  func cancelledVMRunsOn(_ event: Event) -> Judgement {
    let wasCancelled = event.has(.cancelled) && event.instruction.operation == .migrate
    return Judgement(reached: wasCancelled && event.after.executingCount(of: event.vm, size) > 0)
  }
}
