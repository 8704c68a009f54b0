/// One state being expanded: the state, and a scratch copy in which each transition is made.
///
/// Only the bytes that the last transition wrote are undone before the next one. A state has
/// hundreds of bytes, and most transitions write only a few.
///
/// A method that makes one transition returns it, nil when it cannot happen. A method that finds
/// several takes a visitor, because a closure that does not escape cannot be stored. Rare code is
/// never inlined, so that the loop over the threads stays small.
struct Expander: ~Copyable {
  /// Receives each transition.
  typealias Visitor = PoolMachine.Visitor

  /// The tables of the model.
  let tables: MachineTables
  /// The state that is expanded.
  let before: PoolView
  /// The scratch copy.
  var context: StepContext
  /// Whether a step of the protocol can be taken.
  var hasProtocolStep = false

  /// Begins the expansion of a state.
  init(_ pool: PoolView, _ tables: MachineTables) {
    self.tables = tables
    before = pool
    let thread = ThreadIdentity(actor: .background, host: Host(0), vm: VM(0))
    context = StepContext(pool: pool.state.pointee, thread: thread, size: tables.size)
    context.pool.forgetWrites()
  }

  /// Visits every transition, in a fixed order.
  mutating func forEachTransition(_ visit: Visitor) {
    for host in 0..<size.hostCount { forEachStep(of: Host(host), visit) }
    forEachStepOfOverview(visit)
    if tables.procedures.hasMonitor { forEachStepOfMonitor(visit) }
    for call in 0..<size.callCount { forEachStep(ofCall: call, visit) }
    forEachRequest(visit)
    if before.other.master != .null { forEachRequestToOtherMaster(visit) }
    if tables.procedures.hasMonitor { forEachOperatorAction(visit) }
    forEachGuestAction(visit)
    if before.mayBeStruck { forEachFault(visit) }
    hand(databaseWrite(), to: visit)
  }

  /// Resets the scratch copy to the state, for a transition of the given thread.
  @inline(__always)
  mutating func begin(_ thread: ThreadIdentity) {
    context.pool.undoWrites(from: before)
    context.thread = thread
    context.effects = []
    context.choice = 0
  }

  /// Resets the scratch copy for a step of the given thread, with the database of its master.
  @inline(__always)
  mutating func beginStep(_ thread: ThreadIdentity) {
    begin(thread)
    if before.isOtherMaster(thread.host) { context.pool.exchangeDatabases(size) }
  }

  /// Hands the scratch copy to the visitor as a successor, after a step of its thread.
  ///
  /// What a second master writes to its own database has no effect on the pool's.
  @inline(__always)
  mutating func deliver(_ transition: Transition, to visit: Visitor) {
    guard before.isOtherMaster(transition.thread.host) else {
      return visit(&context, transition)
    }
    context.pool.exchangeDatabases(size)
    var transition = transition
    transition.effects.subtract(.onDatabase)
    visit(&context, transition)
  }

  /// Hands the scratch copy to the visitor as a successor, if it holds a transition.
  @inline(__always)
  mutating func hand(_ transition: Transition?, to visit: Visitor) {
    if let transition { visit(&context, transition) }
  }
}

extension Expander {
  @inline(__always) var size: PoolSize { tables.size }
  @inline(__always) var instructions: InstructionTable { tables.instructions }
}
