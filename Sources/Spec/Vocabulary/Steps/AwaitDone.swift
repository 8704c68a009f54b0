extension StepDefinition {
  /// See ``StepContext/awaitDone(_:)``.
  static let awaitDone = StepDefinition(
    sentence: "The source waits until the VM executes at the destination.",
    actors: [.xenopsd], parameters: [.optional("ifLost", LostWord.self)],
    canFail: { _ in true },
    placement: { _ in
      [
        .once("the handshake has each word once"),
        .after([.openStream], "no \"openStream\" before it has connected"),
      ]
    },
    footprint: { _ in .receiving })

  /// What a word of a migration's handshake that is lost means to the one that sends or awaits it.
  enum LostWord: UInt8, ParameterValue {
    case fail, ignore

    var sentence: String {
      switch self {
      case .fail: "The step fails."
      case .ignore: "The thread goes on as if the word had been said."
      }
    }
  }
}

extension StepContext {
  /// Waits for the last word of the handshake; with `ifLost` `ignore`, a word that will never come is
  /// as good as one that has come, because the destination will be asked, see ``awaitOutcome(_:)``.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_migrate`, “sync4”.
  mutating func awaitDone(_ instruction: InstructionView) -> Outcome {
    let outcome = receive(.done)
    if case .failed = outcome, instruction.value() == StepDefinition.LostWord.ignore {
      return .done
    }
    return outcome
  }
}
