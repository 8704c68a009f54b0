import Spec

/// L8: a VM protected by high availability can execute again after its host has lost power.
///
/// The start is the monitor's, and nobody has stopped the VM, or its guest has where that counts as
/// a failure.
struct ProtectedVMRunsAgain: Landmark {
  static let name = "ProtectedVMRunsAgain"
  static let sentence = "A protected VM that nobody has stopped can be started again."
  static let askedAfter: Effects = .beganToExecute
  static let reads: StateParts = [
    .record(.stopWanted, of: .any), .record(.guestStopped, of: .any),
  ]

  static func concerns(_ machine: PoolMachine) -> Bool { !machine.model.protected.isEmpty }

  /// The VMs that high availability protects, one bit each.
  private var protected: UInt8 = 0

  mutating func prepare(for machine: PoolMachine) {
    protected = machine.model.protected.reduce(0) { $0 | 1 << $1.rawValue }
  }

  func isReached(by event: Event, in setting: Setting) -> Bool {
    event.instruction.operation == .start && event.before[event.vm].isMeantToRun
      && protected & 1 << event.vm.rawValue != 0
  }
}

extension Property {
  /// See ``ProtectedVMRunsAgain``.
  public static let protectedVMRunsAgain = Property(ProtectedVMRunsAgain.self)
}
