import Spec

/// A VM that somebody stopped can execute again after a start.
struct HaltedVMStartsAgain: Landmark {
  static let name = "HaltedVMStartsAgain"
  static let sentence = "A VM that was halted can be started again."
  static let askedAfter: Effects = .beganToExecute
  static let reads: StateParts = .record(.stopWanted, of: .any)

  static func concerns(_ machine: PoolMachine) -> Bool {
    machine.model.requestedOperations.contains(.start)
  }

  func isReached(by event: Event, in setting: Setting) -> Bool {
    event.instruction.operation == .start && event.before[event.vm].stopWanted
  }
}

extension Property {
  /// See ``HaltedVMStartsAgain``.
  public static let haltedVMStartsAgain = Property(HaltedVMStartsAgain.self)
}
