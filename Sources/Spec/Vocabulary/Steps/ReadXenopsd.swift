extension StepDefinition {
  /// See ``StepContext/readXenopsd(_:)``.
  static let readXenopsd = StepDefinition(
    sentence: "xapi reads what its xenopsd knows of the VM, and whether an operation is under way.",
    actors: [.background, .inspection],
    parameters: [.optional("uuids", ReadUUIDs.self)],
    footprint: { step in
      let reading = Footprint(
        reads: [
          .host(.xenopsd), .copy(.original), .xenopsd(.isRebooting),
          .xenopsd(.operationCounter), .xenopsd(.receiverCounter),
        ],
        writes: [.local(.observation), .local(.noXenopsdOperation)])
      guard step.value() == ReadUUIDs.all else { return reading }
      return reading.adding(
        Footprint(
          reads: [.copy(.sourceTemporary), .copy(.destinationTemporary)],
          writes: [.local(.sourceTemporaryPresent), .local(.destinationTemporaryPresent)]))
    })

  /// The uuids that `readXenopsd` reads.
  enum ReadUUIDs: UInt8, ParameterValue {
    case own, all

    var sentence: String {
      switch self {
      case .own: "The VM's own."
      case .all: "Also the two temporary uuids of a migration: whether xenopsd knows them."
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
  /// - Deviation: state and operations are read at one instant.
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM.stat`; `VM.list` with `uuids` `all`.
  mutating func readXenopsd(_ instruction: InstructionView) -> Outcome {
    guard pool[host].xenopsd == .up else { return .blocked }

    if instruction.value() == StepDefinition.ReadUUIDs.all {
      note(.sourceTemporaryPresent, local[.sourceTemporary].isPresent)
      note(.destinationTemporaryPresent, local[.destinationTemporary].isPresent)
    }
    locals.observation = Observation(of: local)
    note(.noXenopsdOperation, local.isIdle)
    return .done
  }

  /// Records a result of the reading.
  @inline(__always)
  private mutating func note(_ knowledge: Knowledge, _ holds: Bool) {
    if holds { locals.knowledge.insert(knowledge) } else { locals.knowledge.remove(knowledge) }
  }
}
