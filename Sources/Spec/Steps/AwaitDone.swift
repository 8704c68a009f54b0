extension StepEntry {
  /// See ``StepContext/awaitDone()``.
  static let awaitDone = StepEntry(
    sentence: "The source waits until the VM executes at the destination.",
    actors: [.xenopsd], canFail: true)
}

extension StepContext {
  /// Waits for the last word of the handshake.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_migrate`, “sync4”.
  mutating func awaitDone() -> Outcome { receive(.done) }
}
