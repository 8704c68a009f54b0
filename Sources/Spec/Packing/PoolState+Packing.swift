extension PoolState {
  /// Codes every field, in an order that never changes within a model.
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    for vm in 0..<layout.size.vmCount { self[VM(vm)].code(&coder, layout) }
    coder.code(&master.rawValue, .pool(.master), layout)
    for vm in 0..<layout.size.vmCount { saved[vm].code(&coder, layout) }
    for host in 0..<layout.size.hostCount { savedHosts[host].code(&coder, layout) }
    budgets.codeLimits(&coder, layout)
    coder.code(&isKnown, .pool(.isKnown), layout)
    overview.code(&coder, .overview, layout)
    monitor.code(&coder, .monitor, layout)
    for host in 0..<layout.size.hostCount {
      self[Host(host)].code(&coder, layout)
      for vm in 0..<layout.size.vmCount {
        self[Host(host), VM(vm)].code(&coder, layout)
      }
    }
    for call in 0..<layout.size.callCount { self[call: call].code(&coder, layout) }
    budgets.code(&coder, layout)
  }
}

extension Budgets {
  /// Codes how much may come in all.
  mutating func codeLimits<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    coder.code(&databaseWrites, .pool(.databaseWrites), layout)
    guard let limit = layout.faultsInAll else { return }
    var inAll = faultsInAll ?? limit
    coder.code(&inAll, .pool(.faultsInAll), layout)
    if Coder.isReading { faultsInAll = inAll }
  }

  /// Codes how often each thing may come, in as many bits as its budget in the model needs.
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    for index in requests.indices {
      coder.code(
        &requests[index], bits: layout.requestBits[index], of: .pool(.requestBudgets))
    }
    for index in guest.indices {
      coder.code(&guest[index], bits: layout.guestBits[index], of: .pool(.guestBudgets))
    }
    for index in operatorActions.indices {
      coder.code(
        &operatorActions[index], bits: layout.operatorBits[index], of: .pool(.operatorBudgets))
    }
    for index in faults.indices {
      coder.code(&faults[index], bits: layout.faultBits[index], of: .pool(.faultBudgets))
    }
  }
}

extension BitCoder {
  /// Codes a position in the program, relative to those of the thread's kind.
  @inline(__always)
  mutating func code(
    counter: inout UInt8, _ actor: Actor, _ field: StateField, _ layout: PoolLayout
  ) {
    let first = layout.firstPositions[Int(actor.rawValue)]
    var relative = counter == 0 ? 0 : counter &- first &+ 1
    code(&relative, field, layout)
    if Self.isReading { counter = relative == 0 ? 0 : relative &+ first &- 1 }
  }
}

extension VMRecord {
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    coder.code(&powerState, .record(.powerState), layout)
    coder.code(&residentOn.rawValue, .record(.residentOn), layout)
    coder.code(&scheduledOn.rawValue, .record(.scheduledOn), layout)
    for operation in Operation.allCases {
      let lock = Operations(operation)
      var isCurrent = operations.contains(lock)
      coder.code(&isCurrent, bits: layout.bits(ofLock: operation), of: .record(.operations))
      if Coder.isReading, isCurrent { operations.insert(lock) }
    }
    coder.code(&stopWanted, .record(.stopWanted), layout)
    coder.code(&isDownForReboot, .record(.isDownForReboot), layout)
    coder.code(&hasSnapshot, .record(.hasSnapshot), layout)
    coder.code(&snapshotResidentOn.rawValue, .record(.snapshotResidentOn), layout)
    coder.code(&image, .record(.image), layout)
    coder.code(&hasBootRecord, .record(.hasBootRecord), layout)
    coder.code(&imageHasMetadata, .record(.imageHasMetadata), layout)
  }
}

extension HostRecord {
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    coder.code(&xapi, .host(.xapi), layout)
    coder.code(&xenopsd, .host(.xenopsd), layout)
    coder.code(&power, .host(.power), layout)
    coder.code(&isCutOff, .host(.isCutOff), layout)
    coder.code(&followsOldMaster, .host(.followsOldMaster), layout)
    coder.code(&liveness, .host(.liveness), layout)
    coder.code(&isForgotten, .host(.isForgotten), layout)
    coder.code(&suppressedEvents, .host(.suppressedEvents), layout)
    background.code(&coder, .background, layout)
    inspection.code(&coder, .inspection, layout)
    for vm in 0..<layout.size.vmCount {
      coder.code(&inspectionBarriers[vm], .host(.inspectionBarriers), layout)
    }
    coder.code(&answer, .host(.answer), layout)
  }
}

extension BackgroundThread {
  mutating func code<Coder: BitCoder>(
    _ coder: inout Coder, _ thread: XapiThread, _ layout: PoolLayout
  ) {
    coder.code(counter: &programCounter, thread.actor, .thread(thread, .counter), layout)
    coder.code(&vm.rawValue, .thread(thread, .vm), layout)
    coder.code(&peer.rawValue, .thread(thread, .peer), layout)
    coder.code(&observation, .thread(thread, .observation), layout)
    coder.code(&residentOn.rawValue, .thread(thread, .residentOn), layout)
    coder.code(&powerState, .thread(thread, .powerState), layout)
    coder.code(&listed, .thread(thread, .listed), layout)
    for (fact, field) in Knowledge.fields {
      var isKnown = knowledge.contains(fact)
      coder.code(&isKnown, .thread(thread, field), layout)
      if Coder.isReading, isKnown { knowledge.insert(fact) }
    }
  }
}

extension Knowledge {
  /// Each fact with the field that it is, in the order of their bits.
  static let fields: [(Knowledge, ThreadField)] = [
    (.noXenopsdOperation, .noXenopsdOperation), (.noXapiOperation, .noXapiOperation),
    (.residentHere, .residentHere), (.suspendedByCheckpoint, .suspendedByCheckpoint),
  ]
}

extension SavedRecord {
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    coder.code(&powerState, .pool(.savedPowerState), layout)
    coder.code(&residentOn.rawValue, .pool(.savedResidentOn), layout)
    coder.code(&scheduledOn.rawValue, .pool(.savedScheduledOn), layout)
    coder.code(&hasImage, .pool(.savedImage), layout)
    coder.code(&hasBootRecord, .pool(.savedBootRecord), layout)
  }
}

extension SavedHost {
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    coder.code(&liveness, .pool(.savedLiveness), layout)
    coder.code(&isForgotten, .pool(.savedIsForgotten), layout)
  }
}

extension XenopsdRecord {
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    coder.code(&isDirty, .xenopsd(.isDirty), layout)
    for name in Name.allCases {
      coder.code(&copies[Int(name.rawValue)].rawValue, .xenopsd(.copy(name)), layout)
    }
    coder.code(
      counter: &operation.programCounter, .xenopsd, .xenopsd(.operationCounter), layout)
    coder.code(&operation.peer.rawValue, .xenopsd(.operationPeer), layout)
    coder.code(&operation.isCancelled, .xenopsd(.isCancelled), layout)
    coder.code(&operation.isStreaming, .xenopsd(.isStreaming), layout)
    coder.code(&operation.peerHasCrashed, .xenopsd(.peerHasCrashed), layout)
    coder.code(&operation.isRebooting, .xenopsd(.isRebooting), layout)
    coder.code(
      counter: &receiver.programCounter, .receiver, .xenopsd(.receiverCounter), layout)
    coder.code(&receiver.peer.rawValue, .xenopsd(.receiverPeer), layout)
    coder.code(&receiver.stream, .xenopsd(.stream), layout)
  }
}

extension Call {
  mutating func code<Coder: BitCoder>(_ coder: inout Coder, _ layout: PoolLayout) {
    coder.code(counter: &masterCounter, .master, .call(.masterCounter), layout)
    coder.code(counter: &hostCounter, .host, .call(.hostCounter), layout)
    coder.code(&vm.rawValue, .call(.vm), layout)
    coder.code(&host.rawValue, .call(.host), layout)
    coder.code(&chosen.rawValue, .call(.chosen), layout)
    coder.code(&powerState, .call(.powerState), layout)
    coder.code(&isConnected, .call(.isConnected), layout)
    coder.code(&barrier, .call(.barrier), layout)
    coder.code(counter: &peerCounter, .peer, .call(.peerCounter), layout)
    coder.code(&isPeerConnected, .call(.isPeerConnected), layout)
  }
}
