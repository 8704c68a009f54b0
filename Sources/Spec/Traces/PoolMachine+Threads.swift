extension PoolMachine {
  /// The cell, by index, that holds the position of a transition's thread; nil if no thread takes it.
  public func counterCell(of transition: Transition, _ cells: [Cell]) -> Int? {
    transition.cause.isOfThread ? counterCell(of: transition.thread, cells) : nil
  }

  /// The position of a thread in the program, 0 if it is not under way; nil if the pool has no such
  /// thread.
  public func position(
    of actor: Actor, on host: Host, _ vm: VM, call: Int, in pool: PoolState
  ) -> Int? {
    let thread = ThreadIdentity(actor: actor, host: host, vm: vm, call: UInt8(clamping: call))
    return counterCell(of: thread, size.cells).map { Int(pool.values(size)[$0]) }
  }

  /// The cell, by index, that holds the position of a thread.
  private func counterCell(of thread: ThreadIdentity, _ cells: [Cell]) -> Int? {
    let (field, owner): (StateField, RecordOwner) =
      switch thread.actor {
      case .master: (.call(.masterCounter), .call(Int(thread.call)))
      case .host: (.call(.hostCounter), .call(Int(thread.call)))
      case .peer: (.call(.peerCounter), .call(Int(thread.call)))
      case .xenopsd: (.xenopsd(.operationCounter), .xenopsd(thread.host, thread.vm))
      case .receiver: (.xenopsd(.receiverCounter), .xenopsd(thread.host, thread.vm))
      case .background: (.thread(.background, .counter), .host(thread.host))
      case .inspection: (.thread(.inspection, .counter), .host(thread.host))
      case .overview: (.thread(.overview, .counter), .pool)
      case .monitor: (.thread(.monitor, .counter), .pool)
      }
    return cells.firstIndex { $0.field == field && $0.owner == owner }
  }

  /// Whether the step after a transition's depends on what its thread has read.
  public func decidesNextStep(_ transition: Transition) -> Bool {
    guard transition.cause.isOfThread else { return false }
    let instruction = program.instructions[Int(transition.programCounter)]
    return instruction.next != 0 && instruction.directNext == 0
  }
}

extension Transition.Cause {
  /// Whether a thread takes a step of the program.
  public var isOfThread: Bool {
    switch self {
    case .step, .stepWithoutReply, .stepFails, .request, .operatorActs: true
    case .xapiStarts, .xenopsdStarts, .xenopsdNotices, .xenopsdNoticesReboot, .xenopsdImports,
      .hostBoots, .hostIsReachable, .hostIsSilent, .hostIsHeardOf, .hostFences,
      .databaseIsWritten, .guest, .fault:
      false
    }
  }
}

extension Cell {
  /// Whether the cell is the position of a thread in the program.
  public var isPosition: Bool { field.actorOfCounter != nil }

  /// Whether the cell holds the result of a read.
  public var holdsReading: Bool {
    switch field {
    case .thread(_, .counter), .thread(_, .vm), .thread(_, .peer): false
    case .thread, .call(.powerState): true
    case .record, .host, .xenopsd, .call, .pool: false
    }
  }

  /// Whether the cell is a local of a thread.
  public var isLocal: Bool {
    switch field {
    case .thread, .call(.powerState): true
    case .record, .host, .xenopsd, .call, .pool: false
    }
  }
}

extension Transition {
  /// The origin of a transition.
  public enum Nature: String, CaseIterable, Sendable {
    /// A step of the protocol, or a start of a daemon.
    case protocolStep
    /// A request, an action, or a step that a fault accompanies.
    case event
    /// A fault by itself, or a host that resets itself.
    case fault
  }

  /// The origin of the transition.
  public var nature: Nature {
    switch cause {
    case .fault, .hostFences: .fault
    case .request, .operatorActs, .guest, .stepWithoutReply, .stepFails: .event
    case .step, .xapiStarts, .xenopsdStarts, .xenopsdNotices, .xenopsdNoticesReboot,
      .xenopsdImports, .hostBoots, .hostIsReachable, .hostIsSilent, .hostIsHeardOf,
      .databaseIsWritten:
      .protocolStep
    }
  }

  /// The request, action or fault as model files spell it, nil if there is none.
  public var happeningSpelling: String? {
    switch cause {
    case .request: operation.spelling
    case .operatorActs: operatorAction.spelling
    case .guest: guestAction.spelling
    case .fault, .stepWithoutReply, .stepFails: fault.spelling
    case .step, .xapiStarts, .xenopsdStarts, .xenopsdNotices, .xenopsdNoticesReboot,
      .xenopsdImports, .hostBoots, .hostIsReachable, .hostIsSilent, .hostIsHeardOf, .hostFences,
      .databaseIsWritten:
      nil
    }
  }
}

extension StateParts {
  /// The parts by name, in a fixed order: own fields, then those of others, then locals.
  public var names: [String] {
    own.list.map(\.phrase) + others.subtracting(own).list.map(\.phrase)
      + locals.list.map { "\($0) of the thread" }
  }
}
