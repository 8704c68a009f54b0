extension StepDefinition {
  /// See ``StepContext/awaitHalf(_:)``.
  static let awaitHalf = StepDefinition(
    sentence: "The master waits until it knows that nothing of the call is left on its host.",
    waits:
      "until the host can be reached, executes nothing of the call, and its xenopsd serves and has neither an operation nor an unhandled event of the VM.",
    example: Example(
      in: "joinBoth", of: "amended", with: ["ifDead": "passOver", "on": "chosenToo"]),
    actors: [.master],
    parameters: [.optional("ifDead", DeadHost.self), .optional("on", AwaitedHosts.self)],
    footprint: { step in
      var reads: StateParts = [
        .call(.host), .call(.hostCounter), .call(.peerCounter), .servers,
        .host(.xenopsd, of: .any), .xenopsd(.operationCounter, of: .any),
        .xenopsd(.receiverCounter, of: .any), .xenopsd(.isDirty, of: .any),
        .host(.hasEventThread, of: .any), .thread(.background, .counter),
        .thread(.background, .vm),
      ]
      if step.value() == DeadHost.passOver { reads.formUnion([.host(.liveness, of: .any)]) }
      if step.secondValue() == AwaitedHosts.chosenToo { reads.formUnion([.call(.chosen)]) }
      return Footprint(reads: reads)
    })

  enum DeadHost: UInt8, ParameterValue {
    case wait, passOver

    static let meaning =
      "What happens to a host that is declared dead and would otherwise be waited for."

    var sentence: String {
      switch self {
      case .wait: "The step waits for the host, declared dead or not."
      case .passOver: "A host that is declared dead is passed over: it has nothing."
      }
    }
  }

  enum AwaitedHosts: UInt8, ParameterValue {
    case host, chosenToo

    static let meaning = "The hosts that are waited for."

    var sentence: String {
      switch self {
      case .host: "The host that the call was forwarded to."
      case .chosenToo: "That host, and the one that the client chose."
      }
    }
  }
}

extension StepContext {
  /// Asks the host that the call was forwarded to, until it is quiet.
  ///
  /// With `on` `chosenToo`, the destination of a migration is asked, too: it may still have a
  /// domain after the source has given up.
  ///
  /// - Design: none; a repair. The lock of an operation dies with the master's half of the call,
  ///   but the host's half may continue without it.
  mutating func awaitHalf(_ instruction: InstructionView) -> Outcome {
    let passesOver = instruction.value() == StepDefinition.DeadHost.passOver
    if !passesOver || pool[call.host].liveness != .declaredDead {
      guard call.hostCounter == 0, call.peerCounter == 0, isQuiet(call.host) else {
        return .blocked
      }
    }
    if instruction.secondValue() == StepDefinition.AwaitedHosts.chosenToo,
      !passesOver || pool[call.chosen].liveness != .declaredDead
    {
      guard isQuiet(call.chosen) else { return .blocked }
    }

    return .done
  }

  /// Whether a host can be reached and has nothing in progress for the VM.
  private func isQuiet(_ other: Host) -> Bool {
    pool.serves(other, callsFrom: host) && pool[other].xenopsd == .up && pool[other, vm].isIdle
      && pool.barrier(at: other, for: vm) == .passed
  }
}
