import Spec

extension Judge {
  /// S7: a start or a resume begins only while `resident_on` is not a valid reference: when it is
  /// admitted, and still when it first changes something on the host.
  ///
  /// A start that has claimed the VM for its host when it was admitted finds it resident there. What
  /// it finds does not matter while the master does not know the whole pool and admits no other start:
  /// a database that went back in time has lost the claim.
  ///
  /// The resume inside a checkpoint is exempt, and may find the VM resident on its own host: xapi keeps
  /// it so while a checkpoint has suspended it.
  ///
  /// - Design: “Suggested fix”, rule 2; silent on checkpoints.
  func startGuard(_ event: Event) -> Judgement {
    guard event.has(.admitted) || event.has(.pushedMetadata),
      event.instruction.operation == .start || event.instruction.operation == .resume
    else { return .silent }

    let residentOn = event.before[event.vm].residentOn
    if event.has(.pushedMetadata) {
      if !event.before.isKnown { return .holds }
      if program.claims(event.instruction.operation) {
        return Judgement(residentOn == HostReference(event.host))
      }
    }
    let position = Int(event.transition.programCounter)
    if residentOn == HostReference(event.host), program.entry(at: position) == .host(.checkpoint) {
      return .holds
    }
    return Judgement(!event.before.isValid(residentOn))
  }
}
