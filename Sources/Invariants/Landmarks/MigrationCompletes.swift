import Spec

/// A migration can end with success and the VM executing.
///
/// Guards against a model in which every migration fails and no property notices.
struct MigrationCompletes: Landmark {
  static let name = "MigrationCompletes"
  static let sentence = "A migration can complete."
  static let askedAfter: Effects = .callSucceeded
  static let reads: StateParts = .copies(of: .any)

  static func concerns(_ machine: PoolMachine) -> Bool {
    machine.model.requestedOperations.contains(.migrate)
  }

  func isReached(by event: Event, in setting: Setting) -> Bool {
    event.instruction.operation == .migrate
      && event.after.executingCount(of: event.vm, setting.size) > 0
  }
}

extension Property {
  /// See ``MigrationCompletes``.
  public static let migrationCompletes = Property(MigrationCompletes.self)
}
