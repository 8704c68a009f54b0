extension Expander {
  /// A slave becomes the master, while the old master is cut off and goes on as one.
  ///
  /// The old master keeps its database, the calls that it has admitted and its role. Nothing tells it,
  /// until it can be reached again.
  ///
  /// - Deviation: the new master's copy of the database is up to date; an outdated one is the fault
  ///   `masterFailover`.
  /// - Deviation: there is one such host at a time, and it is alone; its overview of the pool ends.
  ///   When it can be reached again, its xapi restarts as a slave at once, as an operator's
  ///   `Pool.recover_slaves` has it. In the code it also stays a master until its xapi starts again.
  /// - Code: `ocaml/xapi/xapi.ml`, `check_no_other_masters`, which runs at xapi's start only and passes
  ///   over hosts that do not answer.
  mutating func secondMaster(_ host: Host) -> Transition? {
    guard !tables.hasHA, before.other.master == .null, mayBecomeMaster(host),
      before[before.master].xapi == .up, before[before.master].isCutOff
    else { return nil }

    let transition = strike(.secondMaster, host, VM(0))
    context.pool.keepOtherMaster(size)
    tables.makeMaster(host, &context.pool)
    return transition
  }
}

extension PoolState {
  /// Copies the database, before another host becomes the master, as the one that the master keeps.
  fileprivate mutating func keepOtherMaster(_ size: PoolSize) {
    other.master = HostReference(master)
    other.isKnown = isKnown
    for vm in 0..<size.vmCount { other.records[vm] = OtherRecord(self[VM(vm)]) }
    for index in 0..<size.callCount where self[call: index].masterCounter != 0 {
      self[call: index].isOfOtherMaster = true
    }
  }

  /// Ends the second master: its database and its halves of calls are gone.
  mutating func endOtherMaster(_ size: PoolSize) {
    other = OtherDatabase()
    for index in 0..<size.callCount where self[call: index].isOfOtherMaster {
      self[call: index].masterCounter = 0
      self[call: index].isConnected = false
      self[call: index].isOfOtherMaster = false
      freeCallIfOver(index)
    }
  }
}
