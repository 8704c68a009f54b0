import Spec

/// S15: when the master's half of a call succeeds, the database already shows the requested result.
///
/// - After a start, a resume or a migration: Running, and resident on the host that the client
///   chose.
/// - After a reboot or a checkpoint: Running, and resident on the host that executed it.
/// - After a shutdown: Halted, and resident nowhere.
/// - After a suspend: Suspended, and resident nowhere.
///
/// Nothing is required if something else has happened since:
/// - The VM was started, resumed or migrated, and somebody has stopped it: it is wanted off and no
///   longer executes on that host.
/// - It was shut down, and a start or resume has made it execute.
/// - It was suspended, and a resume has used its image.
/// - The host that the client chose was declared dead, or the master looks at the whole pool, as it
///   does then, and the VM does not execute on that host.
///
/// A VM that was destroyed without a request is no excuse. Nor is a hard shutdown that was admitted
/// but has not reached the VM yet.
///
/// - Design: “Events handling in xapi”, ¶1: only events write these values, so a call has to wait
///   for them; the document does not say which calls do.
struct SuccessIsVisible: TransitionProperty {
  static let name = "SuccessIsVisible"
  static let sentence = "When a call succeeds, the database already shows what was asked for."
  static let subject = "no call ever succeeds"
  static let askedAfter: Effects = .callSucceeded
  static let reads: StateParts = [
    .record(.powerState, of: .any), .record(.residentOn, of: .any), .record(.image, of: .any),
    .record(.stopWanted, of: .any), .validity, .host(.liveness, of: .any), .pool(.isKnown),
    .call(.chosen, of: .any), .call(.host, of: .any), .copies(of: .any),
  ]

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    let record = event.before[event.vm]
    let call = event.before[call: Int(event.transition.thread.call)]

    switch event.instruction.operation {
    case .cancelMigration, .revert, .hotplug, .changeRecord: return .silent
    case .start, .resume, .migrate, .cleanReboot, .hardReboot, .checkpoint:
      let chosen = event.instruction.operation.choosesHost ? call.chosen : call.host
      let executes = event.before[chosen, event.vm].contains { $0.isExecuting }
      let isLost = event.before[chosen].liveness == .declaredDead || !event.before.isKnown
      if record.stopWanted || isLost, !executes { return .silent }
      return Judgement(
        record.powerState == .running && record.residentOn == HostReference(chosen))
    case .pause, .unpause:
      let wanted: PowerState = event.instruction.operation == .pause ? .paused : .running
      guard !record.stopWanted else { return .silent }
      return Judgement(record.powerState == wanted)
    case .cleanShutdown, .hardShutdown:
      guard record.stopWanted else { return .silent }
      return Judgement(record.powerState == .halted && !event.before.isValid(record.residentOn))
    case .suspend:
      guard record.image != .consumed else { return .silent }
      return Judgement(record.powerState == .suspended && !event.before.isValid(record.residentOn))
    }
  }

  static func explanation(of violation: Violation) -> String {
    let vm = violation.vm
    let position = Int(violation.transition?.programCounter ?? 0)
    let operation = violation.setting.program.instructions[position].operation.phrase
    return "\(operation) of \(vm.phrase) succeeded, and the database says "
      + violation.before[vm].placePhrase
  }
}

extension Property {
  /// See ``SuccessIsVisible``.
  public static let successIsVisible = Property(SuccessIsVisible.self)
}
