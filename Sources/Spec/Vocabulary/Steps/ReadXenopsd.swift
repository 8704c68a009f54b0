extension StepDefinition {
  /// See ``StepContext/readXenopsd(_:)``.
  static let readXenopsd = StepDefinition(
    sentence: "xapi reads what its xenopsd knows of the VM, and whether an operation is under way.",
    actors: [.background, .inspection],
    parameters: [.optional("compare", Comparison.self)],
    footprint: { step in
      let reading = Footprint(
        reads: [
          .host(.xenopsd), .copy(.original), .xenopsd(.isRebooting),
          .xenopsd(.operationCounter), .xenopsd(.receiverCounter),
        ],
        writes: [.local(.observation), .local(.noXenopsdOperation)])
      guard step.value() == Comparison.lastEvent else { return reading }
      return reading.adding(
        Footprint(reads: [.xenopsd(.lastEvent)], writes: [.local(.unchanged)]))
    })

  /// What `readXenopsd` compares its reading with.
  enum Comparison: UInt8, ParameterValue {
    case nothing, lastEvent

    var sentence: String {
      switch self {
      case .nothing: "The reading is compared with nothing."
      case .lastEvent:
        "The reading is compared with what xapi remembers of the last event, for \"changed\"."
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
  /// With `compare` `lastEvent`, it also compares the state with what xapi remembers of the last
  /// event: where they are equal, the condition `changed` does not hold.
  ///
  /// - Deviation: state, operations and xapi's memory are read at one instant.
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM.stat`.
  mutating func readXenopsd(_ instruction: InstructionView) -> Outcome {
    guard pool[host].xenopsd == .up else { return .blocked }

    locals.observation = Observation(of: local)
    if local.isIdle {
      locals.knowledge.insert(.noXenopsdOperation)
    } else {
      locals.knowledge.remove(.noXenopsdOperation)
    }
    guard instruction.value() == StepDefinition.Comparison.lastEvent else { return .done }
    if local.lastEvent.says(locals.observation) {
      locals.knowledge.insert(.unchanged)
    } else {
      locals.knowledge.remove(.unchanged)
    }
    return .done
  }
}
