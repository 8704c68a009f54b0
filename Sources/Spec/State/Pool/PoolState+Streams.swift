extension PoolState {
  /// Closes the source's end of a migration's stream; the other end will see end of file.
  mutating func closeStream(atSource host: Host, _ vm: VM) {
    let peer = self[host, vm].operation.peer
    self[host, vm].operation.isStreaming = false
    if self[peer, vm].receiver.programCounter != 0 { self[peer, vm].receiver.stream = .broken }
    forgetStreamIfUnused(at: peer, vm)
  }

  /// Forgets a stream once neither end holds it.
  mutating func forgetStreamIfUnused(at host: Host, _ vm: VM) {
    let receiver = self[host, vm].receiver
    guard receiver.programCounter == 0, !isSourceAttached(to: host, vm) else { return }

    self[host, vm].receiver = ReceiverThread()
  }

  /// Whether the source holds its end of the stream to a host.
  @inline(__always)
  func isSourceAttached(to host: Host, _ vm: VM) -> Bool {
    let receiver = self[host, vm].receiver
    let source = self[receiver.peer, vm].operation
    return receiver.stream != .none && source.isStreaming && source.peer == host
  }
}
