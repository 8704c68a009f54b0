import Spec

/// S8: in a migration the source gives up the uuid, and only then does the destination take it.
///
/// The VM executes at the destination only after both renames. The source never executes again
/// after its rename. Neither does any copy whose memory is the VM's past, because the VM has
/// executed elsewhere since.
///
/// - Design: “Xenopsd changes”, ¶1: “Only when this has been done is the VM on the destination
///   renamed to be the original uuid and subsequently unpaused”.
struct RenameOrder: TransitionProperty {
  static let name = "RenameOrder"
  static let sentence =
    "The source gives up the uuid, then the destination takes it, then the VM executes there."
  static let subject = "no migration ever renames or unpauses"
  static let askedAfter: Effects = [.renamed, .beganToExecute]
  // Executing under the source's temporary uuid is a violation, whatever the domain's state was.
  static let reads: StateParts = [
    .copy(.original, of: .any), .copy(.destinationTemporary, of: .any),
    .copy(.startTemporary, of: .any),
  ]

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    let isReceiver = event.actor == .receiver
    if event.has(.renamed), isReceiver, event.instruction.newName == .original {
      return Judgement(event.before.knowingCount(of: event.vm, setting.size) == 0)
    }
    guard event.has(.beganToExecute) else { return .silent }
    if event.before[event.host, event.vm, event.instruction.name].domain == .superseded {
      return .violated
    }
    if isReceiver { return Judgement(event.instruction.name == .original) }
    return event.instruction.name == .sourceTemporary ? .violated : .silent
  }

  static func explanation(of violation: Violation) -> String {
    let (host, vm) = (violation.host.phrase, violation.vm.phrase)
    guard violation.has(.beganToExecute) else {
      return "\(host) took the uuid of \(vm) while another xenopsd still had it"
    }
    return violation.actor == .receiver
      ? "\(host) let \(vm) execute before it had its own uuid"
      : "\(host) let \(vm) execute again after it had given up the uuid"
  }
}

extension Property {
  /// See ``RenameOrder``.
  public static let renameOrder = Property(RenameOrder.self)
}
