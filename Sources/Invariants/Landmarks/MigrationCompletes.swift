import Spec

extension Judge {
  /// A migration can end with success and the VM executing.
  ///
  /// The guard against a model in which every migration fails, and no property notices.
  func migrationCompletes(_ event: Event) -> Judgement {
    let succeeded = event.has(.callSucceeded) && event.instruction.operation == .migrate
    return Judgement(reached: succeeded && executes(event.vm, in: event.after))
  }

  /// Whether a VM executes under its own uuid.
  func executes(_ vm: VM, in pool: PoolState) -> Bool {
    count(of: vm, in: pool) { $1 == .original && $2.isExecuting } > 0
  }
}
