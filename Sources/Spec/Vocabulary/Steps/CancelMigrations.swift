extension StepDefinition {
  /// See ``StepContext/cancelMigrations(_:)``.
  static let cancelMigrations = StepDefinition(
    sentence: "xapi cancels the migrations that leave this host; xenopsd looks at the flag later.",
    waits: "until xenopsd serves.",
    example: Example(in: "Host.show_me_what_you_got", of: "amended"),
    actors: [.inspection], seeks: .xenopsd(.migrate), subject: { _ in .nothing },
    footprint: { step in
      // Without such a procedure, there is no thread to cancel.
      guard step.soughtEnd > 0 else { return Footprint(reads: [.host(.xenopsd)]) }
      return Footprint(
        reads: [.host(.xenopsd), .xenopsd(.operationCounter, of: .any)],
        writes: [.xenopsd(.isCancelled, of: .any)])
    })
}

extension StepContext {
  /// Sets the flag that the source of a migration polls while the migration can still be cancelled.
  ///
  /// The document does not state which end is cancelled; only the source polls. Nothing waits for
  /// the migration to end.
  ///
  /// - Design: “Host.show_me_what_you_got”, step 3.
  mutating func cancelMigrations(_ instruction: InstructionView) -> Outcome {
    guard pool[host].xenopsd == .up else { return .blocked }

    let migration = instruction.soughtFirst..<instruction.soughtEnd
    for index in 0..<size.vmCount
    where migration.contains(pool[host, VM(index)].operation.programCounter) {
      pool[host, VM(index)].operation.isCancelled = true
    }
    return .done
  }
}
