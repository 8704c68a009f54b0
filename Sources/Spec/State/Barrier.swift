/// How far something has come that waits for the event thread of a host.
public enum Barrier: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Every event that was there when the wait began has been handled.
  case passed
  /// One event is to be handled.
  case one
  /// The event that is being handled, and one more, are to be handled.
  case two
  /// xenopsd restarted and forgot the barrier; nothing will wake who waits.
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

  /// One event has been handled; or was found out of date and raised again, and counts as the one
  /// that waits.
  mutating func passesEvent(raisedAgain isRaisedAgain: Bool) {
    switch self {
    case .one: self = isRaisedAgain ? .one : .passed
    case .two: self = .one
    case .passed, .lost: break
    }
  }

  /// The event that waits to be taken is dropped; the barrier is delivered all the same.
  mutating func losesEvent(whileHandling isHandling: Bool) {
    switch self {
    case .two: self = .one
    case .one where !isHandling: self = .passed
    case .one, .passed, .lost: break
    }
  }

  /// The xenopsd forgets it, unless the event thread has it already.
  ///
  /// The barrier comes with the event before it: once that is taken, xapi has both.
  mutating func isForgotten(whileHandling isHandling: Bool) {
    if self == .passed || (self == .one && isHandling) { return }
    self = .lost
  }
}

extension PoolState {
  /// A barrier set now.
  ///
  /// It stands after the event that the host's event thread is handling and after the one that waits
  /// to be taken. Events that come later do not matter.
  @inline(__always)
  func barrier(at host: Host, for vm: VM) -> Barrier {
    switch (isHandlingEvent(on: host, of: vm), self[host, vm].isDirty) {
    case (false, false): .passed
    case (true, true): .two
    case (true, false), (false, true): .one
    }
  }

  /// Whether a host's event thread is at work on an event for a VM.
  @inline(__always)
  func isHandlingEvent(on host: Host, of vm: VM) -> Bool {
    let background = self[host].background
    return background.programCounter != 0 && background.vm == vm && self[host].xapi == .up
  }
}
