extension StepDefinition {
  /// See ``StepContext/readXenopsd()``.
  static let readXenopsd = StepDefinition(
    sentence: "xapi reads what its xenopsd knows of the VM, and whether an operation is under way.",
    actors: [.background, .inspection],
    footprint: { _ in
      Footprint(
        reads: [
          .host(.xenopsd), .copy(.original), .xenopsd(.isRebooting),
          .xenopsd(.operationCounter), .xenopsd(.receiverCounter),
        ],
        writes: [.local(.observation), .local(.noXenopsdOperation)])
    })
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
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM.stat`.
  mutating func readXenopsd() -> Outcome {
    guard pool[host].xenopsd == .up else { return .blocked }

    locals.observation = Observation(of: local)
    if local.isIdle {
      locals.knowledge.insert(.noXenopsdOperation)
    } else {
      locals.knowledge.remove(.noXenopsdOperation)
    }
    return .done
  }
}
