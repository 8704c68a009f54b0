extension StepDefinition {
  /// See ``StepContext/callDestination(_:)``.
  static let callDestination = StepDefinition(
    sentence: "The host has the destination's xapi complete the migration.",
    fails:
      "if the database cannot be reached, the master's xapi is not up, or the destination does not answer it.",
    example: Example(in: "migrate.host", of: "amended"),
    actors: [.host], starts: { _ in .complete },
    placement: { _ in [.rightBefore(.awaitDestination)] },
    footprint: { _ in
      Footprint(
        reads: [.call(.chosen), .database],
        writes: [.call(.peerCounter), .call(.isPeerConnected)])
    })
}

extension StepContext {
  /// Starts `migrate.complete` on the host that the client chose.
  ///
  /// The call goes through the master and is tried once.
  ///
  /// - Code: `ocaml/xapi/xapi_vm_migrate.ml`, `pool_migrate_complete`.
  mutating func callDestination(_ instruction: InstructionView) -> Outcome {
    let destination = call.chosen
    guard pool.reachesDatabase(from: host), pool[pool.master].xapi == .up,
      pool.serves(destination, callsFrom: pool.master)
    else { return .failed }

    call.peerCounter = instruction.spawned
    call.isPeerConnected = true
    return .done
  }
}
