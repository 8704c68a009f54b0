import Spec

/// L5: when everything is quiet, no xenopsd knows a VM by a temporary uuid.
///
/// A leftover holds memory, and collides with the next attempt that derives the same uuid.
///
/// - Design: “Xenopsd changes”, ¶1: “The source xenopsd then removes all metadata associated with
///   the original domain”.
struct NoLeftovers: QuiescentProperty {
  static let name = "NoLeftovers"
  static let sentence = "When everything is quiet, nothing exists under a temporary uuid."
  static let subject = "the pool never comes to rest"
  static let reads: StateParts = [
    .copy(.destinationTemporary, of: .any), .copy(.sourceTemporary, of: .any),
    .copy(.startTemporary, of: .any),
  ]

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    for vm in setting.vms where pool.hasTemporaryName(of: vm, setting.size) { return .violated }
    return .holds
  }

  static func explanation(of violation: Violation) -> String {
    violation.phrase { vm in
      let hosts = violation.hosts {
        $1 != .original && violation.pool[$0, vm, $1] != VMCopy()
      }
      return hosts.isEmpty ? nil : "a temporary uuid of \(vm.phrase) is left \(hosts.placePhrase)"
    }
  }
}

extension Property {
  /// See ``NoLeftovers``.
  public static let noLeftovers = Property(NoLeftovers.self)
}
