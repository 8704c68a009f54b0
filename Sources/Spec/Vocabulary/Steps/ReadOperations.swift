extension StepDefinition {
  /// See ``StepContext/readOperations()``.
  static let readOperations = StepDefinition(
    sentence: "xapi reads the VM's current_operations in the database.",
    waits: "until the database can be reached.",
    example: Example(in: "event"),
    actors: [.background, .inspection, .overview, .monitor],
    footprint: { _ in
      Footprint(
        reads: [.database, .record(.operations)], writes: [.local(.noXapiOperation)])
    })
}

extension StepContext {
  /// Records in the thread's locals whether a client's operation is current.
  ///
  /// The other reading of “no current operations on the VM”, see ``readXenopsd(_:)``.
  mutating func readOperations() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }

    if record.operations.isEmpty {
      locals.knowledge.insert(.noXapiOperation)
    } else {
      locals.knowledge.remove(.noXapiOperation)
    }
    return .done
  }
}
