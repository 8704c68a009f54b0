extension StepDefinition {
  /// See ``StepContext/createSuspendImage()``.
  static let createSuspendImage = StepDefinition(
    sentence: "The host creates the disk for the memory image and records it in the database.",
    waits: "until the database can be reached.",
    example: Example(in: "suspend.host", of: "amended"),
    actors: [.host], remote: { _ in .write },
    placement: { _ in
      [.notAfter([.queueOperation], "the operation that writes the image is over by then")]
    },
    footprint: { _ in
      Footprint(
        reads: .database, writes: [.record(.image)], alters: [.record(.imageHasMetadata)])
    })
}

extension StepContext {
  /// Sets `suspend_VDI` to a new, empty disk.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `suspend`.
  mutating func createSuspendImage() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }

    record.image = .incomplete
    record.imageHasMetadata = false
    return .done
  }
}
