extension PoolState {
  /// All facts of the state, in an order that does not depend on the state.
  ///
  /// Facts at one index are about the same thing in every state of a model.
  public func facts(of size: PoolSize) -> [Fact] {
    var list = FactList()
    list.add("pool", "master", master.phrase, ordinary: Host(0).phrase)
    list.add("pool", "known to the master", isKnown ? "yes" : "not yet", ordinary: "yes")
    for vm in 0..<size.vmCount { addDatabase(VM(vm), size, &list) }
    for vm in 0..<size.vmCount { addOtherDatabase(VM(vm), size, &list) }
    for host in 0..<size.hostCount { addHost(Host(host), size, &list) }
    for host in 0..<size.hostCount {
      for vm in 0..<size.vmCount { addStream(Host(host), VM(vm), size, &list) }
    }
    for call in 0..<size.callCount { addCall(call, &list) }
    return list.facts
  }

  /// The facts that differ between two states of a model: each before and after.
  public func changedFacts(
    to after: PoolState, of size: PoolSize
  ) -> [(before: Fact, after: Fact)] {
    zip(facts(of: size), after.facts(of: size)).filter { $0.value != $1.value }
      .map { (before: $0, after: $1) }
  }

  /// The hosts on which a domain of a VM executes; one that executes twice on a host counts twice.
  public func hostsExecuting(_ vm: VM, _ size: PoolSize) -> [Host] {
    (0..<size.hostCount).flatMap { index in
      let host = Host(index)
      return Name.allCases.filter { self[host, vm, $0].isExecuting }.map { _ in host }
    }
  }

  private func addDatabase(_ vm: VM, _ size: PoolSize, _ list: inout FactList) {
    let record = self[vm]
    let prefix = size.vmCount > 1 ? "\(vm.phrase) " : ""
    list.add(Fact.database, prefix + "power_state", record.powerState.phrase)
    list.add(Fact.database, prefix + "resident_on", record.residentOn.phrase)
    list.add(
      Fact.database, prefix + "scheduled_to_be_resident_on", record.scheduledOn.phrase,
      ordinary: "null")
    list.add(
      Fact.database, prefix + "current_operations", record.operations.phrase, ordinary: "none")
    list.add(Fact.database, prefix + "suspend image", record.image.phrase, ordinary: "none")
    list.add(
      Fact.database, prefix + "last_booted_record", record.hasBootRecord ? "saved" : "none",
      ordinary: "none")
    list.add(Fact.database, prefix + "ha_always_run", "\(record.alwaysRun)", ordinary: "false")
    let snapshot =
      record.hasSnapshot ? "taken with resident_on \(record.snapshotResidentOn.phrase)" : "none"
    list.add(Fact.database, prefix + "snapshot", snapshot, ordinary: "none")
  }

  private func addOtherDatabase(_ vm: VM, _ size: PoolSize, _ list: inout FactList) {
    let record = other.records[vm.index]
    let prefix = size.vmCount > 1 ? "\(vm.phrase) " : ""
    let owner = "old master's database"
    let exists = other.master != .null
    func add(_ name: String, _ value: String, ordinary: String) {
      list.add(owner, prefix + name, exists ? value : ordinary, ordinary: ordinary)
    }
    add("power_state", record.powerState.phrase, ordinary: "none")
    add("resident_on", record.residentOn.phrase, ordinary: "none")
    add("scheduled_to_be_resident_on", record.scheduledOn.phrase, ordinary: "null")
    add("current_operations", record.operations.phrase, ordinary: "none")
  }

  private func addHost(_ host: Host, _ size: PoolSize, _ list: inout FactList) {
    let record = self[host]
    list.add(host.phrase, "power", record.power.phrase, ordinary: "on")
    list.add(
      host.phrase, "management network", record.isCutOff ? "cut off" : "connected",
      ordinary: "connected")
    list.add(
      host.phrase, "in the database",
      record.isForgotten ? "forgotten" : record.liveness.phrase, ordinary: Liveness.live.phrase)
    list.add(host.phrase, "xapi", record.xapi.phrase, ordinary: "up")
    list.add(
      host.phrase, "calls while it starts", record.servesCalls ? "served" : "refused",
      ordinary: "refused")
    list.add(
      host.phrase, "event thread", record.hasEventThread ? "present" : "none",
      ordinary: "present")
    list.add(host.phrase, "xenopsd", record.xenopsd.phrase, ordinary: "up")
    for vm in 0..<size.vmCount { addLocal(host, VM(vm), &list) }
    let reading = record.background.observation
    let read = reading == .unread ? "nothing" : "\(record.background.vm.phrase) \(reading.phrase)"
    list.add(host.phrase, "xapi has read", read, ordinary: "nothing")
    list.add(host.phrase, "answer to the master", record.answer.phrase, ordinary: "not asked")
  }

  private func addLocal(_ host: Host, _ vm: VM, _ list: inout FactList) {
    let local = self[host, vm]
    for name in Name.allCases {
      list.add(host.phrase, name.phrase(of: vm), local[name].phrase, ordinary: VMCopy().phrase)
    }
    list.add(
      host.phrase, "event for \(vm.phrase)", local.isDirty ? "waiting" : "none", ordinary: "none")
    list.add(
      host.phrase, "xapi's last event of \(vm.phrase)", local.lastEvent.phrase,
      ordinary: LastEvent.unregistered.phrase)
    list.add(
      host.phrase, "import of metadata of \(vm.phrase)", local.queuedImport.phrase, ordinary: "none"
    )
    let queued = local.queuedCounter == 0 ? "none" : "waiting"
    list.add(host.phrase, "operation in the queue of \(vm.phrase)", queued, ordinary: "none")
    let suppressed = self[host].suppressesEvents(of: vm) ? "dropped" : "handled"
    list.add(host.phrase, "events for \(vm.phrase) are", suppressed, ordinary: "handled")
    let request = local.operation.isCancelled ? "cancel" : "none"
    list.add(host.phrase, "request to the operation on \(vm.phrase)", request, ordinary: "none")
    let answer = local.operation.isIgnored ? "ignores its request" : "obeys"
    list.add(host.phrase, "guest of \(vm.phrase)", answer, ordinary: "obeys")
    let mark = local.operation.isRebooting ? "rebooting" : "none"
    list.add(host.phrase, "mark of \(vm.phrase)", mark, ordinary: "none")
  }

  private func addStream(_ host: Host, _ vm: VM, _ size: PoolSize, _ list: inout FactList) {
    let of = size.vmCount > 1 ? " of \(vm.phrase)" : ""
    list.add(
      "migration\(of) to \(host.phrase)", "connection", self[host, vm].receiver.stream.phrase,
      ordinary: "none")
  }

  private func addCall(_ index: Int, _ list: inout FactList) {
    list.add(
      "call \(index + 1)", "waits for", self[call: index].barrier.phrase, ordinary: "nothing")
  }
}
