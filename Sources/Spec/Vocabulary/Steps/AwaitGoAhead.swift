extension StepDefinition {
  /// See ``StepContext/awaitGoAhead()``.
  static let awaitGoAhead = StepDefinition(
    sentence: "The destination waits for the source's go-ahead.",
    actors: [.receiver], canFail: { _ in true }, traits: [.needsStream],
    placement: { _ in [.once("the handshake has each word once")] },
    footprint: { _ in .receiving })
}

extension StepContext {
  /// Waits for the message that the source has given up the uuid.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_receive_memory`, “sync3”.
  mutating func awaitGoAhead() -> Outcome { receive(.goAhead) }
}
