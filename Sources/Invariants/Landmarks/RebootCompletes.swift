import Spec

/// A VM that is down for a reboot can execute again.
struct RebootCompletes: Landmark {
  static let name = "RebootCompletes"
  static let sentence = "A VM that went down for a reboot can run again."
  static let askedAfter: Effects = .beganToExecute
  static let reads: StateParts = .record(.isDownForReboot, of: .any)

  static func concerns(_ machine: PoolMachine) -> Bool {
    machine.mayWrite(.record(.isDownForReboot))
  }

  func isReached(by event: Event, in setting: Setting) -> Bool {
    event.before[event.vm].isDownForReboot
  }
}

extension Property {
  /// See ``RebootCompletes``.
  public static let rebootCompletes = Property(RebootCompletes.self)
}
