import Spec

extension Judge {
  /// L4: when everything is quiet, a host that `resident_on` names is one whose xenopsd knows the VM
  /// by its own uuid.
  ///
  /// Half of ``locationAgrees(_:)``, and the worse half: operations are forwarded to a host that does
  /// not have the VM, and rule 2 refuses to start it anywhere.
  ///
  /// - Design: “Suggested fix”, rule 1; “Failure modes”, ¶2.
  func noStaleResidentOn(_ pool: PoolView) -> Judgement {
    var judgement = Judgement.silent
    for vm in vms {
      guard let host = pool[vm].residentOn.host, !pool[host].isForgotten else { continue }
      guard pool[host, vm, .original].isPresent else { return .violated }
      judgement = .holds
    }
    return judgement
  }
}
