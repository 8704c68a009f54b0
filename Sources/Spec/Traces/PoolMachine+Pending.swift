/// A thread that is under way, and its next step.
public struct PendingThread: Sendable {
  /// The actor.
  public var actor: String
  /// The procedure that it runs.
  public var procedure: String
  /// Its next step.
  public var step: String
  /// A sentence that describes that step.
  public var sentence: String
}

extension PoolMachine {
  /// The threads that are under way in a state, in the order in which their steps are visited.
  public func pendingThreads(of pool: PoolState) -> [PendingThread] {
    var pending: [PendingThread] = []
    func add(_ counter: UInt8, _ actor: Actor, _ host: Host, _ vm: VM) {
      guard counter != 0 else { return }
      let instruction = program.instructions[Int(counter)]
      pending.append(
        PendingThread(
          actor: phrase(of: actor, on: host, at: counter),
          procedure: program.procedureNames[Int(counter)],
          step: phrase(of: instruction, vm: vm), sentence: instruction.kind.definition.sentence))
    }
    for index in 0..<size.hostCount {
      let host = Host(index)
      add(pool[host].background.programCounter, .background, host, pool[host].background.vm)
      add(pool[host].inspection.programCounter, .inspection, host, pool[host].inspection.vm)
      for vm in 0..<size.vmCount {
        add(pool[host, VM(vm)].operation.programCounter, .xenopsd, host, VM(vm))
        add(pool[host, VM(vm)].receiver.programCounter, .receiver, host, VM(vm))
      }
    }
    add(pool.overview.programCounter, .overview, pool.master, pool.overview.vm)
    add(pool.monitor.programCounter, .monitor, pool.master, pool.monitor.vm)
    for index in 0..<size.callCount {
      let call = pool[call: index]
      add(call.peerCounter, .peer, call.chosen, call.vm)
      add(call.masterCounter, .master, pool.master, call.vm)
      add(call.hostCounter, .host, call.host, call.vm)
    }
    return pending
  }
}

/// A half of a call that another thread moved on or ended.
public struct MovedCall: Sendable {
  /// The half, and its call.
  public var call: String
  /// The step at which it stood, nearly always one that waits.
  public var waitedFor: String
  /// The step with which it continues, nil when it is over.
  public var goesOnWith: String?
  /// The lane of the half.
  public var lane: Lane
}

extension PoolMachine {
  /// The halves of calls that a transition moved on although another thread took it.
  ///
  /// A half that waits for something gets it, or learns that it never will.
  public func movedCalls(
    by transition: Transition, from before: PoolState, to after: PoolState
  ) -> [MovedCall] {
    var moved: [MovedCall] = []
    for index in 0..<size.callCount {
      let (old, new) = (before[call: index], after[call: index])
      let isOwn = transition.cause != .fault && Int(transition.thread.call) == index
      let master = before.master
      add(.master, old.masterCounter, new.masterCounter, old, isOwn, master, transition, &moved)
      add(.host, old.hostCounter, new.hostCounter, old, isOwn, master, transition, &moved)
    }
    return moved
  }

  private func add(
    _ actor: Actor, _ old: UInt8, _ new: UInt8, _ call: Call, _ isOwn: Bool,
    _ master: Host, _ transition: Transition, _ moved: inout [MovedCall]
  ) {
    guard old != 0, old != new, !(isOwn && transition.thread.actor == actor) else { return }
    let place = actor == .master ? "the master" : call.host.phrase
    let lane = Lane.xapi(actor == .master ? master : call.host)
    let instruction = program.instructions[Int(old)]
    let operation = program.procedure(at: Int(old))?.operation ?? instruction.operation
    moved.append(
      MovedCall(
        call: "\(operation.phrase) of \(call.vm.phrase) on \(place)",
        waitedFor: instruction.kind.spelling,
        goesOnWith: new == 0 ? nil : program.stepPhrase(at: Int(new)), lane: lane))
  }
}

extension Program {
  /// A step and its procedure, in words that say where a thread continues.
  func stepPhrase(at position: Int) -> String {
    "\(instructions[position].kind.spelling) in \(procedureNames[position])"
  }
}
