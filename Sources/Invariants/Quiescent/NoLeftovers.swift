import Spec

extension Judge {
  /// L5: when everything is quiet, no xenopsd knows a VM by a temporary uuid.
  ///
  /// A leftover holds memory, and collides with the next attempt that derives the same uuid.
  ///
  /// - Design: “Xenopsd changes”, ¶1: “The source xenopsd then removes all metadata associated with
  ///   the original domain”.
  func noLeftovers(_ pool: PoolView) -> Judgement {
    for vm in vms where pool.hasTemporaryName(of: vm, size) { return .violated }
    return .holds
  }
}
