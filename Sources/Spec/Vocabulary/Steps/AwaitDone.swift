extension StepDefinition {
  /// See ``StepContext/awaitDone(_:)``.
  static let awaitDone = StepDefinition(
    sentence: "The source waits until the VM executes at the destination.",
    waits: "until the destination's message comes.",
    fails: "if the connection is lost, unless ifLost=ignore.",
    example: Example(in: "migrate.source", of: "amended", with: ["ifLost": "ignore"]),
    actors: [.xenopsd], parameters: [.optional("ifLost", LostWord.self)],
    placement: { _ in
      [
        .once("the handshake has each word once"),
        .after([.openStream], "no \"openStream\" before it has connected"),
      ]
    },
    footprint: { _ in .receiving })

  enum LostWord: UInt8, ParameterValue {
    case fail, ignore

    static let meaning = "What happens when the message is lost."

    var sentence: String {
      switch self {
      case .fail: "The step fails."
      case .ignore: "The thread goes on as if the word had been said."
      }
    }
  }
}

extension StepContext {
  /// Waits for the last message of the handshake; with `ifLost` `ignore`, a message that can no
  /// longer arrive counts as received, because the source will ask the destination, see
  /// ``awaitOutcome(_:)``.
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
