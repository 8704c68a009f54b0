extension StepDefinition {
  /// See ``StepContext/sendReady()``.
  static let sendReady = StepDefinition(
    sentence: "The destination says that its domain is created.",
    waits: "until the other side has taken the message before it.",
    fails: "if the connection is lost.",
    example: Example(in: "migrate.destination", of: "amended"),
    actors: [.receiver], traits: [.needsStream],
    placement: { _ in [.once("the handshake has each word once")] },
    footprint: { _ in .sending })
}

extension StepContext {
  /// Sends the first message of the handshake.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_receive_memory`, “sync1”.
  mutating func sendReady() -> Outcome { send(.ready) }
}
