extension StepEntry {
  /// See ``StepContext/sendDone()``.
  static let sendDone = StepEntry(
    sentence: "The destination says that the VM executes here.",
    actors: [.receiver], canFail: true)
}

extension StepContext {
  /// Sends the last word of the handshake.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_receive_memory`, “sync4”.
  mutating func sendDone() -> Outcome { send(.done) }
}
