import Spec

/// A suspended VM can execute again from its image.
struct SuspendedVMRunsAgain: Landmark {
  static let name = "SuspendedVMRunsAgain"
  static let sentence = "A suspended VM can run again."
  static let askedAfter: Effects = .beganToExecute
  static let reads: StateParts = .record(.image, of: .any)

  static func concerns(_ machine: PoolMachine) -> Bool {
    machine.model.requestedOperations.contains(.resume)
  }

  func isReached(by event: Event, in setting: Setting) -> Bool {
    event.instruction.operation == .resume && event.before[event.vm].image != .none
  }
}

extension Property {
  /// See ``SuspendedVMRunsAgain``.
  public static let suspendedVMRunsAgain = Property(SuspendedVMRunsAgain.self)
}
