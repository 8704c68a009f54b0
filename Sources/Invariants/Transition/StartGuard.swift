import Spec

/// S7: a start or a resume begins only while `resident_on` is not a valid reference.
///
/// That is judged when it is admitted, and again when it first changes something on the host.
///
/// A start that claimed the VM for its host at admission finds the VM resident there. The value
/// does not matter while the master does not know the whole pool and admits no other start: a
/// database that went back in time has lost the claim.
///
/// The resume inside a checkpoint is exempt and may find the VM resident on its own host: xapi
/// keeps it so while a checkpoint has suspended the VM.
///
/// - Design: “Suggested fix”, rule 2; silent on checkpoints.
struct StartGuard: TransitionProperty {
  static let name = "StartGuard"
  static let sentence = "A start or resume begins only while the VM is resident nowhere."
  static let subject = "no start or resume ever begins"
  static let askedAfter: Effects = [.admitted, .pushedMetadata]
  static let reads: StateParts = [.record(.residentOn, of: .any), .validity, .pool(.isKnown)]

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    let operation = event.instruction.operation
    guard operation.bringsUp else { return .silent }

    let residentOn = event.before[event.vm].residentOn
    if event.has(.pushedMetadata) {
      if !event.before.isKnown { return .holds }
      if setting.program.claims(operation) {
        return Judgement(residentOn == HostReference(event.host))
      }
    }
    let position = Int(event.transition.programCounter)
    if residentOn == HostReference(event.host),
      setting.program.procedure(at: position) == .host(.checkpoint)
    {
      return .holds
    }
    return Judgement(!event.before.isValid(residentOn))
  }

  static func explanation(of violation: Violation) -> String {
    let vm = violation.vm
    return "\(vm.phrase) was resident on \(violation.before[vm].residentOn.phrase) "
      + "when its start or resume went on"
  }
}

extension Property {
  /// See ``StartGuard``.
  public static let startGuard = Property(StartGuard.self)
}
