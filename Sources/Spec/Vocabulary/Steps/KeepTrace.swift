extension StepDefinition {
  /// See ``StepContext/keepTrace(_:)``.
  static let keepTrace = StepDefinition(
    sentence: "The destination notes, under the temporary uuid, that it has taken the VM over.",
    example: Example(
      in: "migrate.destination", of: "amended", with: ["as": "destinationTemporary"]),
    actors: [.receiver], parameters: [.name("as", "The uuid under which the metadata is stored.")],
    domains: { .bringsMetadata($0.name) },
    footprint: { step in Footprint(writes: [.copy(step.name)]) })
}

extension StepContext {
  /// Leaves metadata without a domain under a uuid, for a source that will ask later.
  ///
  /// The VM may have come and gone before the source can ask; this note outlives it. Once the
  /// source knows, it removes the note by ``removeTrace(_:)``.
  ///
  /// - Design: none; a repair, see ``awaitOutcome(_:)``.
  mutating func keepTrace(_ instruction: InstructionView) -> Outcome {
    local[instruction.name].metadata = .present
    return .done
  }
}
