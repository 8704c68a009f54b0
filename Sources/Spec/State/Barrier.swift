/// The progress of a wait for a host's event thread.
public enum Barrier: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Every event that was pending when the wait began has been handled.
  case passed
  /// One event is still to be handled.
  case one
  /// The current event and one more are still to be handled.
  case two
  /// xenopsd restarted and forgot the barrier, or there is no event thread to deliver it; nothing
  /// will wake the waiting thread.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `Events_from_xenopsd.wait`: a condition variable, no
  ///   timeout.
  case lost

  /// The value in traces.
  public var phrase: String {
    switch self {
    case .passed: "nothing"
    case .one: "one event to handle"
    case .two: "two events to handle"
    case .lost: "a barrier that is lost: nothing will wake it"
    }
  }

  /// Notes that an event was handled; one that was stale and raised again counts as the pending
  /// event.
  mutating func passesEvent(raisedAgain isRaisedAgain: Bool) {
    switch self {
    case .one: self = isRaisedAgain ? .one : .passed
    case .two: self = .one
    case .passed, .lost: break
    }
  }

  /// Notes that the pending event was dropped; the barrier is delivered all the same.
  mutating func losesEvent(whileHandling isHandling: Bool) {
    switch self {
    case .two: self = .one
    case .one where !isHandling: self = .passed
    case .one, .passed, .lost: break
    }
  }

  /// Notes that xenopsd forgot the barrier, unless the event thread has it already.
  ///
  /// The barrier is delivered with the event before it: once xapi has taken that event, it has
  /// both.
  mutating func isForgotten(whileHandling isHandling: Bool) {
    if self == .passed || (self == .one && isHandling) { return }
    self = .lost
  }
}

extension PoolState {
  /// The state of a barrier that is set now.
  ///
  /// It stands after the event that the host's event thread is handling and after the pending
  /// event. Later events do not matter. A xenopsd that is down sets it when it is up again, after
  /// the events that it then raises for what it has on file. Without an event thread, nobody
  /// delivers it.
  @inline(__always)
  func barrier(at host: Host, for vm: VM) -> Barrier {
    guard self[host].hasEventThread else { return .lost }
    let isPending =
      self[host, vm].isDirty
      || (self[host].xenopsd != .up && self[host, vm, .original].isPresent)
    return switch (isHandlingEvent(on: host, of: vm), isPending) {
    case (false, false): .passed
    case (true, true): .two
    case (true, false), (false, true): .one
    }
  }

  /// Whether a host's event thread is handling an event for a VM.
  @inline(__always)
  func isHandlingEvent(on host: Host, of vm: VM) -> Bool {
    let background = self[host].background
    return background.programCounter != 0 && background.vm == vm && self[host].xapi == .up
  }
}
