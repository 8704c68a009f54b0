extension StepDefinition {
  /// See ``StepContext/callHost(_:)``.
  static let callHost = StepDefinition(
    sentence: "The master calls Host.show_me_what_you_got on the current host.",
    waits:
      "with ifUnreachable=wait, until the host's xapi answers; with ifDead=passOver, not for a host that is declared dead.",
    fails:
      "with ifUnreachable=fail, if the host's xapi does not answer; with ifDead=passOver, not because of a host that is declared dead.",
    example: Example(
      in: "Pool.ask_every_host", of: "amended",
      with: ["ifUnreachable": "wait", "ifDead": "passOver"]),
    actors: [.background, .overview, .monitor],
    parameters: [
      .optional("ifUnreachable", UnreachableHost.self), .optional("ifDead", DeadAnswerer.self),
    ], starts: { _ in .inspection }, subject: { _ in .hostAtHand },
    placement: { _ in
      [
        .after([.forEachHost], "no \"forEachHost\" before it says which host"),
        .rightBefore(.awaitHost),
      ]
    },
    footprint: { step in
      var reads: StateParts = [.local(.peer), .servers]
      if step.secondValue() == DeadAnswerer.passOver {
        reads.formUnion([.host(.liveness, of: .any)])
      }
      return Footprint(reads: reads).adding(.asking)
    })

  enum DeadAnswerer: UInt8, ParameterValue {
    case call, passOver

    static let meaning =
      "What happens to a host that is declared dead and would otherwise be asked."

    var sentence: String {
      switch self {
      case .call: "The host is asked, declared dead or not."
      case .passOver: "A host that is declared dead is not asked, unless it answers."
      }
    }
  }

  enum UnreachableHost: UInt8, ParameterValue {
    case fail, wait

    static let meaning = "What happens when the host's xapi does not answer."

    var sentence: String {
      switch self {
      case .fail: "The step fails."
      case .wait: "It waits until the host can be reached."
      }
    }
  }
}

extension StepContext {
  /// Asks the current host to report its VMs; replaces the remains of an earlier such call there.
  ///
  /// The master also calls itself. A host that is declared dead has nothing, unless it answers:
  /// then it lives, whatever a database says that has gone back in time. A host that is merely
  /// silent for ten minutes may have everything, and is called.
  ///
  /// - Deviation: two concurrent calls at one host are not distinguished; the completed steps of
  ///   the earlier one remain in effect.
  /// - Design: “Pool.calculate_inconsistent_vms”, step 1.
  mutating func callHost(_ instruction: InstructionView) -> Outcome {
    let peer = locals.peer
    guard peer == host || pool.serves(peer, callsFrom: host) else {
      if passesOver(peer, instruction.secondValue()) { return .done }
      return instruction.value() == StepDefinition.UnreachableHost.wait ? .blocked : .failed
    }

    ask(peer, instruction.spawned)
    return .done
  }

  /// Whether the master does without the answer of a host from which there is none.
  @inline(__always)
  func passesOver(_ peer: Host, _ ifDead: StepDefinition.DeadAnswerer) -> Bool {
    ifDead == .passOver && pool[peer].liveness == .declaredDead
  }

  /// Starts the inspection of a host at a position.
  mutating func ask(_ peer: Host, _ position: UInt8) {
    pool[peer].inspection = BackgroundThread()
    pool[peer].inspection.programCounter = position
    for index in 0..<size.vmCount { pool[peer].inspectionBarriers[index] = .passed }
    pool[peer].answer = .asked
  }
}
