import Spec

/// A migration can be cancelled while the VM continues to execute where it is.
struct CancelledVMRunsOn: Landmark {
  static let name = "CancelledVMRunsOn"
  static let sentence = "A VM can run on when its migration is cancelled."
  static let askedAfter: Effects = .cancelled
  static let reads: StateParts = .copies(of: .any)

  static func concerns(_ machine: PoolMachine) -> Bool {
    machine.model.requestedOperations.contains(.cancelMigration)
  }

  func isReached(by event: Event, in setting: Setting) -> Bool {
    event.instruction.operation == .migrate
      && event.after.executingCount(of: event.vm, setting.size) > 0
  }
}

extension Property {
  /// See ``CancelledVMRunsOn``.
  public static let cancelledVMRunsOn = Property(CancelledVMRunsOn.self)
}
