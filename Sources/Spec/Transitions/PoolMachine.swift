/// The pool in motion: every transition that a state has, in a fixed order.
public final class PoolMachine: Sendable {
  /// The model.
  public let model: Model
  /// Its compiled design.
  public let program: Program
  /// The size of its pool.
  public let size: PoolSize
  let entries: EntryPositions
  let permissions: Permissions

  /// What happens to each transition that is found.
  public typealias Visitor = (_ after: PoolState, _ transition: Transition) -> Void

  /// The machine of a model.
  ///
  /// - Throws: every mistake of the model's design.
  public init(_ model: Model) throws(DesignMistakes) {
    self.model = model
    program = try ProgramBuilder.program(of: model.design, requests: model.requestedOperations)
    size = model.size
    entries = EntryPositions(program)
    permissions = Permissions(model)
  }

  /// Visits every transition out of a state.
  ///
  /// - Returns: whether the state is quiescent: no step of the protocol can be taken and no daemon
  ///   is to be started. Requests, guests and faults that could still come do not count.
  public func forEachTransition(from pool: PoolState, _ visit: Visitor) -> Bool {
    var hasProtocolStep = false
    for host in 0..<size.hostCount {
      forEachStep(of: Host(host), from: pool, &hasProtocolStep, visit)
    }
    for call in 0..<size.callCount {
      forEachStep(ofCall: call, from: pool, &hasProtocolStep, visit)
    }
    forEachRequest(from: pool, visit)
    forEachGuestAction(from: pool, visit)
    forEachFault(from: pool, visit)
    return !hasProtocolStep
  }

  /// The steps of one host's daemons and threads.
  private func forEachStep(
    of host: Host, from pool: PoolState, _ hasStep: inout Bool, _ visit: Visitor
  ) {
    let record = pool[host]
    if record.xapi == .down {
      hasStep = true
      visitXapiStart(host, from: pool, visit)
    } else {
      let waits = record.background.programCounter == 0
      let position = waits && record.xapi == .up ? entries.event : record.background.programCounter
      let thread = ThreadIdentity(actor: .background, host: host, vm: record.background.vm)
      visitStep(at: position, of: thread, from: pool, &hasStep, visit)
    }
    guard record.xenopsd == .up else {
      hasStep = true
      visitXenopsdStart(host, from: pool, visit)
      return
    }
    for index in 0..<size.vmCount {
      let vm = VM(index)
      let operation = pool.xenopsds[host.index &* VM.maximumCount &+ index].operation.programCounter
      let receiver = pool.xenopsds[host.index &* VM.maximumCount &+ index].receiver.programCounter
      if operation != 0 {
        let thread = ThreadIdentity(actor: .xenopsd, host: host, vm: vm)
        visitStep(at: operation, of: thread, from: pool, &hasStep, visit)
      }
      if receiver != 0 {
        let thread = ThreadIdentity(actor: .receiver, host: host, vm: vm)
        visitStep(at: receiver, of: thread, from: pool, &hasStep, visit)
      }
      if operation == 0, receiver == 0 {
        visitNotice(host, vm, from: pool, &hasStep, visit)
      }
    }
  }

  /// The steps of the two halves of one call.
  private func forEachStep(
    ofCall index: Int, from pool: PoolState, _ hasStep: inout Bool, _ visit: Visitor
  ) {
    let call = pool.callSlots[index]
    if call.masterCounter != 0 {
      let thread = ThreadIdentity(
        actor: .master, host: pool.master, vm: call.vm, call: UInt8(index))
      visitStep(at: call.masterCounter, of: thread, from: pool, &hasStep, visit)
    }
    if call.hostCounter != 0 {
      let thread = ThreadIdentity(actor: .host, host: call.host, vm: call.vm, call: UInt8(index))
      visitStep(at: call.hostCounter, of: thread, from: pool, &hasStep, visit)
    }
  }
}

/// Where the procedures begin that are started by something else than a step.
struct EntryPositions: Sendable {
  let event: UInt8
  let xapiStart: UInt8
  let xenopsdStart: UInt8
  let domainShutDown: UInt8
  let masters: InlineArray<6, UInt8>

  init(_ program: Program) {
    event = program.position(of: .event)
    xapiStart = program.position(of: .xapiStart)
    xenopsdStart = program.position(of: .xenopsdStart)
    domainShutDown = program.position(of: .domainShutDown)
    masters = InlineArray { program.position(of: .master(Operation.allCases[$0])) }
  }
}
