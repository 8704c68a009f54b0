extension Expander {
  /// Whether the step at a position may fail by itself now.
  @inline(__always)
  func mayFail(at position: UInt8, of thread: ThreadIdentity) -> Bool {
    instructions[position].mayFailByItself && mayStrike(.stepFailure, thread.host)
  }

  /// A step that could be taken fails by itself: it has no effect, and its thread goes to its
  /// clean-up or ends.
  @inline(never)
  mutating func failure(of thread: ThreadIdentity, at position: UInt8) -> Transition {
    beginStep(thread)
    context.pool.spend(.stepFailure)
    var transition = Transition(cause: .stepFails, thread: thread, programCounter: position)
    transition.detail = Fault.stepFailure.rawValue
    moveOn(from: position, after: .failed, &transition)
    return transition
  }
}
