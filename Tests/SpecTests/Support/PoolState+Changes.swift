@testable import Spec

extension PoolState {
  /// The differences from another state, as `field: before → after`.
  ///
  /// Fields are named as in the sources, so that a test that pins the changes of a step does not
  /// depend on the wording of traces.
  func changes(to after: PoolState, _ size: PoolSize) -> [String] {
    zip(fields(of: size), after.fields(of: size)).compactMap { before, after in
      before.value == after.value ? nil : "\(before.name): \(before.value) → \(after.value)"
    }
  }

  /// The bytes of the state, except the marks of what was written: no field can hide from them.
  var bytes: [UInt8] { withUnsafeBytes(of: self) { Array($0.dropLast(StateBlocks.byteCount)) } }

  /// Every field, by name.
  private func fields(of size: PoolSize) -> [(name: String, value: String)] {
    var list = FieldList()
    list.add("master", master.phrase)
    overview.add(to: &list, "overview")
    for vm in 0..<size.vmCount {
      self[VM(vm)].add(to: &list, "vm\(vm)")
      saved[vm].add(to: &list, "saved vm\(vm)")
    }
    for host in 0..<size.hostCount {
      self[Host(host)].add(to: &list, "host\(host)", size)
      for vm in 0..<size.vmCount { self[Host(host), VM(vm)].add(to: &list, "host\(host) vm\(vm)") }
    }
    for index in 0..<size.callCount { self[call: index].add(to: &list, "call\(index)") }
    list.add("isKnown", isKnown)
    list.add("monitor at", monitor.programCounter)
    list.add("monitor peer", monitor.peer.phrase)
    list.add("monitor listed", monitor.listed)
    for action in OperatorAction.allCases { list.add("budget \(action)", budgets[action]) }
    for operation in Operation.allCases { list.add("budget \(operation)", budgets[operation]) }
    for action in GuestAction.allCases { list.add("budget \(action)", budgets[action]) }
    for fault in Fault.allCases { list.add("budget \(fault)", budgets[fault]) }
    list.add("databaseWrites", budgets.databaseWrites)
    return list.fields
  }
}

/// Collects fields in order.
private struct FieldList {
  var fields: [(name: String, value: String)] = []

  mutating func add(_ name: String, _ value: some Any) { fields.append((name, "\(value)")) }
}

extension VMRecord {
  fileprivate func add(to list: inout FieldList, _ owner: String) {
    list.add("\(owner) powerState", powerState)
    list.add("\(owner) residentOn", residentOn.phrase)
    list.add("\(owner) scheduledOn", scheduledOn.phrase)
    list.add("\(owner) operations", operations.phrase)
    list.add("\(owner) image", image)
    list.add("\(owner) hasBootRecord", hasBootRecord)
    list.add("\(owner) imageHasMetadata", imageHasMetadata)
    list.add("\(owner) stopWanted", stopWanted)
    list.add("\(owner) isDownForReboot", isDownForReboot)
    list.add("\(owner) isInCheckpoint", isInCheckpoint)
    list.add("\(owner) hasSnapshot", hasSnapshot)
    list.add("\(owner) snapshotResidentOn", snapshotResidentOn.phrase)
    list.add("\(owner) alwaysRun", alwaysRun)
    list.add("\(owner) guestStopped", guestStopped)
  }
}

extension SavedRecord {
  fileprivate func add(to list: inout FieldList, _ owner: String) {
    list.add("\(owner) powerState", powerState)
    list.add("\(owner) residentOn", residentOn.phrase)
    list.add("\(owner) scheduledOn", scheduledOn.phrase)
    list.add("\(owner) hasImage", hasImage)
    list.add("\(owner) hasBootRecord", hasBootRecord)
    list.add("\(owner) alwaysRun", alwaysRun)
  }
}

extension HostRecord {
  fileprivate func add(to list: inout FieldList, _ owner: String, _ size: PoolSize) {
    list.add("\(owner) xapi", xapi)
    list.add("\(owner) xenopsd", xenopsd)
    list.add("\(owner) suppressedEvents", suppressedEvents)
    list.add("\(owner) isFirstSinceBoot", isFirstSinceBoot)
    list.add("\(owner) hasUnreportedBoot", hasUnreportedBoot)
    list.add("\(owner) hasEventThread", hasEventThread)
    list.add("\(owner) servesCalls", servesCalls)
    list.add("\(owner) liveness", liveness)
    list.add("\(owner) isForgotten", isForgotten)
    list.add("\(owner) passesForLive", passesForLive)
    list.add("\(owner) power", power)
    list.add("\(owner) isCutOff", isCutOff)
    list.add("\(owner) followsOldMaster", followsOldMaster)
    background.add(to: &list, "\(owner) background")
    inspection.add(to: &list, "\(owner) inspection")
    for vm in 0..<size.vmCount {
      list.add("\(owner) inspection barrier vm\(vm)", inspectionBarriers[vm])
    }
    list.add("\(owner) answer", answer)
  }
}

extension BackgroundThread {
  fileprivate func add(to list: inout FieldList, _ owner: String) {
    list.add("\(owner) at", programCounter)
    list.add("\(owner) vm", vm.phrase)
    list.add("\(owner) peer", peer.phrase)
    list.add("\(owner) observation", observation)
    list.add("\(owner) residentOn", residentOn.phrase)
    list.add("\(owner) powerState", powerState)
    list.add("\(owner) listed", listed)
    list.add("\(owner) knowledge", knowledge.rawValue)
  }
}

extension XenopsdRecord {
  fileprivate func add(to list: inout FieldList, _ owner: String) {
    for name in Name.allCases {
      list.add("\(owner) \(name) metadata", self[name].metadata)
      list.add("\(owner) \(name) domain", self[name].domain)
      list.add("\(owner) \(name) isSurvivable", self[name].isSurvivable)
    }
    list.add("\(owner) isDirty", isDirty)
    list.add("\(owner) operation at", operation.programCounter)
    list.add("\(owner) operation peer", operation.peer.phrase)
    list.add("\(owner) isCancelled", operation.isCancelled)
    list.add("\(owner) isStreaming", operation.isStreaming)
    list.add("\(owner) isRebooting", operation.isRebooting)
    list.add("\(owner) isIgnored", operation.isIgnored)
    list.add("\(owner) receiver at", receiver.programCounter)
    list.add("\(owner) receiver peer", receiver.peer.phrase)
    list.add("\(owner) stream", receiver.stream)
    list.add("\(owner) queued import", queuedImport)
    list.add("\(owner) queued at", queuedCounter)
  }
}

extension Call {
  fileprivate func add(to list: inout FieldList, _ owner: String) {
    list.add("\(owner) master at", masterCounter)
    list.add("\(owner) host at", hostCounter)
    list.add("\(owner) peer at", peerCounter)
    list.add("\(owner) vm", vm.phrase)
    list.add("\(owner) host", host.phrase)
    list.add("\(owner) chosen", chosen.phrase)
    list.add("\(owner) powerState", powerState)
    list.add("\(owner) isConnected", isConnected)
    list.add("\(owner) isPeerConnected", isPeerConnected)
    list.add("\(owner) hasLostLock", hasLostLock)
    list.add("\(owner) isQueued", isQueued)
    list.add("\(owner) barrier", barrier)
  }
}
