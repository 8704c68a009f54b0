/// One state being expanded: the state, and a scratch copy in which each transition is made.
///
/// A step that blocks leaves the scratch as it was, so the state is copied once for each transition
/// that is found and not once for each that is tried.
struct Expansion {
  /// The state.
  let before: PoolView
  /// The scratch.
  var context: StepContext
  /// Whether a step of the protocol can be taken.
  var hasProtocolStep = false
  /// Whether the scratch is the state still.
  private var isClean = true

  /// The expansion of a state.
  init(_ pool: PoolView, size: PoolSize) {
    before = pool
    let thread = ThreadIdentity(actor: .background, host: Host(0), vm: VM(0))
    context = StepContext(pool: pool.state.pointee, thread: thread, size: size)
  }

  /// Makes the scratch the state again, with a thread to act in it.
  @inline(__always)
  mutating func begin(_ thread: ThreadIdentity) {
    if !isClean {
      context.pool = before.state.pointee
      isClean = true
    }
    context.thread = thread
    context.effects = []
    context.choice = 0
  }

  /// Hands the scratch over as a successor of the state.
  @inline(__always)
  mutating func visit(_ transition: Transition, _ visit: PoolMachine.Visitor) {
    isClean = false
    visit(&context.pool, transition)
  }
}
