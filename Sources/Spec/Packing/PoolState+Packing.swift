extension PoolState {
  /// Codes every field, in an order that never changes within a model.
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    for vm in 0..<layout.size.vmCount { self[VM(vm)].code(&coder, layout) }
    coder.code(&master.rawValue, bits: layout.masterBits)
    if layout.hasSavedDatabase {
      for vm in 0..<layout.size.vmCount { saved[vm].code(&coder, layout) }
      for host in 0..<layout.size.hostCount { savedHosts[host].code(&coder, layout) }
    }
    coder.code(&budgets.databaseWrites, bits: layout.databaseWriteBits)
    if layout.faultsInAllBits > 0 {
      var inAll = budgets.faultsInAll ?? 0
      coder.code(&inAll, bits: layout.faultsInAllBits)
      if Coder.isReading { budgets.faultsInAll = inAll }
    }
    if layout.isKnownBits > 0 { coder.code(&isKnown) }
    overview.code(&coder, .overview, layout)
    monitor.code(&coder, .monitor, layout)
    for host in 0..<layout.size.hostCount {
      self[Host(host)].code(&coder, layout)
      for vm in 0..<layout.size.vmCount {
        self[Host(host), VM(vm)].code(&coder, layout)
      }
    }
    for call in 0..<layout.size.callCount { self[call: call].code(&coder, layout) }
    for index in 0..<layout.operationCount {
      let number = Int(layout.operations[index].rawValue)
      coder.code(&budgets.requests[number], bits: layout.requestBits[number])
    }
    for index in budgets.guest.indices {
      coder.code(&budgets.guest[index], bits: layout.guestBits[index])
    }
    for index in budgets.operatorActions.indices {
      coder.code(&budgets.operatorActions[index], bits: layout.operatorBits[index])
    }
    for index in budgets.faults.indices {
      coder.code(&budgets.faults[index], bits: layout.faultBits[index])
    }
  }
}

extension BitCoder {
  /// Codes a position in the program, relative to those of the thread's kind.
  @inline(__always)
  mutating func code(counter: inout UInt8, _ actor: Actor, _ layout: PoolLayout) {
    let width = layout.counters[Int(actor.rawValue)]
    var relative = counter == 0 ? 0 : counter &- width.first &+ 1
    code(&relative, bits: width.bits)
    if Self.isReading { counter = relative == 0 ? 0 : relative &+ width.first &- 1 }
  }
}

extension VMRecord {
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    coder.code(&powerState, bits: 2)
    coder.code(&residentOn.rawValue, bits: layout.referenceBits)
    coder.code(&scheduledOn.rawValue, bits: layout.scheduledBits)
    for index in 0..<layout.operationCount {
      let lock = Operations(layout.operations[index])
      var isCurrent = operations.contains(lock)
      coder.code(&isCurrent)
      if Coder.isReading, isCurrent { operations.insert(lock) }
    }
    coder.code(&stopWanted)
    if layout.rebootBits > 0 { coder.code(&isDownForReboot) }
    if layout.snapshotBits > 0 {
      coder.code(&hasSnapshot)
      coder.code(&snapshotResidentOn.rawValue, bits: layout.snapshotBits)
    }
    if layout.imageBits > 0 {
      coder.code(&image, bits: layout.imageBits)
      coder.code(&hasBootRecord)
      if layout.imageMetadataBits > 0 { coder.code(&imageHasMetadata) }
    }
  }
}

extension HostRecord {
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    coder.code(&xapi, bits: 2)
    coder.code(&xenopsd, bits: 2)
    coder.code(&power, bits: layout.powerBits)
    if layout.isCutOffBits > 0 { coder.code(&isCutOff) }
    if layout.followsOldMasterBits > 0 { coder.code(&followsOldMaster) }
    coder.code(&liveness, bits: layout.livenessBits)
    if layout.isForgottenBits > 0 { coder.code(&isForgotten) }
    coder.code(&suppressedEvents, bits: layout.suppressedBits)
    background.code(&coder, .background, layout)
    guard layout.counters[Int(Actor.inspection.rawValue)].bits > 0 else { return }
    inspection.code(&coder, .inspection, layout)
    for vm in 0..<layout.size.vmCount { coder.code(&inspectionBarriers[vm], bits: 2) }
    coder.code(&answer, bits: 2)
  }
}

extension BackgroundThread {
  mutating func code<Coder: BitCoder>(
    _ coder: inout Coder, _ actor: Actor, _ layout: PoolLayout
  ) {
    guard layout.counters[Int(actor.rawValue)].bits > 0 else { return }
    coder.code(counter: &programCounter, actor, layout)
    coder.code(&vm.rawValue, bits: layout.vmBits)
    switch actor {
    case .inspection: break
    case .monitor: coder.code(&peer.rawValue, bits: layout.hostBits)
    default: coder.code(&peer.rawValue, bits: layout.peerBits)
    }
    if actor != .overview, actor != .monitor { coder.code(&observation, bits: 3) }
    coder.code(&residentOn.rawValue, bits: layout.readResidentOnBits)
    coder.code(&powerState, bits: layout.recordPowerStateBits)
    if actor == .inspection { coder.code(&listed, bits: layout.listBits) }
    if actor == .monitor { coder.code(&listed, bits: layout.sampleBits) }
    coder.code(&knowledge.rawValue, bits: layout.knowledgeBits)
  }
}

extension SavedRecord {
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    coder.code(&powerState, bits: 2)
    coder.code(&residentOn.rawValue, bits: layout.referenceBits)
    coder.code(&scheduledOn.rawValue, bits: layout.scheduledBits)
    guard layout.imageBits > 0 else { return }
    coder.code(&hasImage)
    coder.code(&hasBootRecord)
  }
}

extension SavedHost {
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    coder.code(&liveness, bits: layout.livenessBits)
    if layout.isForgottenBits > 0 { coder.code(&isForgotten) }
  }
}

extension XenopsdRecord {
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    coder.code(&isDirty)
    for index in copies.indices where layout.hasName[index] {
      coder.code(&copies[index].rawValue, bits: VMCopy.bitCount)
    }
    coder.code(counter: &operation.programCounter, .xenopsd, layout)
    if layout.cancelBits > 0 { coder.code(&operation.isCancelled) }
    if layout.rebootMarkBits > 0 { coder.code(&operation.isRebooting) }
    guard layout.counters[Int(Actor.receiver.rawValue)].bits > 0 else { return }
    coder.code(&operation.peer.rawValue, bits: layout.hostBits)
    coder.code(&operation.isStreaming)
    if layout.peerHasCrashedBits > 0 { coder.code(&operation.peerHasCrashed) }
    coder.code(counter: &receiver.programCounter, .receiver, layout)
    coder.code(&receiver.peer.rawValue, bits: layout.hostBits)
    coder.code(&receiver.stream, bits: 3)
  }
}

extension Call {
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    coder.code(counter: &masterCounter, .master, layout)
    coder.code(counter: &hostCounter, .host, layout)
    coder.code(&vm.rawValue, bits: layout.vmBits)
    coder.code(&host.rawValue, bits: layout.hostBits)
    coder.code(&chosen.rawValue, bits: layout.hostBits)
    coder.code(&powerState, bits: layout.readPowerStateBits)
    coder.code(&isConnected)
    coder.code(&barrier, bits: 2)
    guard layout.counters[Int(Actor.peer.rawValue)].bits > 0 else { return }
    coder.code(counter: &peerCounter, .peer, layout)
    coder.code(&isPeerConnected)
  }
}
