extension StepDefinition {
  /// See ``StepContext/sendMemory(_:)``.
  static let sendMemory = StepDefinition(
    sentence: "The source sends the last of the memory; the VM does not execute.",
    waits: "until the other side has taken the message before it.",
    fails: "if the connection is lost; with cancellable=yes, also if a client has cancelled.",
    example: Example(in: "migrate.source", of: "amended"),
    actors: [.xenopsd], parameters: [.optional("cancellable", Cancellable.self)],
    placement: { _ in
      [
        .once("the handshake has each word once"),
        .after([.openStream], "no \"openStream\" before it has connected"),
      ]
    },
    footprint: { step in
      guard step.value() == Cancellable.yes else { return .sending }
      return Footprint(reads: [.xenopsd(.isCancelled)]).adding(.sending)
    })

  enum Cancellable: UInt8, ParameterValue {
    case no, yes

    static let meaning = "Whether a client can still cancel."

    var sentence: String {
      switch self {
      case .no: "Cancelling no longer has any effect."
      case .yes: "The step fails when a client has cancelled, although the guest has suspended."
      }
    }
  }
}

extension StepContext {
  /// Sends the memory that was written since it was copied.
  ///
  /// - Design: “Xenopsd changes”, ¶1, “the last of the memory has been copied”.
  /// - Code: `ocaml/xenopsd/xc/domain.ml`, `suspend`: not cancellable since 0f8a01fbae.
  mutating func sendMemory(_ instruction: InstructionView) -> Outcome {
    guard instruction.value() == StepDefinition.Cancellable.no || !local.operation.isCancelled
    else {
      return .failed
    }

    return send(.memory)
  }
}
