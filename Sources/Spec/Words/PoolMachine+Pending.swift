/// A thread that is under way, and the step that it would take next.
public struct PendingThread: Sendable {
  /// Who it is.
  public var actor: String
  /// What it does: the procedure.
  public var procedure: String
  /// Its next step.
  public var step: String
  /// What that step is about, in a sentence.
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
          actor: words(of: actor, on: host), procedure: program.procedureNames[Int(counter)],
          step: words(of: instruction, vm: vm), sentence: instruction.kind.entry.sentence))
    }
    for index in 0..<size.hostCount {
      let host = Host(index)
      add(pool[host].background.programCounter, .background, host, pool[host].background.vm)
      for vm in 0..<size.vmCount {
        add(pool[host, VM(vm)].operation.programCounter, .xenopsd, host, VM(vm))
        add(pool[host, VM(vm)].receiver.programCounter, .receiver, host, VM(vm))
      }
    }
    for index in 0..<size.callCount {
      let call = pool[call: index]
      add(call.masterCounter, .master, pool.master, call.vm)
      add(call.hostCounter, .host, call.host, call.vm)
    }
    return pending
  }
}
