extension StepDefinition {
  /// See ``StepContext/captureHost()``.
  static let captureHost = StepDefinition(
    sentence: "The master reads resident_on, before it holds the operation's lock.",
    ends: "if resident_on is null: the call ends with an error.",
    example: Example(in: "hardShutdown.master", of: "proposed"),
    actors: [.master], placement: { _ in [.beginsCall] },
    footprint: { _ in Footprint(reads: [.record(.residentOn)], writes: [.call(.host)]) })
}

extension Placement {
  /// The rule that a call begins with `admit`, or with `captureHost` before it.
  static let beginsCall = begins(
    .master,
    "the master's half of a call begins with \"admit\", or with \"captureHost\" before it")
}

extension StepContext {
  /// Reads the host that a hard shutdown or reboot will be forwarded to; the call misses later
  /// changes.
  ///
  /// - Design: appendix, `VM.hard_shutdown`: `let host = Db.VM.get_resident_on` comes before
  ///   `with_vm_operation`.
  mutating func captureHost() -> Outcome {
    guard let host = record.residentOn.host else { return .refused }

    call.host = host
    return .done
  }
}
