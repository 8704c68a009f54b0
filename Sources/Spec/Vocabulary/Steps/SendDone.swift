extension StepDefinition {
  /// See ``StepContext/sendDone(_:)``.
  static let sendDone = StepDefinition(
    sentence: "The destination says that the VM executes here.",
    waits: "until the other side has taken the message before it.",
    fails: "if the connection is lost, unless ifLost=ignore.",
    example: Example(in: "migrate.destination", of: "amended", with: ["ifLost": "ignore"]),
    actors: [.receiver], parameters: [.optional("ifLost", LostWord.self)],
    placement: { _ in [.once("the handshake has each word once")] },
    footprint: { _ in .sending })
}

extension StepContext {
  /// Sends the last message of the handshake; with `ifLost` `ignore`, a missing source does not
  /// affect the VM's execution here.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_receive_memory`, “sync4”.
  mutating func sendDone(_ instruction: InstructionView) -> Outcome {
    let outcome = send(.done)
    if case .failed = outcome, instruction.value() == StepDefinition.LostWord.ignore {
      return .done
    }
    return outcome
  }
}
