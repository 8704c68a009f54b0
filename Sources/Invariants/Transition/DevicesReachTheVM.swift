import Spec

/// S4 and S5, for devices: a device operation that succeeds has changed the VM's domain.
///
/// Changing only the database is right only while the VM has no domain.
///
/// The VM's domain is any domain that is alive or about to be. It may be under construction by a
/// start, resume or reboot, be paused, execute, or be suspended with the VM's latest memory. In the
/// limbo of a migration there are one or two, and none can be reached under the VM's own uuid: the
/// operation has to fail.
///
/// A domain that a migration builds is not the VM's before it has the memory. A domain that is
/// suspended and outdated, or that its guest has shut down, is no longer the VM's.
///
/// The property ignores what a start has brought before it has a domain.
///
/// - Design: appendix, `forward_vbd_op` and its like, which trust `resident_on`, and
///   `forward_vm_op`, which trusts `power_state`.
struct DevicesReachTheVM: TransitionProperty {
  static let name = "DevicesReachTheVM"
  static let sentence =
    "A device operation that succeeds has reached the VM's domain, if there is one."
  static let subject = "no device operation ever succeeds"
  static let askedAfter: Effects = .changedDevice
  static let reads: StateParts = [
    .record(.powerState, of: .any), .copies(of: .any), .xenopsd(.operationCounter, of: .any),
    .xenopsd(.receiverCounter, of: .any),
  ]

  static func concerns(_ machine: PoolMachine) -> Bool { machine.mayHave(.changedDevice) }

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    let powerState = event.before[event.vm].powerState
    let saidLive = powerState == .running || powerState == .paused
    let wasReached = saidLive && event.before[event.host, event.vm].isTheVMs(.original)

    return Judgement(wasReached || !event.before.hasOwnDomain(of: event.vm, setting.size))
  }

  static func explanation(of violation: Violation) -> String {
    let (vm, before) = (violation.vm, violation.before)
    let hosts = violation.setting.hosts.filter { before.hasDomain(of: vm, on: $0) }
    return "\(violation.host.phrase) said that it had changed a device of \(vm.phrase), "
      + "and the VM has its domain \(hosts.placePhrase)"
  }
}

extension ReadablePool {
  /// Whether a VM has a domain anywhere that is alive or about to be.
  fileprivate func hasOwnDomain(of vm: VM, _ size: PoolSize) -> Bool {
    for host in 0..<size.hostCount {
      for name in Name.allCases where self[Host(host), vm].isTheVMs(name) { return true }
    }
    return false
  }
}

extension XenopsdRecord {
  /// Whether the domain under a name is the VM, from a user's point of view.
  fileprivate func isTheVMs(_ name: Name) -> Bool {
    switch self[name].domain {
    case .building: operation.programCounter != 0 && receiver.programCounter == 0
    case .built, .running, .suspended, .rebooting: true
    case .none, .superseded, .shutOff: false
    }
  }
}

extension Property {
  /// See ``DevicesReachTheVM``.
  public static let devicesReachTheVM = Property(DevicesReachTheVM.self)
}
