extension StepDefinition {
  /// See ``StepContext/spendImage()``.
  static let spendImage = StepDefinition(
    sentence: "xenopsd marks the suspend image on its disk as used.",
    actors: [.xenopsd], canFail: { _ in true },
    footprint: { _ in
      Footprint(
        reads: [.record(.image)], alters: [.record(.image)], effects: [.spentImage])
    })
}

extension StepContext {
  /// Makes the image unusable for another resume before the VM executes; fails if another resume
  /// already has.
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
