import Spec

extension Judge {
  /// L1, L9: when everything is quiet, no call is still waiting, no operation's lock is left behind, and
  /// no xapi stands still in its start-up.
  ///
  /// - Design: taken for granted by “no current operations on the VM”.
  func everyCallEnds(_ pool: PoolView) -> Judgement {
    for index in 0..<size.callCount where !pool[call: index].isFree { return .violated }
    for vm in vms where !pool[vm].operations.isEmpty { return .violated }
    for host in hosts where pool[host].xapi.isStarting { return .violated }
    return .holds
  }
}
