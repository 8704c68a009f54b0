import Spec

/// L4: when everything is quiet, a host that `resident_on` names has a xenopsd that knows the VM.
///
/// The xenopsd knows it by its own uuid. This is half of ``LocationAgrees``, the half whose
/// violation does more harm: operations are forwarded to a host that does not have the VM, and rule
/// 2 refuses to start it anywhere.
///
/// - Design: “Suggested fix”, rule 1; “Failure modes”, ¶2.
struct NoStaleResidentOn: QuiescentProperty {
  static let name = "NoStaleResidentOn"
  static let sentence = "When everything is quiet, a host that resident_on names knows the VM."
  static let subject = "no VM is resident anywhere when the pool comes to rest"
  static let reads: StateParts = [
    .record(.residentOn, of: .any), .validity, .copy(.original, of: .any),
  ]

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    var judgement = Judgement.silent
    for vm in setting.vms {
      guard let host = pool[vm].residentOn.host, !pool[host].isForgotten else { continue }
      guard pool[host, vm, .original].isPresent else { return .violated }
      judgement = .holds
    }
    return judgement
  }

  static func explanation(of violation: Violation) -> String {
    let pool = violation.pool
    return violation.phrase { vm in
      guard let host = pool[vm].residentOn.host, !pool[host].isForgotten,
        !pool[host, vm, .original].isPresent
      else { return nil }
      return "\(vm.phrase) is resident on \(host.phrase), whose xenopsd does not know it"
    }
  }
}

extension Property {
  /// See ``NoStaleResidentOn``.
  public static let noStaleResidentOn = Property(NoStaleResidentOn.self)
}
