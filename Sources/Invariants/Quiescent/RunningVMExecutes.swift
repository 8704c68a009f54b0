import Spec

/// S5, L2: when everything is quiet, a VM that is marked Running executes.
///
/// Otherwise the VM is frozen: its only domain is suspended, or there is none, and nothing is under
/// way that would wake it or tell anybody. Its users wait for a VM that the database calls Running.
///
/// ``LocationAgrees`` accepts Running for a domain that is suspended in memory, because xenopsd
/// reports such a domain as Running. The uuid does not matter here, nor the host: a VM that executes
/// somewhere is not frozen, whatever else is wrong with it.
///
/// - Design: “Background”, ¶2, what an interrupted migration must not lead to.
struct RunningVMExecutes: QuiescentProperty {
  static let name = "RunningVMExecutes"
  static let sentence = "When everything is quiet, a VM that is marked Running executes."
  static let subject = "no VM is marked Running when the pool comes to rest"
  static let reads: StateParts = [.record(.powerState, of: .any), .copies(of: .any)]

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    var judgement = Judgement.silent
    for vm in setting.vms where pool[vm].powerState == .running {
      guard pool.executingCount(of: vm, setting.size) > 0 else { return .violated }
      judgement = .holds
    }
    return judgement
  }

  static func explanation(of violation: Violation) -> String {
    let (setting, pool) = (violation.setting, violation.pool)
    return violation.phrase { vm in
      guard pool[vm].powerState == .running, pool.executingCount(of: vm, setting.size) == 0 else {
        return nil
      }
      let hosts = setting.hosts.filter { pool.hasDomain(of: vm, on: $0) }
      return "\(vm.phrase) is marked Running and does not execute: "
        + (hosts.isEmpty ? "it has no domain" : "its domain \(hosts.placePhrase) does not")
    }
  }
}

extension Property {
  /// See ``RunningVMExecutes``.
  public static let runningVMExecutes = Property(RunningVMExecutes.self)
}
