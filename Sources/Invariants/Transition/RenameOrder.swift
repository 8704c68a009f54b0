import Spec

extension Judge {
  /// S8: in a migration the source gives up the uuid, then the destination takes it, and only then
  /// the VM executes there; the source never executes again after its rename,
  /// nor with a memory that is the VM's past because the VM has executed elsewhere since.
  ///
  /// - Design: “Xenopsd changes”, ¶1: “Only when this has been done is the VM on the destination
  ///   renamed to be the original uuid and subsequently unpaused”.
  func renameOrder(_ event: Event) -> Judgement {
    let isReceiver = event.transition.thread.actor == .receiver
    if event.has(.renamed), isReceiver, event.instruction.newName == .original {
      return Judgement(event.before.knowingCount(of: event.vm, size) == 0)
    }
    guard event.has(.beganToExecute) else { return .silent }
    if event.before[event.host, event.vm, event.instruction.name].domain == .superseded {
      return .violated
    }
    if isReceiver { return Judgement(event.instruction.name == .original) }
    return event.instruction.name == .sourceTemporary ? .violated : .silent
  }
}
