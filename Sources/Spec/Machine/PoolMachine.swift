/// The pool in motion: every transition that a state has, in a fixed order.
public final class PoolMachine: Sendable {
  /// The model.
  public let model: Model
  /// Its compiled design.
  public let program: Program
  /// The instructions of it, for the hot loop.
  let instructions: InstructionTable
  /// The size of its pool.
  public let size: PoolSize
  let entries: EntryPositions
  let permissions: Permissions
  /// What can come to run, and what of the state can be written.
  let reach: Reach
  /// Whether the answer of a remote call may be lost.
  let answersMayBeLost: Bool

  /// What happens to each transition that is found, in the context in which it was made; the state after
  /// it, which is the context's pool, is the visitor's to use up.
  public typealias Visitor = (_ context: inout StepContext, _ transition: Transition) -> Void

  /// The machine of a model.
  ///
  /// - Throws: every mistake of the model's design.
  public init(_ model: Model) throws(DesignMistakes) {
    self.model = model
    program = try ProgramBuilder.program(
      of: model.design, requests: model.requestedOperations, canReboot: model.canReboot,
      monitoring: model.monitorEntries)
    instructions = InstructionTable(program)
    size = model.size
    entries = EntryPositions(program)
    permissions = Permissions(model)
    reach = Reach(model, program)
    answersMayBeLost = (model.faults[.replyLoss]?.budget ?? 0) > 0
  }

  deinit { instructions.deallocate() }

  /// Visits every transition out of a state.
  ///
  /// - Returns: whether the state is quiescent: no step of the protocol can be taken and no daemon
  ///   is to be started. Requests, guests and faults that could still come do not count.
  public func forEachTransition(
    from pool: PoolState, _ visit: (_ after: inout PoolState, _ transition: Transition) -> Void
  ) -> Bool {
    pool.read { forEachTransition(from: $0, visit) }
  }

  /// Visits every transition out of a state that stays where it is, see ``PoolView``.
  public func forEachTransition(
    from pool: PoolView, _ visit: (_ after: inout PoolState, _ transition: Transition) -> Void
  ) -> Bool {
    expand(pool) { visit(&$0.pool, $1) }
  }

  /// The same, for a visitor that goes on in the context of each transition.
  public func expand(_ pool: PoolView, _ visit: Visitor) -> Bool {
    var expansion = Expansion(pool, size: size)
    for host in 0..<size.hostCount { forEachStep(of: Host(host), &expansion, visit) }
    forEachStepOfOverview(&expansion, visit)
    if entries.hasMonitor { forEachStepOfMonitor(&expansion, visit) }
    for call in 0..<size.callCount { forEachStep(ofCall: call, &expansion, visit) }
    forEachRequest(&expansion, visit)
    if entries.hasMonitor { forEachOperatorAction(&expansion, visit) }
    forEachGuestAction(&expansion, visit)
    if pool.mayBeStruck { forEachFault(&expansion, visit) }
    visitDatabaseWrite(&expansion, visit)
    return !expansion.hasProtocolStep
  }

  /// The steps of one host's daemons and threads.
  private func forEachStep(of host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    if expansion.before[host].isCutOff { visitHealing(host, &expansion, visit) }
    if entries.hasMonitor { visitLiveness(of: host, &expansion, visit) }
    guard expansion.before[host].power == .on else {
      if expansion.before[host].power == .off { visitBoot(host, &expansion, visit) }
      return
    }
    let xapi = expansion.before[host].xapi
    if xapi == .down {
      visitXapiStart(host, &expansion, visit)
    } else {
      let background = expansion.before[host].background
      let waits = background.programCounter == 0
      let position = waits && xapi == .up ? entries.event : background.programCounter
      let thread = ThreadIdentity(actor: .background, host: host, vm: background.vm)
      visitStep(at: position, of: thread, &expansion, visit)
      let inspection = expansion.before[host].inspection
      if inspection.programCounter != 0 {
        let thread = ThreadIdentity(actor: .inspection, host: host, vm: inspection.vm)
        visitStep(at: inspection.programCounter, of: thread, &expansion, visit)
      }
    }
    guard expansion.before[host].xenopsd == .up else {
      visitXenopsdStart(host, &expansion, visit)
      return
    }
    for index in 0..<size.vmCount {
      let operation = expansion.before[host, VM(index)].operation.programCounter
      let receiver = expansion.before[host, VM(index)].receiver.programCounter
      if operation != 0 {
        let thread = ThreadIdentity(actor: .xenopsd, host: host, vm: VM(index))
        visitStep(at: operation, of: thread, &expansion, visit)
      }
      if receiver != 0 {
        let thread = ThreadIdentity(actor: .receiver, host: host, vm: VM(index))
        visitStep(at: receiver, of: thread, &expansion, visit)
      }
      if operation == 0, receiver == 0 {
        visitNotice(host, VM(index), &expansion, visit)
        visitNoticeOfReboot(host, VM(index), &expansion, visit)
      }
    }
  }

  /// The step of the master's overview of the pool.
  private func forEachStepOfOverview(_ expansion: inout Expansion, _ visit: Visitor) {
    let overview = expansion.before.overview
    guard overview.programCounter != 0 else { return }
    let thread = ThreadIdentity(actor: .overview, host: expansion.before.master, vm: overview.vm)
    visitStep(at: overview.programCounter, of: thread, &expansion, visit)
  }

  /// The step of the master's monitor, or the first one of what it waits for.
  private func forEachStepOfMonitor(_ expansion: inout Expansion, _ visit: Visitor) {
    let monitor = expansion.before.monitor
    let thread = ThreadIdentity(actor: .monitor, host: expansion.before.master, vm: monitor.vm)
    guard monitor.programCounter == 0 else {
      return visitStep(at: monitor.programCounter, of: thread, &expansion, visit)
    }
    guard expansion.before[thread.host].xapi == .up else { return }
    visitStep(at: entries.hostLost, of: thread, &expansion, visit)
    visitStep(at: entries.startProtected, of: thread, &expansion, visit)
  }

  /// The steps of the halves of one call.
  private func forEachStep(ofCall index: Int, _ expansion: inout Expansion, _ visit: Visitor) {
    let call = expansion.before[call: index]
    if call.masterCounter != 0 {
      let master = expansion.before.master
      let thread = ThreadIdentity(actor: .master, host: master, vm: call.vm, call: UInt8(index))
      visitStep(at: call.masterCounter, of: thread, &expansion, visit)
    }
    if call.hostCounter != 0 {
      let thread = ThreadIdentity(actor: .host, host: call.host, vm: call.vm, call: UInt8(index))
      visitStep(at: call.hostCounter, of: thread, &expansion, visit)
    }
    if call.peerCounter != 0 {
      let thread = ThreadIdentity(actor: .peer, host: call.chosen, vm: call.vm, call: UInt8(index))
      visitStep(at: call.peerCounter, of: thread, &expansion, visit)
    }
  }
}
