import Spec

/// S15: when a call that stops the VM succeeds, what executed before it has stopped.
///
/// - After a clean or hard shutdown, or a revert: no domain of the VM executes.
/// - After a suspend: none either.
/// - After a clean or hard reboot: none executes but the one under the VM's own uuid on the host
///   that executed the call, which is the new one.
///
/// ``SuccessIsVisible`` asks what the database shows. This property asks what is there: a shutdown
/// that went to the wrong host finds no domain, and the database can say Halted all the same.
///
/// Nothing is required if something else has happened since: the VM was shut down, and a start has
/// made it execute; or it was suspended, and a resume has used its image.
///
/// A call that cannot stop the VM has to fail, or not to end, see ``EveryCallEnds``.
///
/// - Design: appendix, `VM.hard_shutdown` and `VM.hard_reboot`, which go to a host that was read
///   before the lock was taken.
struct SuccessStopsTheVM: TransitionProperty {
  static let name = "SuccessStopsTheVM"
  static let sentence =
    "When a shutdown, suspend or reboot succeeds, what executed before it has stopped."
  static let subject = "no shutdown, suspend or reboot ever succeeds"
  static let askedAfter: Effects = .callSucceeded
  static let reads: StateParts = [
    .record(.stopWanted, of: .any), .record(.image, of: .any), .call(.host, of: .any),
    .copies(of: .any),
  ]

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    let (record, operation) = (event.before[event.vm], event.instruction.operation)
    var executing = event.before.executingCount(of: event.vm, setting.size)
    if operation.haltsVM {
      guard record.stopWanted else { return .silent }
    } else if operation == .suspend {
      guard record.image != .consumed else { return .silent }
    } else if operation.reboots {
      let host = event.before[call: Int(event.transition.thread.call)].host
      if event.before[host, event.vm, .original].isExecuting { executing &-= 1 }
    } else {
      return .silent
    }
    return Judgement(executing == 0)
  }

  static func explanation(of violation: Violation) -> String {
    let vm = violation.vm
    let position = Int(violation.transition?.programCounter ?? 0)
    let operation = violation.setting.program.instructions[position].operation.phrase
    let hosts = violation.hosts { violation.before[$0, vm, $1].isExecuting }
    return "\(operation) of \(vm.phrase) succeeded, and \(vm.phrase) executes \(hosts.placePhrase)"
  }
}

extension Property {
  /// See ``SuccessStopsTheVM``.
  public static let successStopsTheVM = Property(SuccessStopsTheVM.self)
}
