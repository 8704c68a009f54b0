extension StepDefinition {
  /// See ``StepContext/admit(_:)``.
  static let admit = StepDefinition(
    sentence: "The master admits the call if the conditions hold, and takes the operation's lock.",
    ends: "if a condition does not hold: the call ends with an error and without effect.",
    example: Example(
      in: "start.master", of: "amended", with: ["claim": "memory"],
      when: [.powerStateHalted, .notResident, .noCurrentOperation, .poolIsKnown]),
    actors: [.master],
    parameters: [.optional("claim", Claim.self), .optional("lock", Lock.self)],
    traits: [.asksConditions],
    placement: { _ in [.beginsCall, .notAfter([.admit], "the call is admitted already")] },
    footprint: { step in
      var footprint = Footprint(reads: step.conditions.reads, effects: [.admitted])
      if step.secondValue() == Lock.taken {
        footprint.writes.formUnion([.record(.operations)])
        footprint.alters.formUnion([.call(.hasLostLock)])
      }
      switch step.value(Claim.self) {
      case .nothing: break
      case .chosen:
        footprint.reads.formUnion([.call(.chosen)])
        footprint.writes.formUnion([.record(.residentOn)])
      case .memory:
        footprint.reads.formUnion(
          step.operation.choosesHost ? [.call(.chosen)] : [.record(.residentOn)])
        footprint.writes.formUnion([.record(.scheduledOn)])
      }
      if step.operation.haltsVM {
        footprint.writes.formUnion([.record(.stopWanted)])
        footprint.alters.formUnion([.record(.guestStopped)])
      }
      if step.operation == .checkpoint { footprint.writes.formUnion([.record(.isInCheckpoint)]) }
      if step.operation == .suspend { footprint.alters.formUnion([.record(.isInCheckpoint)]) }
      return footprint
    })

  enum Claim: UInt8, ParameterValue {
    case nothing, chosen, memory

    static let meaning = "What is claimed for the call in the same database transaction."

    var sentence: String {
      switch self {
      case .nothing: "Nothing is claimed."
      case .chosen: "resident_on is set to the host that the client chose."
      case .memory:
        "Memory is reserved on the host that the client chose, or else on the one of resident_on."
      }
    }
  }

  enum Lock: UInt8, ParameterValue {
    case taken, none

    static let meaning = "Whether the operation is entered in current_operations."

    var sentence: String {
      switch self {
      case .taken: "The operation is entered in current_operations."
      case .none: "Nothing is entered, as for a call that only acts on another."
      }
    }
  }
}

extension StepContext {
  /// Admits a call: checks conditions on the database record and makes the entry in
  /// `current_operations`, under one lock.
  ///
  /// With `claim` `chosen`, no other start is admitted until `resident_on` is cleared.
  ///
  /// - Design: “Suggested fix”, rule 2, for start and resume.
  /// - Code: `ocaml/xapi/message_forwarding.ml`, `with_vm_operation`.
  mutating func admit(_ instruction: InstructionView) -> Outcome {
    guard admits(instruction.conditions) else { return .refused }

    if instruction.secondValue() == StepDefinition.Lock.taken {
      record.operations.insert(Operations(instruction.operation))
      if call.hasLostLock { call.hasLostLock = false }
    }
    switch instruction.value(StepDefinition.Claim.self) {
    case .nothing: break
    case .chosen: record.residentOn = HostReference(call.chosen)
    case .memory:
      let chooses = instruction.operation.choosesHost
      record.scheduledOn = chooses ? HostReference(call.chosen) : record.residentOn
    }
    if instruction.operation.haltsVM {
      record.stopWanted = true
      record.guestStopped = false
    }
    if instruction.operation == .checkpoint { record.isInCheckpoint = true }
    if instruction.operation == .suspend { record.isInCheckpoint = false }
    effects.insert(.admitted)
    return .done
  }

  /// Whether the admission conditions hold for the database record.
  @inline(__always)
  private func admits(_ conditions: Conditions) -> Bool { pool.admits(conditions, on: vm) }
}
