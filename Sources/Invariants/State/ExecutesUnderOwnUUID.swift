import Spec

/// S17: a domain that executes has the VM's own uuid, whichever operation has built it.
///
/// The database knows a VM by its own uuid only, and xapi ignores events for any other. A domain
/// that executes under a temporary uuid is not seen: the VM stays Halted and is started a second
/// time. A xenopsd that restarts does not repair that, because it leaves a domain that runs.
///
/// ``RenameOrder`` says in which order a migration gets there. This property is about starts and
/// resumes too, and about every state and not only the moment of the unpause: so it also sees a
/// domain that is renamed while it executes.
///
/// - Design: “Xenopsd changes”, ¶2: “move the metadata to the correct uuid at some point during the
///   operation”, which does not say before which step.
struct ExecutesUnderOwnUUID: StateProperty {
  static let name = "ExecutesUnderOwnUUID"
  static let sentence = "A domain that executes has the VM's own uuid."
  static let subject = "no VM ever executes"
  static let reads: StateParts = .copies(of: .any)

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    var judgement = Judgement.silent
    for vm in setting.vms {
      let executing = pool.executingCount(of: vm, setting.size)
      guard executing > 0 else { continue }
      var named = 0
      for host in setting.hosts where pool[host, vm, .original].isExecuting { named &+= 1 }
      guard named == executing else { return .violated }
      judgement = .holds
    }
    return judgement
  }

  static func explanation(of violation: Violation) -> String {
    violation.phrase { vm in
      let hosts = violation.hosts { $1 != .original && violation.pool[$0, vm, $1].isExecuting }
      return hosts.isEmpty
        ? nil : "\(vm.phrase) executes under a temporary uuid \(hosts.placePhrase)"
    }
  }
}

extension Property {
  /// See ``ExecutesUnderOwnUUID``.
  public static let executesUnderOwnUUID = Property(ExecutesUnderOwnUUID.self)
}
