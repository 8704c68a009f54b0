extension PoolState {
  /// Everything that is true of the state, in an order that does not depend on the state: facts at
  /// one position are about the same thing in every state of a model.
  public func facts(of size: PoolSize) -> [Fact] {
    var list = FactList()
    list.add("pool", "master", master.words, ordinary: Host(0).words)
    list.add("pool", "known to the master", isKnown ? "yes" : "not yet", ordinary: "yes")
    for vm in 0..<size.vmCount { addDatabase(VM(vm), size, &list) }
    for host in 0..<size.hostCount { addHost(Host(host), size, &list) }
    for host in 0..<size.hostCount {
      for vm in 0..<size.vmCount { addStream(Host(host), VM(vm), size, &list) }
    }
    for call in 0..<size.callCount { addCall(call, &list) }
    return list.facts
  }

  private func addDatabase(_ vm: VM, _ size: PoolSize, _ list: inout FactList) {
    let record = self[vm]
    let prefix = size.vmCount > 1 ? "\(vm.words) " : ""
    list.add("database", prefix + "power_state", record.powerState.words)
    list.add("database", prefix + "resident_on", record.residentOn.words)
    list.add(
      "database", prefix + "scheduled_to_be_resident_on", record.scheduledOn.words,
      ordinary: "null")
    list.add("database", prefix + "current_operations", record.operations.words, ordinary: "none")
    list.add("database", prefix + "suspend image", record.image.words, ordinary: "none")
    list.add(
      "database", prefix + "last_booted_record", record.hasBootRecord ? "saved" : "none",
      ordinary: "none")
    let snapshot =
      record.hasSnapshot ? "taken with resident_on \(record.snapshotResidentOn.words)" : "none"
    list.add("database", prefix + "snapshot", snapshot, ordinary: "none")
  }

  private func addHost(_ host: Host, _ size: PoolSize, _ list: inout FactList) {
    let record = self[host]
    list.add(host.words, "power", record.power.words, ordinary: "on")
    list.add(
      host.words, "management network", record.isCutOff ? "cut off" : "connected",
      ordinary: "connected")
    list.add(
      host.words, "in the database",
      record.isForgotten ? "forgotten" : record.liveness.words, ordinary: Liveness.live.words)
    list.add(host.words, "xapi", record.xapi.words, ordinary: "up")
    list.add(host.words, "xenopsd", record.xenopsd.words, ordinary: "up")
    for vm in 0..<size.vmCount { addLocal(host, VM(vm), &list) }
    let reading = record.background.observation
    let read = reading == .unread ? "nothing" : "\(record.background.vm.words) \(reading.words)"
    list.add(host.words, "xapi has read", read, ordinary: "nothing")
    list.add(host.words, "answer to the master", record.answer.words, ordinary: "not asked")
  }

  private func addLocal(_ host: Host, _ vm: VM, _ list: inout FactList) {
    let local = self[host, vm]
    for name in Name.allCases {
      list.add(host.words, name.words(of: vm), local[name].words, ordinary: VMCopy().words)
    }
    list.add(
      host.words, "event for \(vm.words)", local.isDirty ? "waiting" : "none", ordinary: "none")
    let suppressed = self[host].suppressesEvents(of: vm) ? "dropped" : "handled"
    list.add(host.words, "events for \(vm.words) are", suppressed, ordinary: "handled")
    let request = local.operation.isCancelled ? "cancel" : "none"
    list.add(host.words, "request to the operation on \(vm.words)", request, ordinary: "none")
    let mark = local.operation.isRebooting ? "rebooting" : "none"
    list.add(host.words, "mark of \(vm.words)", mark, ordinary: "none")
  }

  private func addStream(_ host: Host, _ vm: VM, _ size: PoolSize, _ list: inout FactList) {
    let of = size.vmCount > 1 ? " of \(vm.words)" : ""
    list.add(
      "migration\(of) to \(host.words)", "connection", self[host, vm].receiver.stream.words,
      ordinary: "none")
  }

  private func addCall(_ index: Int, _ list: inout FactList) {
    list.add("call \(index + 1)", "waits for", self[call: index].barrier.words, ordinary: "nothing")
  }
}
