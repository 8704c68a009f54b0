extension StepDefinition {
  /// See ``StepContext/spendImage()``.
  static let spendImage = StepDefinition(
    sentence: "xenopsd marks the suspend image on its disk as used.",
    fails: "if the image is missing, incomplete, or used already.",
    example: Example(in: "resume.xenopsd", of: "amended"),
    actors: [.xenopsd],
    footprint: { _ in
      Footprint(
        reads: [.record(.image)], alters: [.record(.image)], effects: [.spentImage])
    })
}

extension StepContext {
  /// Makes the image unusable for another resume before the VM executes.
  ///
  /// The mark is on the disk itself, so it survives a database rollback.
  ///
  /// - Design: none; a repair. The document does not cover suspend images.
  mutating func spendImage() -> Outcome {
    guard record.image == .complete else { return .failed }

    record.image = .consumed
    effects.insert(.spentImage)
    return .done
  }
}
