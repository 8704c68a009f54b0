import Spec

extension Judge {
  /// S7: a start or a resume begins only while `resident_on` is not a valid reference: when it is
  /// admitted, and still when it first changes something on the host.
  ///
  /// - Design: “Suggested fix”, rule 2.
  func startGuard(_ event: Event) -> Judgement {
    guard event.has(.admitted) || event.has(.pushedMetadata),
      event.instruction.operation == .start || event.instruction.operation == .resume
    else { return .silent }

    return Judgement(!event.before[event.vm].residentOn.isValid)
  }
}
