extension StepDefinition {
  /// See ``StepContext/dropOperations()``.
  static let dropOperations = StepDefinition(
    sentence:
      "xapi empties the VM's current_operations, although calls may still hold their locks.",
    waits: "until the database can be reached.",
    example: Example(in: "suspend.failed", of: "current", when: [.powerStateSuspended]),
    actors: [.background, .host, .inspection, .overview, .monitor], remote: { _ in .write },
    footprint: { _ in
      Footprint(
        reads: [
          .database, .record(.operations), .call(.vm, of: .any), .call(.masterCounter, of: .any),
        ],
        alters: [.record(.operations)]
      ).adding([.call(.hasLostLock, of: .any)], where: .mayDiffer(.record(.operations)))
    })
}

extension StepContext {
  /// Removes every operation's lock; the calls go on without it, and release nothing at their end.
  ///
  /// - Code: `ocaml/xapi/xapi_vm_lifecycle.ml`, `force_state_reset`; the entries are keyed by task, so
  ///   that a call can remove only its own.
  mutating func dropOperations() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    guard !record.operations.isEmpty else { return .done }

    record.operations = []
    for index in 0..<size.callCount
    where pool.callSlots[index].masterCounter != 0 && pool.callSlots[index].vm == vm {
      pool[call: index].hasLostLock = true
    }
    return .done
  }
}
