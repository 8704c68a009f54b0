import Spec

extension Judge {
  /// S2: at most one xenopsd knows a VM by its own uuid.
  ///
  /// Otherwise events for one VM come from two hosts, and both would act on them.
  ///
  /// - Design: “Xenopsd changes”, ¶1: “there is now never a time when the same uuid is in use by
  ///   xenopsd on two different hosts”.
  func uniqueUUID(_ pool: PoolView) -> Judgement {
    for vm in 0..<size.vmCount {
      if pool.knowingCount(of: VM(vm), size) > 1 { return .violated }
    }
    return .holds
  }
}
