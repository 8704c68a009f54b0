extension StepDefinition {
  /// See ``StepContext/sendGoAhead()``.
  static let sendGoAhead = StepDefinition(
    sentence: "The source tells the destination to go ahead.",
    waits: "until the other side has taken the message before it.",
    fails: "if the connection is lost.",
    example: Example(in: "migrate.source", of: "amended", onFailure: "migrate.source.takeBack"),
    actors: [.xenopsd],
    placement: { _ in
      [
        .once("the handshake has each word once"),
        .after([.openStream], "no \"openStream\" before it has connected"),
      ]
    },
    footprint: { _ in .sending })
}

extension StepContext {
  /// Sends the message that lets the destination take the uuid and execute.
  ///
  /// - Design: “Xenopsd changes”, ¶1, “Only when this has been done”.
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_migrate`, “sync3”.
  mutating func sendGoAhead() -> Outcome { send(.goAhead) }
}
