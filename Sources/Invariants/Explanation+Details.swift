import Spec

/// The explanations that depend on more than one circumstance.
extension Explanation {
  /// Where a VM executes, or that it still can.
  func executionWords(_ vm: VM) -> String {
    for host in 0..<size.hostCount {
      for name in Name.allCases where before[Host(host), vm, name].isExecuting {
        return "executes on \(Host(host).words)"
      }
    }
    return "can still come to execute: something under way leads to it"
  }

  /// Which part of the order was broken.
  func renameWords(_ vm: VM, _ host: String) -> String {
    guard transition?.effects.contains(.beganToExecute) == true else {
      return "\(host) took the uuid of \(vm.words) while another xenopsd still had it"
    }
    return transition?.thread.actor == .receiver
      ? "\(host) let \(vm.words) execute before it had its own uuid"
      : "\(host) let \(vm.words) execute again after it had given up the uuid"
  }

  /// What happened to the image.
  func imageWords(_ vm: VM, _ host: String) -> String {
    transition?.effects.contains(.beganToExecute) == true
      ? "\(host) resumed an image of \(vm.words) that a resume had used before"
      : "\(host) removed metadata of \(vm.words) that its suspend image cannot be resumed without"
  }

  /// Who wrote `power_state`, and who should have.
  func ownerWords(_ vm: VM, _ host: String) -> String {
    let owner = before[vm].residentOn
    let place = owner.isValid ? "on \(owner.words)" : "nowhere"
    return "\(host) marked \(vm.words) \(pool[vm].powerState.words), which was resident \(place)"
  }

  /// What the database shows when a call has succeeded.
  func successWords(_ vm: VM) -> String {
    let position = Int(transition?.programCounter ?? 0)
    let operation = program.instructions[position].operation.words
    return "\(operation) of \(vm.words) succeeded, and the database says \(recordWords(before[vm]))"
  }

  /// Which operations drive a VM, nil when they are not several.
  func driverWords(_ vm: VM) -> String? {
    var drivers: [String] = []
    program.forEachDriver(of: vm, in: pool, size) { drivers.append($0.words) }
    guard drivers.count > 1 else { return nil }
    return "\(vm.words) is driven at once by \(drivers.joined(separator: " and by "))"
  }

  /// A `resident_on` that is not true, nil when there is none.
  func staleness(_ vm: VM) -> String? {
    guard let host = pool[vm].residentOn.host, !pool[host, vm, .original].isPresent else {
      return nil
    }
    return "\(vm.words) is resident on \(host.words), whose xenopsd does not know it"
  }

  /// Why a VM that is dead cannot be started, nil when it is not dead, or when nothing can be in
  /// the way of a start.
  func obstacle(_ vm: VM) -> String? {
    guard !pool.hasHealthyDomain(of: vm, size) else { return nil }
    let record = pool[vm]
    var parts = [recordWords(record)]
    if record.powerState == .suspended, record.image != .complete {
      parts.append("suspend image \(record.image.words)")
    }
    if record.powerState == .suspended, !record.hasBootRecord { parts.append("no boot record") }
    if !record.operations.isEmpty {
      parts.append("current_operations \(record.operations.words)")
    }
    let isOff = record.powerState == .halted || record.powerState == .suspended
    guard parts.count > 1 || !isOff || record.residentOn.isValid else { return nil }
    return "no domain of \(vm.words) is alive, and none can be started: "
      + parts.joined(separator: ", ")
  }

  /// Power state and host of a database record.
  private func recordWords(_ record: VMRecord) -> String {
    "power_state \(record.powerState.words), resident_on \(record.residentOn.words)"
  }

  /// How the database and the hosts disagree about a VM, nil when they agree.
  func disagreement(_ vm: VM) -> String? {
    let record = pool[vm]
    let knowing = (0..<size.hostCount).map { Host($0) }.filter {
      pool[$0, vm, .original].isPresent
    }
    let isAlive = pool.hasHealthyDomain(of: vm, size)
    let saysAlive = record.powerState == .running || record.powerState == .paused
    var parts: [String] = []
    if knowing.map(HostReference.init) != (record.residentOn.isValid ? [record.residentOn] : []) {
      let known =
        knowing.isEmpty
        ? "no xenopsd knows it" : "known by " + knowing.map(\.words).joined(separator: " and ")
      parts.append("resident_on is \(record.residentOn.words), \(known)")
    }
    if isAlive != saysAlive {
      parts.append(
        "power_state is \(record.powerState.words), \(isAlive ? "it has a domain" : "no domain of it is alive")"
      )
    }
    return parts.isEmpty ? nil : "\(vm.words): " + parts.joined(separator: "; ")
  }

  /// What is still waiting, or locked.
  var callWords: String {
    for index in 0..<size.callCount where !pool[call: index].isFree {
      return "a call on \(pool[call: index].vm.words) waits for ever"
    }
    for vm in 0..<size.vmCount where !pool[VM(vm)].operations.isEmpty {
      return "\(VM(vm).words) stays locked by \(pool[VM(vm)].operations.words)"
    }
    return ""
  }
}
