extension StepEntry {
  /// See ``StepContext/saveMetadata(_:)``.
  static let saveMetadata = StepEntry(
    sentence: "xapi saves what a resume will need from xenopsd in last_booted_record.",
    actors: [.background, .inspection],
    parameters: [.choice("from", "xenopsd", "reading", isOptional: true)], isRetriedWrite: true)
}

extension StepContext {
  /// Reads the metadata of a suspended VM and writes it to the database.
  ///
  /// Has no effect when the metadata is gone. With `from` `reading`, it is what the thread has read
  /// before that is written, whether xenopsd has it still or not.
  ///
  /// - Deviation: reading and writing are one step, unless `from` says otherwise; metadata of a
  ///   suspended VM does not change.
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `Xenopsd_metadata.pull`.
  mutating func saveMetadata(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    if instruction.choice == 0 {
      guard pool[host].xenopsd == .up else { return .blocked }
      guard local[.original].metadata == .presentWithImage else { return .done }
    } else {
      guard locals.observation == .suspended else { return .done }
    }

    record.hasBootRecord = true
    return .done
  }
}
