/// A key for each host and each VM that describes its contents, not its identity.
///
/// A key moves with its host or VM and does not change when others move. It is a sum, over all the
/// others, of what concerns the one.
struct PlaceKeys {
  var hosts = PerHost<UInt64>(repeating: 0)
  var vms = PerVM<UInt64>(repeating: 0)

  /// The keys of a state; `inout` avoids a copy.
  init(_ pool: inout PoolState, _ size: PoolSize) {
    for index in 0..<size.hostCount {
      hosts[index] = Self.key(pool.hosts[index])
      for vm in 0..<size.vmCount {
        let key = Self.key(pool.xenopsds[PoolState.slot(Host(index), VM(vm))])
        hosts[index] &+= Self.mix(key, 1)
        vms[vm] &+= Self.mix(key, 2)
      }
    }
    for index in 0..<size.vmCount { add(pool.records[index], of: index) }
    for index in 0..<size.callCount where !pool.callSlots[index].isFree {
      add(pool.callSlots[index])
    }
  }

  private mutating func add(_ record: VMRecord, of vm: Int) {
    let flags: UInt64 =
      (record.stopWanted ? 1 : 0) | (record.isDownForReboot ? 2 : 0)
      | (record.isInCheckpoint ? 4 : 0) | (record.alwaysRun ? 8 : 0)
      | (record.guestStopped ? 16 : 0)
    let key = Self.mix(
      UInt64(record.powerState.rawValue) << 32 | UInt64(record.operations.rawValue) << 16
        | UInt64(record.image.rawValue) << 8 | flags, 3)
    vms[vm] &+= key
    if let host = record.residentOn.host { hosts[host.index] &+= Self.mix(key, 4) }
    if let host = record.scheduledOn.host { hosts[host.index] &+= Self.mix(key, 5) }
  }

  private mutating func add(_ call: Call) {
    let key =
      UInt64(call.masterCounter) << 24 | UInt64(call.hostCounter) << 16
      | UInt64(call.peerCounter) << 8 | UInt64(call.barrier.rawValue)
    hosts[call.host.index] &+= Self.mix(key, 6)
    hosts[call.chosen.index] &+= Self.mix(key, 7)
    vms[call.vm.index] &+= Self.mix(key, 8)
  }

  private static func key(_ record: HostRecord) -> UInt64 {
    let daemons =
      (record.passesForLive ? 1 << 12 : 0) | UInt64(record.xapi.rawValue) << 8 | UInt64(
        record.xenopsd.rawValue) << 6
      | UInt64(record.power.rawValue) << 4 | UInt64(record.liveness.rawValue) << 2
      | (record.isCutOff ? 2 : 0) | (record.isForgotten ? 1 : 0)
    let threads =
      UInt64(record.background.programCounter) << 24 | UInt64(record.inspection.programCounter)
      << 16
      | UInt64(record.background.observation.rawValue) << 8
      | UInt64(record.background.knowledge.rawValue) << 4 | UInt64(record.answer.rawValue)
    return mix(daemons << 32 | threads, 9)
  }

  private static func key(_ record: XenopsdRecord) -> UInt64 {
    let copies =
      UInt64(record.copies[0].rawValue) | UInt64(record.copies[1].rawValue) << 8
      | UInt64(record.copies[2].rawValue) << 16 | UInt64(record.copies[3].rawValue) << 24
    let threads =
      UInt64(record.operation.programCounter) << 48 | UInt64(record.receiver.programCounter) << 40
      | UInt64(record.receiver.stream.rawValue) << 36
    return copies | threads | (record.isDirty ? 1 << 32 : 0)
      | (record.operation.isCancelled ? 1 << 33 : 0) | (record.operation.isIgnored ? 1 << 34 : 0)
  }

  /// Spreads a number over all bits, in a different way for each salt.
  private static func mix(_ number: UInt64, _ salt: UInt64) -> UInt64 {
    var mixed = (number ^ (salt &* 0x9e37_79b9_7f4a_7c15)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 29)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 32)
  }
}
