extension StepEntry {
  /// See ``StepContext/saveMetadata()``.
  static let saveMetadata = StepEntry(
    sentence: "xapi saves what a resume will need from xenopsd in last_booted_record.",
    actors: [.background, .inspection], isRetriedWrite: true)
}

extension StepContext {
  /// Reads the metadata of a suspended VM and writes it to the database.
  ///
  /// Has no effect when the metadata is gone.
  ///
  /// - Deviation: reading and writing are one step; metadata of a suspended VM does not change.
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `Xenopsd_metadata.pull`.
  mutating func saveMetadata() -> Outcome {
    guard pool.reachesDatabase(from: host), pool[host].xenopsd == .up else { return .blocked }
    guard local[.original].metadata == .presentWithImage else { return .done }

    record.hasBootRecord = true
    return .done
  }
}
