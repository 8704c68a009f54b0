/// One state being expanded: the state, and a scratch copy in which each transition is made.
///
/// Before the next transition, only what the last one wrote is undone: a state has hundreds of bytes,
/// and most transitions write a few.
///
/// A method that makes one transition returns it, nil when it cannot happen. Those that find several
/// take a visitor: a closure that does not escape cannot be stored. What is rare is never inlined, so
/// that the loop over the threads stays small.
struct Expander: ~Copyable {
  /// What receives each transition.
  typealias Visitor = PoolMachine.Visitor

  /// What the machine knows of the model.
  let tables: MachineTables
  /// The state.
  let before: PoolView
  /// The scratch.
  var context: StepContext
  /// Whether a step of the protocol can be taken.
  var hasProtocolStep = false

  /// The expansion of a state.
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
    if tables.procedures.hasMonitor { forEachOperatorAction(visit) }
    forEachGuestAction(visit)
    if before.mayBeStruck { forEachFault(visit) }
    hand(databaseWrite(), to: visit)
  }

  /// Makes the scratch the state again, with a thread to act in it.
  @inline(__always)
  mutating func begin(_ thread: ThreadIdentity) {
    context.pool.undoWrites(from: before)
    context.thread = thread
    context.effects = []
    context.choice = 0
  }

  /// Hands the scratch over as a successor of the state, if a transition was made in it.
  @inline(__always)
  mutating func hand(_ transition: Transition?, to visit: Visitor) {
    if let transition { visit(&context, transition) }
  }
}

extension Expander {
  @inline(__always) var size: PoolSize { tables.size }
  @inline(__always) var instructions: InstructionTable { tables.instructions }
}
