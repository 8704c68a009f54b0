import Spec

/// L3: when everything is quiet, a VM without a live domain can be started or resumed.
///
/// A start is possible if no operation is current, `power_state` is Halted, and the design would
/// admit a start. A resume is possible if no operation is current, `power_state` is Suspended, the
/// image is complete, the boot record exists, and the design would admit a resume.
///
/// Admission checks the conditions of the design's `admit` step, whether the model has the request
/// or not. A design without the procedure adds no condition.
///
/// A domain is alive if it executes, or if it is paused under the VM's own uuid on the host that
/// `resident_on` names, where an unpause or a shutdown would reach it. No thread can make any other
/// domain execute, since everything is quiet: one that is suspended in memory, or that is paused
/// where nobody looks for it, is dead, although it may have the VM's whole memory.
///
/// - Design: “Failure modes”, ¶5 and ¶6: a VM for which no xapi will receive an event, and which is
///   to be reset.
struct DeadVMCanStart: QuiescentProperty {
  static let name = "DeadVMCanStart"
  static let sentence =
    "When everything is quiet, a VM without a live domain can be started or resumed."
  static let subject = "every VM has a live domain when the pool comes to rest"
  // Everything that the admission conditions of any design can read.
  static let reads: StateParts = [
    .copies(of: .any), .record(.powerState, of: .any), .record(.operations, of: .any),
    .record(.image, of: .any), .record(.hasBootRecord, of: .any),
    .record(.imageHasMetadata, of: .any), .record(.residentOn, of: .any),
    .record(.hasSnapshot, of: .any), .validity, .pool(.isKnown),
  ]

  /// The conditions that the design checks before it admits a start.
  private var startConditions: Conditions = []
  /// The conditions that the design checks before it admits a resume.
  private var resumeConditions: Conditions = []

  mutating func prepare(for machine: PoolMachine) {
    startConditions = machine.model.design.conditions(of: .start)
    resumeConditions = machine.model.design.conditions(of: .resume)
  }

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    var judgement = Judgement.silent
    for vm in setting.vms where !pool.hasLiveDomain(of: vm, setting.size) {
      guard canStart(vm, in: pool) else { return .violated }
      judgement = .holds
    }
    return judgement
  }

  static func explanation(of violation: Violation) -> String {
    violation.phrase { obstacle(to: $0, in: violation) }
  }

  private func canStart(_ vm: VM, in pool: PoolView) -> Bool {
    let record = pool[vm]
    guard record.operations.isEmpty else { return false }
    switch record.powerState {
    case .halted: return pool.admits(startConditions, on: vm)
    case .suspended: return record.canBeResumed && pool.admits(resumeConditions, on: vm)
    case .running, .paused: return false
    }
  }

  /// The reason why a dead VM cannot be started, nil when the VM is not dead or can be started.
  private static func obstacle(to vm: VM, in violation: Violation) -> String? {
    let pool = violation.pool
    guard !pool.hasLiveDomain(of: vm, violation.setting.size) else { return nil }
    let record = pool[vm]
    var parts = [record.placePhrase]
    if record.powerState == .suspended, record.image != .complete {
      parts.append("suspend image \(record.image.phrase)")
    }
    if record.powerState == .suspended, !record.hasBootRecord { parts.append("no boot record") }
    if !record.operations.isEmpty {
      parts.append("current_operations \(record.operations.phrase)")
    }
    let isOff = record.powerState == .halted || record.powerState == .suspended
    guard parts.count > 1 || !isOff || pool.isValid(record.residentOn) else { return nil }
    return "no domain of \(vm.phrase) is alive, and none can be started: "
      + parts.joined(separator: ", ")
  }
}

extension ReadablePool {
  /// Whether a VM executes, or can be unpaused where the database says that it is.
  fileprivate func hasLiveDomain(of vm: VM, _ size: PoolSize) -> Bool {
    if executingCount(of: vm, size) > 0 { return true }
    guard isValid(self[vm].residentOn), let host = self[vm].residentOn.host else { return false }
    return self[host, vm, .original].has(.built)
  }
}

extension Property {
  /// See ``DeadVMCanStart``.
  public static let deadVMCanStart = Property(DeadVMCanStart.self)
}
