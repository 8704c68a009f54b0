import Spec

/// S2: at most one xenopsd knows a VM by its own uuid.
///
/// Otherwise events for one VM come from two hosts, and both hosts act on them.
///
/// - Design: “Xenopsd changes”, ¶1: “there is now never a time when the same uuid is in use by
///   xenopsd on two different hosts”.
struct UniqueUUID: StateProperty {
  static let name = "UniqueUUID"
  static let sentence = "At most one xenopsd knows a VM by its own uuid."
  static let subject = "no state"
  static let reads: StateParts = .copy(.original, of: .any)

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    for vm in setting.vms {
      if pool.knowingCount(of: vm, setting.size) > 1 { return .violated }
    }
    return .holds
  }

  static func explanation(of violation: Violation) -> String {
    violation.phrase { vm in
      let hosts = violation.hosts { $1 == .original && violation.pool[$0, vm, $1].isPresent }
      return hosts.count > 1 ? "\(vm.phrase) is known by its own uuid \(hosts.placePhrase)" : nil
    }
  }
}

extension Property {
  /// See ``UniqueUUID``.
  public static let uniqueUUID = Property(UniqueUUID.self)
}
