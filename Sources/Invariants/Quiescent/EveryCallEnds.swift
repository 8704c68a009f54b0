import Spec

/// L1, L9: when everything is quiet, no call waits, no lock is held, no xapi is stuck in start-up.
///
/// - Design: taken for granted by “no current operations on the VM”.
struct EveryCallEnds: QuiescentProperty {
  static let name = "EveryCallEnds"
  static let sentence =
    "When everything is quiet, no call is waiting, no operation is current, every xapi serves."
  static let subject = "the pool never comes to rest"
  static let reads: StateParts = [
    .call(.masterCounter, of: .any), .call(.hostCounter, of: .any), .call(.peerCounter, of: .any),
    .record(.operations, of: .any), .host(.xapi, of: .any),
  ]

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    for index in 0..<setting.size.callCount where !pool[call: index].isFree { return .violated }
    for vm in setting.vms where !pool[vm].operations.isEmpty { return .violated }
    for host in setting.hosts where pool[host].xapi.isStarting { return .violated }
    return .holds
  }

  static func explanation(of violation: Violation) -> String {
    let (setting, pool) = (violation.setting, violation.pool)
    for index in 0..<setting.size.callCount where !pool[call: index].isFree {
      return "a call on \(pool[call: index].vm.phrase) waits for ever"
    }
    for vm in setting.vms where !pool[vm].operations.isEmpty {
      return "\(vm.phrase) stays locked by \(pool[vm].operations.phrase)"
    }
    for host in setting.hosts where pool[host].xapi.isStarting {
      return "\(host.phrase)'s xapi never comes to the end of its start-up"
    }
    return ""
  }
}

extension Property {
  /// See ``EveryCallEnds``.
  public static let everyCallEnds = Property(EveryCallEnds.self)
}
