extension StepEntry {
  /// See ``StepContext/awaitReady()``.
  static let awaitReady = StepEntry(
    sentence: "The source waits until the destination has created the domain.",
    actors: [.xenopsd], canFail: true)
}

extension StepContext {
  /// Waits for the first word of the handshake.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_migrate`, “sync1”.
  mutating func awaitReady() -> Outcome { receive(.ready) }
}
