extension StepDefinition {
  /// See ``StepContext/keepTrace(_:)``.
  static let keepTrace = StepDefinition(
    sentence: "The destination notes, under the temporary uuid, that it has taken the VM over.",
    actors: [.receiver], parameters: [.name("as")], domains: { .bringsMetadata($0.name) },
    footprint: { step in Footprint(writes: [.copy(step.name)]) })
}

extension StepContext {
  /// Leaves metadata without a domain under a uuid, for a source that will ask.
  ///
  /// The VM may have come and gone before the source can ask; the note outlives it. The source has
  /// it removed by ``removeTrace(_:)`` when it knows.
  ///
  /// - Design: none; a repair, see ``awaitOutcome(_:)``.
  mutating func keepTrace(_ instruction: InstructionView) -> Outcome {
    local[instruction.name].metadata = .present
    return .done
  }
}
