import Spec

extension Judge {
  /// S10: metadata under a VM's own uuid is removed only when no operation needs it that is to make
  /// the VM execute, and never between the push of metadata and that operation.
  ///
  /// A start that brings metadata under a temporary uuid needs none under the VM's own. An operation
  /// that finds no domain, such as a migration of a VM that has just shut down, fails with or without
  /// metadata, and needs it no more.
  ///
  /// - Design: “Xenopsd changes”, ¶2: “an invariant that xapi will always know when it is the right
  ///   time to remove metadata”.
  func metadataRemoval(_ event: Event) -> Judgement {
    guard event.has(.removedMetadata), event.instruction.name == .original,
      event.transition.thread.actor == .background || event.transition.thread.actor == .host
    else { return .silent }
    let operation = event.before[event.host, event.vm].operation.programCounter
    if program.instructions[Int(operation)].needsOwnUUID { return .violated }
    for index in 0..<size.callCount {
      let call = event.before[call: index]
      let position = program.instructions[Int(call.hostCounter)]
      if call.vm == event.vm, call.host == event.host, position.holdsPushedMetadata,
        call.hostCounter != 0, program.pushes(.original, before: Int(call.hostCounter))
      {
        return .violated
      }
    }

    return .holds
  }
}
