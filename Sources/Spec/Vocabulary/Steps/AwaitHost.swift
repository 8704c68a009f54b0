extension StepDefinition {
  /// See ``StepContext/awaitHost(_:)``.
  static let awaitHost = StepDefinition(
    sentence: "The master waits for the current host's answer.",
    waits:
      "until the host's answer comes; with timeout=askAgain, also until a host whose answer is lost can be asked again; with ifDead=passOver, not for a host that is declared dead and does not answer.",
    fails:
      "if the answer can no longer come, unless timeout=askAgain; with timeout=short, also at any moment before it comes.",
    example: Example(
      in: "Pool.ask_every_host", of: "amended", with: ["timeout": "askAgain", "ifDead": "passOver"]),
    actors: [.background, .overview, .monitor],
    parameters: [.choice("timeout", Timeout.self), .optional("ifDead", DeadAnswerer.self)],
    choices: { $0.value() == Timeout.short ? .two : .one },
    starts: { $0.value() == Timeout.askAgain ? .inspection : nil },
    subject: { _ in .hostAtHand },
    placement: { _ in [.rightAfter(.callHost)] },
    footprint: { step in
      var footprint = Footprint(
        reads: [.local(.peer), .host(.answer, of: .any)], alters: [.host(.answer, of: .any)])
      if step.secondValue() == DeadAnswerer.passOver {
        footprint.reads.formUnion(StateParts.servers.union([.host(.liveness, of: .any)]))
      }
      guard step.value() == Timeout.askAgain else { return footprint }
      footprint.reads.formUnion(.servers)
      return footprint.adding(.asking)
    })

  enum Timeout: UInt8, ParameterValue {
    case short, none, askAgain

    static let meaning = "How long the master waits."

    var sentence: String {
      switch self {
      case .short: "The step may fail at any moment before the answer comes."
      case .none: "It fails only when the answer will never come."
      case .askAgain:
        "When the answer will never come, the host is asked again as soon as it can be reached."
      }
    }
  }
}

extension StepContext {
  /// Waits for the answer.
  ///
  /// The answer can no longer come once the host's xapi has died or has been cut off.
  ///
  /// A host continues its work after the master stops waiting for its answer.
  ///
  /// - Design: “Pool.calculate_inconsistent_vms”, step 1, “with a short timeout”.
  mutating func awaitHost(_ instruction: InstructionView) -> Outcome {
    let peer = locals.peer
    let timeout: StepDefinition.Timeout = instruction.value()
    let answers = peer == host || pool.serves(peer, callsFrom: host)
    let isPassedOver = !answers && passesOver(peer, instruction.secondValue())
    // The alternative: the timeout expires before the answer comes.
    guard choice == 0 || (pool[peer].answer == .asked && !isPassedOver) else { return .blocked }
    if isPassedOver {
      pool[peer].answer = .none
      return .done
    }
    switch pool[peer].answer {
    case .none where timeout == .askAgain:
      guard answers else { return .blocked }

      ask(peer, instruction.spawned)
      return .again
    case .none: return .failed
    case .answered:
      pool[peer].answer = .none
      return .done
    case .asked where choice == 1 && timeout == .short:
      pool[peer].answer = .none
      return .failed
    case .asked: return .blocked
    }
  }
}
