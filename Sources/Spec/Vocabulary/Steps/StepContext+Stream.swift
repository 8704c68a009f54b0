/// The two primitives of every step on a migration's stream.
extension StepContext {
  /// The host that holds the receiving half of the stream.
  @inline(__always)
  var receivingHost: Host { thread.actor == .receiver ? host : local.operation.peer }

  /// Puts a message on the stream; fails if the stream is lost.
  mutating func send(_ message: Stream) -> Outcome {
    let stream = pool[receivingHost, vm].receiver.stream
    guard stream != .broken, stream != .none else { return .failed }
    guard stream == .open else { return .blocked }

    pool[receivingHost, vm].receiver.stream = message
    return .done
  }

  /// Takes a message off the stream; waits for it; fails if the stream is lost.
  mutating func receive(_ message: Stream) -> Outcome {
    let stream = pool[receivingHost, vm].receiver.stream
    guard stream != .broken, stream != .none else { return .failed }
    guard stream == message else { return .blocked }

    pool[receivingHost, vm].receiver.stream = .open
    return .done
  }
}
