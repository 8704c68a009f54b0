import Spec

extension Judge {
  /// S1: at most one domain of a VM executes, over all hosts and all its uuids.
  ///
  /// What everything else in the design is there to protect: two executing copies write to one disk.
  ///
  /// - Design: “Background”, ¶2; “Xenopsd changes”, ¶1, last sentences.
  func singleExecution(_ pool: PoolView) -> Judgement {
    var judgement = Judgement.silent
    for vm in 0..<size.vmCount {
      let executing = pool.executingCount(of: VM(vm), size)
      if executing > 1 { return .violated }
      if executing == 1 { judgement = .holds }
    }
    return judgement
  }
}
