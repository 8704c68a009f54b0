extension StepDefinition {
  /// See ``StepContext/awaitReady()``.
  static let awaitReady = StepDefinition(
    sentence: "The source waits until the destination has created the domain.",
    waits: "until the destination's message comes.",
    fails: "if the connection is lost.",
    example: Example(in: "migrate.source", of: "amended"),
    actors: [.xenopsd],
    placement: { _ in
      [
        .once("the handshake has each word once"),
        .after([.openStream], "no \"openStream\" before it has connected"),
      ]
    },
    footprint: { _ in .receiving })
}

extension StepContext {
  /// Waits for the first message of the handshake.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_migrate`, “sync1”.
  mutating func awaitReady() -> Outcome { receive(.ready) }
}
