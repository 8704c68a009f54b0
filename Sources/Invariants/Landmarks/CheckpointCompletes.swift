import Spec

/// A checkpoint can end with success and the VM executing.
struct CheckpointCompletes: Landmark {
  static let name = "CheckpointCompletes"
  static let sentence = "A checkpoint can complete."
  static let askedAfter: Effects = .callSucceeded
  static let reads: StateParts = .copies(of: .any)

  static func concerns(_ machine: PoolMachine) -> Bool {
    machine.model.requestedOperations.contains(.checkpoint)
  }

  func isReached(by event: Event, in setting: Setting) -> Bool {
    event.instruction.operation == .checkpoint
      && event.after.executingCount(of: event.vm, setting.size) > 0
  }
}

extension Property {
  /// See ``CheckpointCompletes``.
  public static let checkpointCompletes = Property(CheckpointCompletes.self)
}
