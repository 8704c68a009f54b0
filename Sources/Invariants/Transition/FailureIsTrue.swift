import Spec

/// S15: when the master's half of a call ends with an error, the call has not done its work.
///
/// What counts as its work, at the moment when the master's half ends:
///
/// - of a start or a resume: the VM executes on the host that the client chose;
/// - of a migration to another host: the same;
/// - of a suspend: the VM's memory is whole in its image, and in no domain any more.
///
/// It does not matter why the call failed, nor what the database says. A call that reports an error
/// and whose other half does the work later is not judged then, because the client cannot tell:
/// the explorer also takes the order in which the work comes first.
///
/// Not judged are calls whose work somebody else may have done, such as a shutdown of a VM that its
/// guest has shut down; a call that the master refuses, which has not begun; a migration to the host
/// where the VM is; and a call that the client loses because the master's xapi dies. A migration
/// that may have failed before it was forwarded is judged only while the database names its source:
/// otherwise the VM may have been at the destination before.
///
/// - Design: silent; “Failure modes”, ¶1, has a breakdown in communications in the middle of an
///   operation, after which the client gets an error and the host goes on.
struct FailureIsTrue: TransitionProperty {
  static let name = "FailureIsTrue"
  static let sentence =
    "A start, resume, migration or suspend that fails has not done its work."
  static let subject = "no start, resume, migration or suspend ever fails"
  static let askedAfter: Effects = .callFailed
  static let reads: StateParts = [
    .record(.image, of: .any), .record(.residentOn, of: .any), .call(.chosen, of: .any),
    .call(.host, of: .any), .copies(of: .any),
  ]

  /// Where a call may be that was never forwarded.
  private var unforwarded = PositionSet()
  /// Where a call may be that can still be refused.
  private var unadmitted = PositionSet()

  mutating func prepare(for machine: PoolMachine) {
    unforwarded = machine.program.positionsAfterFailedForward
    unadmitted = machine.program.positionsBeforeAdmission
  }

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    let call = event.before[call: Int(event.transition.thread.call)]
    guard !unadmitted.contains(event.transition.programCounter) else { return .silent }
    switch event.instruction.operation {
    case .start, .resume: break
    case .migrate:
      let wasForwarded =
        !unforwarded.contains(event.transition.programCounter)
        || event.before[event.vm].residentOn == HostReference(call.host)
      guard wasForwarded, call.chosen != call.host else { return .silent }
    case .suspend:
      let isSuspended =
        event.before[event.vm].image == .complete
        && !event.before.hasHealthyDomain(of: event.vm, setting.size)
      return Judgement(!isSuspended)
    case .cleanShutdown, .hardShutdown, .cleanReboot, .hardReboot, .cancelMigration, .checkpoint,
      .revert, .hotplug, .pause, .unpause, .changeRecord:
      return .silent
    }
    return Judgement(!event.before[call.chosen, event.vm].contains { $0.isExecuting })
  }

  static func explanation(of violation: Violation) -> String {
    let vm = violation.vm
    let position = Int(violation.transition?.programCounter ?? 0)
    let operation = violation.setting.program.instructions[position].operation
    let hosts = violation.hosts { violation.before[$0, vm, $1].isExecuting }
    let work = operation == .suspend ? "is suspended" : "executes \(hosts.placePhrase)"
    return "\(operation.phrase) of \(vm.phrase) failed, and \(vm.phrase) \(work)"
  }
}

extension Property {
  /// See ``FailureIsTrue``.
  public static let failureIsTrue = Property(FailureIsTrue.self)
}
