extension MachineTables {
  /// Moves the master's half of a call on after the host's half has succeeded.
  func advanceMaster(ofCall index: Int, _ pool: inout PoolState) {
    let position = pool[call: index].masterCounter
    pool[call: index].masterCounter = skip(
      from: instructions[position].next, holding: pool[call: index].powerState.holding)
    pool.freeCallIfOver(index)
  }

  /// Sends the master's half of a call to its clean-up: the answer is lost or is an error.
  func failMaster(ofCall index: Int, _ pool: inout PoolState) {
    let position = pool[call: index].masterCounter
    pool[call: index].masterCounter = instructions[position].onFailure
    pool.freeCallIfOver(index)
  }

  /// Whether any call waits for a host's xenopsd to finish an operation; `inout` avoids a copy.
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

  /// Begins the operation that waits in the queue of a VM, once nothing is before it.
  ///
  /// Whoever has asked for it waits for its end from now on, if that xapi still lives.
  func beginQueued(_ host: Host, _ vm: VM, _ pool: inout PoolState) {
    let local = pool[host, vm]
    guard local.queuedCounter != 0, local.isIdle, local.queuedImport == .none else { return }

    pool[host, vm].operation = OperationThread()
    pool[host, vm].operation.programCounter = local.queuedCounter
    pool[host, vm].queuedCounter = 0
    for index in 0..<size.callCount
    where pool[call: index].isQueued && pool[call: index].host == host
      && pool[call: index].vm == vm
    {
      pool[call: index].isQueued = false
    }
  }

  /// Fails every call that waits for an operation of a host's xenopsd, which has forgotten them.
  func failCallers(of host: Host, _ pool: inout PoolState) {
    for index in 0..<size.callCount {
      let call = pool[call: index]
      guard call.hostCounter != 0, call.host == host,
        instructions[call.hostCounter].wokenBy == .operation
      else { continue }

      pool[call: index].isQueued = false
      goOnAtHost(ofCall: index, &pool, succeeded: false)
    }
  }

  /// Moves on the call, if any, that waits for a host's xenopsd to finish an operation on a VM.
  ///
  /// A call whose own operation has not begun waits on.
  func resumeCaller(of host: Host, _ vm: VM, _ pool: inout PoolState, succeeded: Bool) {
    for index in 0..<size.callCount {
      let call = pool[call: index]
      guard call.hostCounter != 0, call.host == host, call.vm == vm, !call.isQueued,
        instructions[call.hostCounter].wokenBy == .operation
      else { continue }

      goOnAtHost(ofCall: index, &pool, succeeded: succeeded)
      return
    }
  }

  /// Moves on the host's half of a call that waits for the host that the client chose.
  ///
  /// That host has answered, or its answer is lost.
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
