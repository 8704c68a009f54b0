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
    for host in 0..<size.hostCount
    where before[Host(host), vm, .original].domain == .rebooting {
      return "is to be rebooted on \(Host(host).words)"
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

  /// Whose `resident_on` was cleared, and for which host if that is not the one that acted.
  func clearWords(_ vm: VM, _ host: String) -> String {
    let isMonitor = transition?.thread.actor == .monitor
    let subject = isMonitor ? " for \(before.monitor.peer.words)" : ""
    return "\(host) cleared resident_on of \(vm.words)\(subject), "
      + "which was \(before[vm].residentOn.words)"
  }

  /// What happened to the image.
  func imageWords(_ vm: VM, _ host: String) -> String {
    transition?.effects.contains(.beganToExecute) == true
      ? "\(host) resumed an image of \(vm.words) that a resume had used before"
      : "\(host) removed metadata of \(vm.words) that its suspend image cannot be resumed without"
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
    if knowing.map(HostReference.init)
      != (pool.isValid(record.residentOn) ? [record.residentOn] : [])
    {
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
    for host in 0..<size.hostCount where pool[Host(host)].xapi.isStarting {
      return "\(Host(host).words)'s xapi never comes to the end of its start-up"
    }
    return ""
  }
}
