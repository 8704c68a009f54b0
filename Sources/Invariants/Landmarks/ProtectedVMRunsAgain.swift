import Spec

/// L8: a VM that high availability protects can come to execute again after a host that it was on
/// has lost its power.
///
/// It is the start that the monitor makes, of a VM that nobody has stopped.
struct ProtectedVMRunsAgain: Landmark {
  static let name = "ProtectedVMRunsAgain"
  static let sentence = "A protected VM that nobody has stopped can be started again."
  static let askedAfter: Effects = .beganToExecute
  static let reads: StateParts = .record(.stopWanted, of: .any)

  static func concerns(_ machine: PoolMachine) -> Bool { !machine.model.protected.isEmpty }

  /// One bit a VM that high availability protects.
  private var protected: UInt8 = 0

  mutating func prepare(for machine: PoolMachine) {
    protected = machine.model.protected.reduce(0) { $0 | 1 << $1.rawValue }
  }

  func isReached(by event: Event, in setting: Setting) -> Bool {
    event.instruction.operation == .start && !event.before[event.vm].stopWanted
      && protected & 1 << event.vm.rawValue != 0
  }
}

extension Property {
  /// See ``ProtectedVMRunsAgain``.
  public static let protectedVMRunsAgain = Property(ProtectedVMRunsAgain.self)
}
