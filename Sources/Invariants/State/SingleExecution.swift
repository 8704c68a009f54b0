import Spec

/// S1: at most one domain of a VM executes, over all hosts and all its uuids.
///
/// The whole design exists to protect this property: two executing copies write to one disk.
///
/// - Design: “Background”, ¶2; “Xenopsd changes”, ¶1, last sentences.
struct SingleExecution: StateProperty {
  static let name = "SingleExecution"
  static let sentence = "At most one domain of a VM executes."
  static let subject = "no VM ever executes"
  static let reads: StateParts = .copies(of: .any)

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    var judgement = Judgement.silent
    for vm in setting.vms {
      let executing = pool.executingCount(of: vm, setting.size)
      if executing > 1 { return .violated }
      if executing == 1 { judgement = .holds }
    }
    return judgement
  }

  static func explanation(of violation: Violation) -> String {
    violation.phrase { vm in
      let hosts = violation.hosts { violation.pool[$0, vm, $1].isExecuting }
      return hosts.count > 1
        ? "\(vm.phrase) executes \(hosts.count) times: \(hosts.placePhrase)" : nil
    }
  }
}

extension Property {
  /// See ``SingleExecution``.
  public static let singleExecution = Property(SingleExecution.self)
}
