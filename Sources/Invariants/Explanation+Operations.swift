import Spec

/// The explanations of what the database shows, and of what operations do.
extension Explanation {
  /// Who wrote `power_state`, and who should have.
  func ownerWords(_ vm: VM, _ host: String) -> String {
    let owner = before[vm].residentOn
    let place = before.isValid(owner) ? "on \(owner.words)" : "nowhere"
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
    pool.read { program.forEachDriver(of: vm, in: $0, size) { drivers.append($0.words) } }
    guard drivers.count > 1 else { return nil }
    return "\(vm.words) is driven at once by \(drivers.joined(separator: " and by "))"
  }

  /// A `resident_on` that is not true, nil when there is none.
  func staleness(_ vm: VM) -> String? {
    guard let host = pool[vm].residentOn.host, !pool[host].isForgotten,
      !pool[host, vm, .original].isPresent
    else { return nil }
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
    guard parts.count > 1 || !isOff || pool.isValid(record.residentOn) else { return nil }
    return "no domain of \(vm.words) is alive, and none can be started: "
      + parts.joined(separator: ", ")
  }

  /// Where a VM's memory is not counted, nil when it is counted wherever it has a domain.
  func uncounted(_ vm: VM) -> String? {
    let hosts = (0..<size.hostCount).map { Host($0) }.filter {
      pool.hasDomain(of: vm, on: $0) && !pool.counts(vm, on: $0)
    }
    guard !hosts.isEmpty else { return nil }
    let record = pool[vm]
    return
      "\(vm.words) has a domain on \(hosts.map(\.words).joined(separator: " and on ")), and is "
      + "counted on resident_on \(record.residentOn.words) and "
      + "scheduled_to_be_resident_on \(record.scheduledOn.words)"
  }

  /// Where a VM has its domains, when an operation on a device has missed them.
  func deviceWords(_ vm: VM) -> String {
    let places = (0..<size.hostCount).filter { before.hasDomain(of: vm, on: Host($0)) }
    return "the VM has its domain on \(places.map { Host($0).words }.joined(separator: " and on "))"
  }

  /// Power state and host of a database record.
  private func recordWords(_ record: VMRecord) -> String {
    "power_state \(record.powerState.words), resident_on \(record.residentOn.words)"
  }
}
