extension StepDefinition {
  /// See ``StepContext/awaitGoAhead()``.
  static let awaitGoAhead = StepDefinition(
    sentence: "The destination waits for the source's go-ahead.",
    waits: "until the source's message comes; memory that comes before it is dropped.",
    fails: "if the connection is lost.",
    example: Example(in: "migrate.destination", of: "amended"),
    actors: [.receiver], traits: [.needsStream],
    placement: { _ in [.once("the handshake has each word once")] },
    footprint: { _ in .receiving })
}

extension StepContext {
  /// Waits for the message that the source has given up the uuid.
  ///
  /// Memory that arrives here, because the destination has given up receiving it, is dropped: it has a
  /// connection of its own.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_receive_memory`, “sync3”.
  mutating func awaitGoAhead() -> Outcome {
    if case .done = receive(.memory) { return .again }
    return receive(.goAhead)
  }
}
