import Spec

/// A start can end with success and the VM executing.
struct StartCompletes: Landmark {
  static let name = "StartCompletes"
  static let sentence = "A start can complete."
  static let askedAfter: Effects = .callSucceeded
  static let reads: StateParts = .copies(of: .any)

  static func concerns(_ machine: PoolMachine) -> Bool {
    machine.model.requestedOperations.contains(.start)
  }

  func isReached(by event: Event, in setting: Setting) -> Bool {
    event.instruction.operation == .start
      && event.after.executingCount(of: event.vm, setting.size) > 0
  }
}

extension Property {
  /// See ``StartCompletes``.
  public static let startCompletes = Property(StartCompletes.self)
}
