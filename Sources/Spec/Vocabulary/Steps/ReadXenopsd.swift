extension StepDefinition {
  /// See ``StepContext/readXenopsd(_:)``.
  static let readXenopsd = StepDefinition(
    sentence: "xapi reads what its xenopsd knows of the VM, and whether an operation is under way.",
    waits: "until xenopsd serves.",
    example: Example(in: "xapi.start", of: "amended"),
    actors: [.background, .inspection],
    parameters: [.optional("uuids", ReadUUIDs.self), .optional("what", XenopsdReading.self)],
    footprint: { step in
      let what = step.secondValue(XenopsdReading.self)
      var footprint = Footprint(reads: [.host(.xenopsd)])
      if what != .operations {
        footprint.reads.formUnion([.copy(.original), .xenopsd(.isRebooting)])
        footprint.writes.formUnion([.local(.observation)])
      }
      if what != .state {
        footprint.reads.formUnion([.xenopsd(.operationCounter), .xenopsd(.receiverCounter)])
        footprint.writes.formUnion([.local(.noXenopsdOperation)])
      }
      guard step.value() == ReadUUIDs.all else { return footprint }
      return footprint.adding(
        Footprint(
          reads: [.copy(.sourceTemporary), .copy(.destinationTemporary)],
          writes: [.local(.sourceTemporaryPresent), .local(.destinationTemporaryPresent)]))
    })

  enum ReadUUIDs: UInt8, ParameterValue {
    case own, all

    static let meaning = "The uuids that are read."

    var sentence: String {
      switch self {
      case .own: "The VM's own."
      case .all: "Also the two temporary uuids of a migration: whether xenopsd knows them."
      }
    }
  }

  enum XenopsdReading: UInt8, ParameterValue {
    case both, state, operations

    static let meaning = "What is read."

    var sentence: String {
      switch self {
      case .both: "The state of the VM and whether an operation is under way, at one instant."
      case .state: "The state of the VM."
      case .operations: "Whether an operation on the VM is under way."
      }
    }
  }
}

extension StepContext {
  /// Puts the VM's present state into the thread's locals; it may be stale when it is used.
  ///
  /// “No current operations on the VM” is taken to mean xenopsd's operations. The design document
  /// states that during `VM.start` the metadata is present, halted and without operation, because
  /// it is pushed before the operation is queued. That is true only of xenopsd's operations, since
  /// xapi's own is current all that time. The other reading is ``readOperations()``.
  ///
  /// With `what` `state` or `operations`, it reads only that; a design can so part the two readings.
  ///
  /// - Deviation: with `both`, state and operations are read at one instant.
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM.stat`; `VM.list` with `uuids` `all`.
  mutating func readXenopsd(_ instruction: InstructionView) -> Outcome {
    guard pool[host].xenopsd == .up else { return .blocked }

    if instruction.value() == StepDefinition.ReadUUIDs.all {
      note(.sourceTemporaryPresent, local[.sourceTemporary].isPresent)
      note(.destinationTemporaryPresent, local[.destinationTemporary].isPresent)
    }
    let what: StepDefinition.XenopsdReading = instruction.secondValue()
    if what != .operations { locals.observation = Observation(of: local) }
    if what != .state { note(.noXenopsdOperation, local.isIdle) }
    return .done
  }

  /// Records a result of the reading.
  @inline(__always)
  private mutating func note(_ knowledge: Knowledge, _ holds: Bool) {
    if holds { locals.knowledge.insert(knowledge) } else { locals.knowledge.remove(knowledge) }
  }
}
