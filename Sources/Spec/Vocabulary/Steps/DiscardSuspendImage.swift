extension StepDefinition {
  /// See ``StepContext/discardSuspendImage()``.
  static let discardSuspendImage = StepDefinition(
    sentence: "The host clears suspend_VDI and destroys the memory image.",
    waits: "until the database can be reached.",
    example: Example(in: "resume.host", of: "amended"),
    actors: [.host], remote: { _ in .write },
    footprint: { _ in
      Footprint(
        reads: [.database, .record(.image)],
        alters: [.record(.image), .record(.hasBootRecord), .record(.imageHasMetadata)],
        effects: [.discardedImage])
    })
}

extension StepContext {
  /// Sets `suspend_VDI` to null, destroys the disk, and forgets the associated boot record.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, the end of `resume`, the failure path of `suspend`.
  mutating func discardSuspendImage() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }

    if record.image == .complete { effects.insert(.discardedImage) }
    record.image = .none
    record.hasBootRecord = false
    record.imageHasMetadata = false
    return .done
  }
}
