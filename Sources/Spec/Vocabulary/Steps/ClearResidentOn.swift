extension StepDefinition {
  /// See ``StepContext/clearResidentOn(_:)``.
  static let clearResidentOn = StepDefinition(
    sentence: "The master sets resident_on to null for this host.",
    waits:
      "until the database can be reached; with if=unknown or if=notHere, also until xenopsd serves; with if=notHere, also until it has no operation for the VM.",
    example: Example(
      in: "xapi.start", of: "amended", with: ["how": "compareAndSet", "if": "notHere"]),
    actors: [.background, .host, .peer, .inspection, .overview, .monitor],
    parameters: [.choice("how", ClearMode.self), .optional("if", ClearCondition.self)],
    remote: { _ in .write },
    footprint: { step in
      var reads: StateParts = [.database, .record(.residentOn), .local(.peer)]
      switch step.secondValue(ClearCondition.self) {
      case .anyway: break
      case .unknown:
        reads.formUnion([
          .host(.xenopsd), .copies(), .xenopsd(.operationCounter), .xenopsd(.receiverCounter),
        ])
      case .notHere:
        reads.formUnion([
          .host(.xenopsd), .copy(.original), .copy(.sourceTemporary),
          .xenopsd(.operationCounter), .xenopsd(.receiverCounter),
        ])
      case .declaredDead:
        reads.formUnion(StateParts.servers.union([.host(.liveness, of: .any)]))
      case .firstSinceBoot: reads.formUnion([.host(.isFirstSinceBoot)])
      }
      return Footprint(
        reads: reads, alters: [.record(.residentOn)], effects: [.clearedResidentOn])
    })

  enum ClearMode: UInt8, ParameterValue {
    case compareAndSet, set

    static let meaning = "How resident_on is cleared."

    var sentence: String {
      switch self {
      case .compareAndSet:
        "Only while resident_on is this host, for the monitor the current one, for the overview any."
      case .set: "Whatever resident_on is."
      }
    }
  }

  enum ClearCondition: UInt8, ParameterValue {
    case anyway, unknown, notHere, declaredDead, firstSinceBoot

    static let meaning = "The condition under which it is cleared, checked in the same step."

    var sentence: String {
      switch self {
      case .anyway: "No further condition."
      case .unknown: "xenopsd knows the VM by no uuid at all and has no operation for it."
      case .notHere:
        "xenopsd knows the VM neither by its own uuid nor by the third one of a migration; the step waits for its operation."
      case .declaredDead:
        "For the monitor and the overview: the host has been declared dead and does not answer."
      case .firstSinceBoot: "This xapi is the first since its host has booted."
      }
    }
  }
}

extension StepContext {
  /// Clears `resident_on`; `compareAndSet` is like the document's `VM.clear_resident_on` on the
  /// master.
  ///
  /// - Deviation: with `if`, xenopsd is read in the same step. Nothing can become known in between,
  ///   as long as a call must be admitted first.
  /// - Design: “Failure modes”, ¶3 and the list of new calls, 1.
  mutating func clearResidentOn(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    let owner = thread.actor == .overview ? record.residentOn : HostReference(subject)
    guard
      instruction.value() == StepDefinition.ClearMode.set || record.residentOn == owner
    else { return .done }
    let condition: StepDefinition.ClearCondition = instruction.secondValue()
    if condition == .unknown || condition == .notHere, pool[host].xenopsd != .up {
      return .blocked
    }
    switch condition {
    case .unknown where local.isKnown || !local.isIdle: return .done
    case .notHere where local[.original].isPresent || local[.sourceTemporary].isPresent:
      return .done
    case .notHere where !local.isIdle: return .blocked
    case .declaredDead where !pool.isDead(owner, for: host): return .done
    case .firstSinceBoot where !pool[host].isFirstSinceBoot: return .done
    default: break
    }

    record.residentOn = .null
    effects.insert(.clearedResidentOn)
    return .done
  }
}

extension PoolState {
  /// Whether a reference is to a host that has been declared dead and that does not answer another.
  fileprivate func isDead(_ reference: HostReference, for other: Host) -> Bool {
    guard let host = reference.host else { return false }
    return self[host].liveness == .declaredDead && !serves(host, callsFrom: other)
  }
}
