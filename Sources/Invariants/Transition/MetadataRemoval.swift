import Spec

/// S10: metadata under a VM's own uuid is removed only when no operation needs it any more.
///
/// Only operations that will make the VM execute count. Metadata is never removed between its push
/// and the operation that it was pushed for.
///
/// A start that brings metadata under a temporary uuid needs none under the VM's own uuid. An
/// operation that finds no domain, such as the migration of a VM that has just shut down, fails
/// with or without metadata, and no longer needs it.
///
/// - Design: “Xenopsd changes”, ¶2: “an invariant that xapi will always know when it is the right
///   time to remove metadata”.
struct MetadataRemoval: TransitionProperty {
  static let name = "MetadataRemoval"
  static let sentence = "Metadata is removed only when no start, resume or reboot still needs it."
  static let subject = "the metadata of a VM's own uuid is never removed"
  static let askedAfter: Effects = .removedMetadata
  static let reads: StateParts = [
    .xenopsd(.operationCounter, of: .any), .call(.hostCounter, of: .any), .call(.vm, of: .any),
    .call(.host, of: .any),
  ]

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    guard event.instruction.name == .original, event.actor == .background || event.actor == .host
    else { return .silent }
    let program = setting.program
    let operation = event.before[event.host, event.vm].operation.programCounter
    if program.instructions[Int(operation)].needsOwnUUID { return .violated }
    for index in 0..<setting.size.callCount {
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

  static func explanation(of violation: Violation) -> String {
    "\(violation.host.phrase) removed the metadata of \(violation.vm.phrase) "
      + "that an operation under way still needed"
  }
}

extension Property {
  /// See ``MetadataRemoval``.
  public static let metadataRemoval = Property(MetadataRemoval.self)
}
