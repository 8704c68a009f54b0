import Spec

extension Judge {
  /// The state is one that the pool can be in at all.
  ///
  /// Guards the model and not the design: a domain has metadata, a dead daemon has no thread, an
  /// event concerns a VM that is known, a stream has an end, the mark of a reboot an operation.
  func typeOK(_ pool: PoolView) -> Judgement {
    for index in 0..<size.hostCount {
      let host = Host(index)
      let record = pool[host]
      if record.power != .on, record.xapi != .down || record.xenopsd != .down { return .violated }
      if record.xapi == .down, record.inspection != BackgroundThread() { return .violated }
      if record.xapi == .down, record.background != BackgroundThread() { return .violated }
      if record.xapi.isStarting, record.background.programCounter == 0 { return .violated }
      for vm in 0..<size.vmCount
      where !isWellFormed(pool[host, VM(vm)], xenopsd: record.xenopsd) {
        return .violated
      }
    }
    for index in 0..<size.callCount {
      let call = pool[call: index]
      if call.isFree, call != Call() { return .violated }
      if call.hostCounter != 0, pool[call.host].xapi != .up { return .violated }
      if call.masterCounter != 0, pool[pool.master].xapi == .down { return .violated }
      if call.isConnected, call.hostCounter == 0 { return .violated }
    }
    return .holds
  }

  private func isWellFormed(_ local: XenopsdRecord, xenopsd: Daemon) -> Bool {
    let hasMisplacedCopy = local.contains { copy in
      !copy.has(.none) ? !copy.isPresent : copy.isSurvivable
    }
    if hasMisplacedCopy { return false }
    if local.isDirty, !local[.original].isPresent { return false }
    if xenopsd != .up, local.operation.programCounter != 0 || local.receiver.programCounter != 0 {
      return false
    }
    if xenopsd != .up, local.isDirty { return false }
    if local.operation.isStreaming, local.operation.programCounter == 0 { return false }
    if local.operation.isRebooting, local.operation.programCounter == 0 { return false }
    if local.receiver.programCounter != 0, local.receiver.stream == .none { return false }
    return true
  }
}
