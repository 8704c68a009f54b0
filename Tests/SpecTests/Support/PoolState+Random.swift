@testable import Spec

extension PoolState {
  /// A pool in which every field has a random value, reachable or not.
  static func random(
    _ size: PoolSize, requesting requests: [Spec.Operation] = Spec.Operation.allCases,
    using numbers: inout some RandomNumberGenerator
  ) -> PoolState {
    var pool = PoolState()
    pool.master = Host(.random(in: 0..<size.hostCount, using: &numbers))
    pool.isKnown = .random(using: &numbers)
    pool.overview = .random(size, using: &numbers)
    // The overview reads no xenopsd and lists nothing, and an inspection takes up no hosts.
    pool.overview.observation = .unread
    pool.overview.listed = 0
    for index in 0..<size.vmCount {
      let vm = VM(index)
      pool[vm].powerState = .random(using: &numbers)
      let reference = Int.random(in: -1..<size.hostCount, using: &numbers)
      pool[vm].residentOn = reference < 0 ? .null : HostReference(Host(reference))
      for operation in requests where Bool.random(using: &numbers) {
        pool[vm].operations.insert(Operations(operation))
      }
      pool[vm].image = .random(using: &numbers)
      pool[vm].hasBootRecord = .random(using: &numbers)
      pool[vm].imageHasMetadata = .random(using: &numbers)
      pool[vm].stopWanted = .random(using: &numbers)
      pool[vm].isDownForReboot = .random(using: &numbers)
      pool[vm].isInCheckpoint = .random(using: &numbers)
      pool[vm].hasSnapshot = .random(using: &numbers)
      let snapshot = Int.random(in: -1..<size.hostCount, using: &numbers)
      pool[vm].snapshotResidentOn = snapshot < 0 ? .null : HostReference(Host(snapshot))
      pool.saved[index] = .random(size, using: &numbers)
      for host in 0..<size.hostCount {
        pool[Host(host), vm].fill(hostCount: size.hostCount, using: &numbers)
      }
    }
    for host in 0..<size.hostCount {
      pool[Host(host)].xapi = .random(using: &numbers)
      pool[Host(host)].xenopsd = .random(using: &numbers)
      pool[Host(host)].power = .random(using: &numbers)
      pool[Host(host)].isCutOff = .random(using: &numbers)
      pool[Host(host)].followsOldMaster = .random(using: &numbers)
      pool[Host(host)].background = .random(size, using: &numbers)
      pool[Host(host)].background.listed = 0
      pool[Host(host)].inspection = .random(size, using: &numbers)
      pool[Host(host)].inspection.peer = Host(0)
      for vm in 0..<size.vmCount {
        pool[Host(host)].inspectionBarriers[vm] = .random(using: &numbers)
      }
      pool[Host(host)].answer = .random(using: &numbers)
    }
    for call in 0..<size.callCount {
      pool[call: call].host = Host(.random(in: 0..<size.hostCount, using: &numbers))
      pool[call: call].chosen = Host(.random(in: 0..<size.hostCount, using: &numbers))
      pool[call: call].powerState = .random(using: &numbers)
      pool[call: call].barrier = .random(using: &numbers)
      pool[call: call].isPeerConnected = .random(using: &numbers)
    }
    return pool
  }
}

extension BackgroundThread {
  /// A thread in which every field has a random value.
  fileprivate static func random(
    _ size: PoolSize, using numbers: inout some RandomNumberGenerator
  ) -> BackgroundThread {
    var thread = BackgroundThread()
    thread.programCounter = .random(in: 0..<2, using: &numbers)
    thread.vm = VM(.random(in: 0..<size.vmCount, using: &numbers))
    thread.peer = Host(.random(in: 0..<size.hostCount, using: &numbers))
    thread.observation = .random(using: &numbers)
    thread.residentOn = .random(size, using: &numbers)
    thread.powerState = .random(using: &numbers)
    thread.listed = .random(in: 0..<1 << UInt8(size.vmCount), using: &numbers)
    thread.knowledge = Knowledge(rawValue: .random(in: 0..<16, using: &numbers))
    return thread
  }
}

extension SavedRecord {
  /// A record in which every field has a random value.
  fileprivate static func random(
    _ size: PoolSize, using numbers: inout some RandomNumberGenerator
  ) -> SavedRecord {
    var saved = SavedRecord()
    saved.powerState = .random(using: &numbers)
    saved.residentOn = .random(size, using: &numbers)
    saved.hasImage = .random(using: &numbers)
    saved.hasBootRecord = .random(using: &numbers)
    return saved
  }
}

extension HostReference {
  /// Any host of a pool, or none.
  fileprivate static func random(
    _ size: PoolSize, using numbers: inout some RandomNumberGenerator
  ) -> HostReference {
    let index = Int.random(in: -1..<size.hostCount, using: &numbers)
    return index < 0 ? .null : HostReference(Host(index))
  }
}

extension XenopsdRecord {
  /// Gives every field a random value.
  fileprivate mutating func fill(hostCount: Int, using numbers: inout some RandomNumberGenerator) {
    isDirty = .random(using: &numbers)
    for name in Name.allCases {
      self[name].metadata = .random(using: &numbers)
      self[name].domain = .random(using: &numbers)
      self[name].isSurvivable = .random(using: &numbers)
    }
    operation.programCounter = .random(in: 0..<2, using: &numbers)
    operation.peer = Host(.random(in: 0..<hostCount, using: &numbers))
    operation.isCancelled = .random(using: &numbers)
    operation.isStreaming = .random(using: &numbers)
    operation.isRebooting = .random(using: &numbers)
    operation.isIgnored = .random(using: &numbers)
    receiver.programCounter = .random(in: 0..<2, using: &numbers)
    receiver.peer = Host(.random(in: 0..<hostCount, using: &numbers))
    receiver.stream = .random(using: &numbers)
  }
}

extension CaseIterable where AllCases == [Self] {
  /// A random case.
  static func random(using numbers: inout some RandomNumberGenerator) -> Self {
    allCases[Int.random(in: allCases.indices, using: &numbers)]
  }
}
