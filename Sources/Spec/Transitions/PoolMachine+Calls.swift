extension PoolMachine {
  /// Moves the master's half of a call on: the host's half has succeeded.
  func advanceMaster(ofCall index: Int, _ pool: inout PoolState) {
    let position = pool[call: index].masterCounter
    pool[call: index].masterCounter = skip(
      from: instructions[position].next, holding: pool[call: index].powerState.holding)
    pool.freeCallIfOver(index)
  }

  /// Sends the master's half of a call to its clean-up: there will be no answer, or it is an error.
  func failMaster(ofCall index: Int, _ pool: inout PoolState) {
    let position = pool[call: index].masterCounter
    pool[call: index].masterCounter = instructions[position].onFailure
    pool.freeCallIfOver(index)
  }

  /// Whether any call waits for a host's xenopsd to finish an operation; the pool is `inout` so that it
  /// need not be copied.
  func isAnyOperationAwaited(on host: Host, _ pool: inout PoolState) -> Bool {
    for index in 0..<size.callCount {
      let call = pool[call: index]
      if call.hostCounter != 0, call.host == host,
        instructions[call.hostCounter].wokenBy == .operation
      {
        return true
      }
    }
    return false
  }

  /// Moves on the call, if any, that waits for a host's xenopsd to finish an operation of a VM.
  func resumeCaller(of host: Host, _ vm: VM, _ pool: inout PoolState, succeeded: Bool) {
    for index in 0..<size.callCount {
      let call = pool[call: index]
      guard call.hostCounter != 0, call.host == host, call.vm == vm,
        instructions[call.hostCounter].wokenBy == .operation
      else { continue }

      goOnAtHost(ofCall: index, &pool, succeeded: succeeded)
      return
    }
  }

  /// Moves on the host's half of a call that waits for the host that the client chose: it has an
  /// answer, or there will be none.
  func resumeHost(ofCall index: Int, _ pool: inout PoolState, succeeded: Bool) {
    guard pool[call: index].isPeerConnected else { return }
    pool[call: index].isPeerConnected = false
    goOnAtHost(ofCall: index, &pool, succeeded: succeeded)
  }

  private func goOnAtHost(ofCall index: Int, _ pool: inout PoolState, succeeded: Bool) {
    let call = pool[call: index]
    let thread = ThreadIdentity(actor: .host, host: call.host, vm: call.vm, call: UInt8(index))
    var context = StepContext(pool: pool, thread: thread, size: size)
    succeeded ? advance(&context, from: call.hostCounter) : fail(&context, at: call.hostCounter)
    pool = context.pool
  }
}

extension PoolState {
  /// Frees a call's slot when both its halves are over.
  mutating func freeCallIfOver(_ index: Int) {
    if self[call: index].isFree { self[call: index] = Call() }
  }

  /// Closes the source's end of a migration's stream; the other end will see end of file.
  mutating func closeStream(atSource host: Host, _ vm: VM) {
    let peer = self[host, vm].operation.peer
    self[host, vm].operation.isStreaming = false
    if self[peer, vm].receiver.programCounter != 0 { self[peer, vm].receiver.stream = .broken }
    forgetStreamIfUnused(at: peer, vm)
  }

  /// Forgets a stream that neither end holds any more.
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
