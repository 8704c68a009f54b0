extension StepDefinition {
  /// See ``StepContext/sendError()``.
  static let sendError = StepDefinition(
    sentence: "The destination tells the source that it has failed.",
    example: Example(in: "migrate.destination.notCreated", of: "current"), actors: [.receiver],
    traits: [.tellsFailure],
    placement: { _ in [.inCleanUp("only a clean-up has a failure to report")] },
    footprint: { _ in Footprint(alters: [.xenopsd(.stream)]) })
}

extension StepContext {
  /// Sends the message Error: whatever the source waits for or sends next fails.
  ///
  /// In a design without this step, the source sees end of file as soon as the destination fails.
  /// In a design with it, the connection stays open until this step, or for good if the clean-up
  /// itself fails before it.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_receive_memory`, `Handshake.Error`
  ///   (f06efc84f5).
  mutating func sendError() -> Outcome {
    if local.receiver.stream != .none { local.receiver.stream = .broken }
    return .done
  }
}
