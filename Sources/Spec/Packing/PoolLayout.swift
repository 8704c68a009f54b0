/// How wide each field of a packed state is, for one model: no bit is spent on what cannot differ.
public struct PoolLayout: Sendable {
  let size: PoolSize
  let hostBits: Int
  let referenceBits: Int
  let vmBits: Int
  let imageBits: Int
  let imageMetadataBits: Int
  let peerHasCrashedBits: Int
  let cancelBits: Int
  let readResidentOnBits: Int
  let recordPowerStateBits: Int
  let peerBits: Int
  let listBits: Int
  let sampleBits: Int
  let livenessBits: Int
  let isForgottenBits: Int
  let masterBits: Int
  let powerBits: Int
  let isCutOffBits: Int
  let followsOldMasterBits: Int
  let scheduledBits: Int
  let suppressedBits: Int
  let isKnownBits: Int
  let hasSavedDatabase: Bool
  let databaseWriteBits: Int
  let faultsInAllBits: Int
  let knowledgeBits: Int
  let readPowerStateBits: Int
  let rebootBits: Int
  let rebootMarkBits: Int
  let snapshotBits: Int
  let operations: PerOperation<Operation>
  let operationCount: Int
  let counters: InlineArray<9, CounterWidth>
  let hasName: InlineArray<4, Bool>
  let requestBits: PerOperation<Int>
  let guestBits: PerGuestAction<Int>
  let operatorBits: PerOperatorAction<Int>
  let faultBits: PerFault<Int>

  /// The number of bits of every packed state.
  public private(set) var bitCount = 0

  /// The number of words of every packed state.
  public var wordCount: Int { (bitCount + 63) / 64 }

  /// The layout of a model with a compiled design.
  public init(_ model: Model, _ program: Program) {
    size = model.size
    hostBits = Self.bits(forValues: model.size.hostCount)
    referenceBits = Self.bits(forValues: model.size.hostCount + 1)
    vmBits = Self.bits(forValues: model.size.vmCount)
    let mayStrike = { (fault: Fault) in (model.faults[fault]?.budget ?? 0) > 0 }
    let restarts = Fault.allCases.contains { $0.killsXapi && mayStrike($0) }
    let taken = program.instructions.indices.dropFirst().filter { position in
      restarts || program.entry(at: position)?.followsRestart != true
    }.map { program.instructions[$0] }
    let kinds = taken.map(\.kind)
    imageBits =
      model.initially.contains(.suspended) || kinds.contains(.createSuspendImage)
        || kinds.contains(.discardSuspendImage) || kinds.contains(.saveMetadata)
      ? 2 : 0
    imageMetadataBits =
      program.instructions.contains { $0.kind == .saveImage && $0.secondChoice == 1 } ? 1 : 0
    // A host's overview can cancel only where there is a migration to cancel.
    let cancels = taken.contains { instruction in
      instruction.kind == .cancelOperations
        || (instruction.kind == .cancelMigrations && instruction.soughtEnd > 0)
    }
    cancelBits = cancels ? 1 : 0
    let readsRecord = kinds.contains(.readRecord)
    readResidentOnBits = readsRecord || kinds.contains(.readResidentOn) ? referenceBits : 0
    recordPowerStateBits = readsRecord ? 2 : 0
    peerBits = kinds.contains(.forEachHost) ? hostBits : 0
    listBits = kinds.contains(.listVMs) ? model.size.vmCount : 0
    sampleBits = kinds.contains(.sampleResidents) ? model.size.vmCount : 0
    livenessBits = model.monitorEntries.isEmpty ? 0 : 2
    isForgottenBits = kinds.contains(.forgetHost) ? 1 : 0
    masterBits = mayStrike(.masterFailover) ? hostBits : 0
    let mayFence = model.hasHA && mayStrike(.managementPartition)
    powerBits = mayStrike(.hostCrash) || mayStrike(.hostLoss) || mayFence ? 2 : 0
    isCutOffBits = mayStrike(.managementPartition) ? 1 : 0
    followsOldMasterBits = mayStrike(.managementPartition) && mayStrike(.masterFailover) ? 1 : 0
    let reserves = program.instructions.dropFirst().contains {
      $0.kind == .reserve || ($0.kind == .admit && $0.choice == StepContext.memory)
    }
    scheduledBits = reserves ? referenceBits : 0
    suppressedBits = kinds.contains(.suppressEvents) ? model.size.vmCount : 0
    peerHasCrashedBits = kinds.contains(.awaitOutcome) && powerBits > 0 ? 1 : 0
    isKnownBits = kinds.contains(.openAdmission) ? 1 : 0
    hasSavedDatabase =
      mayStrike(.databaseRollback) || (mayStrike(.masterFailover) && !model.hasHA)
    databaseWriteBits = Self.bits(forValues: Int(model.initialState.budgets.databaseWrites) + 1)
    knowledgeBits = model.requestedOperations.contains(.checkpoint) ? 4 : 3
    readPowerStateBits = kinds.contains(.readPowerState) ? 2 : 0
    rebootBits = model.canReboot ? 1 : 0
    rebootMarkBits = kinds.contains(.markRebooting) ? 1 : 0
    snapshotBits = model.requestedOperations.contains(.revert) ? referenceBits : 0
    let requested = model.requestedOperations
    operations = InlineArray { $0 < requested.count ? requested[$0] : .start }
    operationCount = requested.count
    faultsInAllBits = model.faultsInAll.map { Self.bits(forValues: $0 + 1) } ?? 0
    counters = InlineArray { position in
      let actor = Actor.allCases[position]
      let isThere = restarts || (actor != .inspection && actor != .overview)
      return CounterWidth(isThere ? program.ranges[position] : (0, 0))
    }
    hasName = InlineArray { position in
      position == 0 || program.usesName(Name.allCases[position])
    }
    requestBits = InlineArray {
      Self.bits(forValues: (model.requests[Operation.allCases[$0]]?.budget ?? 0) + 1)
    }
    guestBits = InlineArray {
      Self.bits(forValues: (model.guest[GuestAction.allCases[$0]]?.budget ?? 0) + 1)
    }
    operatorBits = InlineArray {
      Self.bits(forValues: (model.operatorActions[OperatorAction.allCases[$0]]?.budget ?? 0) + 1)
    }
    faultBits = InlineArray {
      Self.bits(forValues: (model.faults[Fault.allCases[$0]]?.budget ?? 0) + 1)
    }
    var counter = BitCounter()
    var pool = model.initialState
    pool.code(&counter, self)
    bitCount = counter.bits
  }

  /// The bits that tell so many values apart.
  private static func bits(forValues count: Int) -> Int {
    count <= 1 ? 0 : Int.bitWidth - (count - 1).leadingZeroBitCount
  }

  /// The positions of one kind of thread, counted from 1, with 0 for nowhere.
  struct CounterWidth: BitwiseCopyable, Sendable {
    let first: UInt8
    let bits: Int

    init(_ range: (first: Int, count: Int)) {
      first = UInt8(truncatingIfNeeded: range.first)
      bits = PoolLayout.bits(forValues: range.count + 1)
    }
  }
}

extension Fault {
  /// Whether it can make a xapi die.
  var killsXapi: Bool {
    switch self {
    // A host that is cut off may be fenced.
    case .xapiRestart, .hostCrash, .hostLoss, .managementPartition, .databaseRollback,
      .masterFailover:
      true
    case .xenopsdRestart, .migrationLinkLoss, .replyLoss: false
    }
  }
}

extension Entry {
  /// Whether it runs only when a xapi has started again: the master's overview begins then, and
  /// with it what hosts answer to it.
  var followsRestart: Bool {
    switch self {
    case .xapiStart, .masterStart, .inspection, .overview: true
    default: false
    }
  }
}

extension Program {
  /// Whether any step speaks of a uuid.
  func usesName(_ name: Name) -> Bool {
    instructions.dropFirst().contains { instruction in
      instruction.name == name || instruction.newName == name
    }
  }
}
