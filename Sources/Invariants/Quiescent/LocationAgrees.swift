import Spec

extension Judge {
  /// S5: when everything is quiet, `resident_on` is the host whose xenopsd knows the VM, null when
  /// none does, and `power_state` is Running or Paused exactly when the VM has a domain that is
  /// alive.
  ///
  /// - Design: “Suggested fix”, rules 1 and 3.
  func locationAgrees(_ pool: PoolView) -> Judgement {
    for vm in vms {
      let record = pool[vm]
      for host in hosts
      where pool[host, vm, .original].isPresent != pool.isResident(vm, on: host) {
        return .violated
      }
      let isAlive = pool.hasHealthyDomain(of: vm, size)
      if isAlive != (record.powerState == .running || record.powerState == .paused) {
        return .violated
      }
    }
    return .holds
  }
}
