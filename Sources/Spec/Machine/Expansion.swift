/// One state being expanded: the state, and a scratch copy in which each transition is made.
///
/// Of the scratch only what a transition has written is made the state again: a state has hundreds of
/// bytes, and most transitions write a few.
struct Expansion {
  /// The state.
  let before: PoolView
  /// The scratch.
  var context: StepContext
  /// Whether a step of the protocol can be taken.
  var hasProtocolStep = false

  /// The expansion of a state.
  init(_ pool: PoolView, size: PoolSize) {
    before = pool
    let thread = ThreadIdentity(actor: .background, host: Host(0), vm: VM(0))
    context = StepContext(pool: pool.state.pointee, thread: thread, size: size)
    context.pool.forgetWrites()
  }

  /// Makes the scratch the state again, with a thread to act in it.
  @inline(__always)
  mutating func begin(_ thread: ThreadIdentity) {
    context.pool.takeBackWrites(from: before)
    context.thread = thread
    context.effects = []
    context.choice = 0
  }

  /// Hands the scratch over as a successor of the state.
  @inline(__always)
  mutating func visit(_ transition: Transition, _ visit: PoolMachine.Visitor) {
    visit(&context, transition)
  }
}
