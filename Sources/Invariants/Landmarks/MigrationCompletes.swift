import Spec

extension Judge {
  /// A migration can end with success and the VM executing.
  ///
  /// The guard against a model in which every migration fails, and no property notices.
  func migrationCompletes(_ event: Event) -> Judgement {
    let succeeded = event.has(.callSucceeded) && event.instruction.operation == .migrate
    return Judgement(reached: succeeded && event.after.executingCount(of: event.vm, size) > 0)
  }
}
