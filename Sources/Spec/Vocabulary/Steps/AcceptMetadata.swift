extension StepDefinition {
  /// See ``StepContext/acceptMetadata(_:)``.
  static let acceptMetadata = StepDefinition(
    sentence: "The destination takes the VM's metadata off the connection.",
    fails: "if the connection is lost, or there is a domain under the uuid.",
    example: Example(
      in: "migrate.destination", of: "amended", with: ["as": "destinationTemporary"]),
    actors: [.receiver], parameters: [.name("as", "The uuid under which the metadata is stored.")],
    domains: { .bringsMetadata($0.name) },
    footprint: { step in
      Footprint(reads: [.xenopsd(.stream), .copy(step.name)], writes: [.copy(step.name)])
    })
}

extension StepContext {
  /// Stores the metadata under the uuid.
  ///
  /// The step that accepts the metadata also cleans up, so that no metadata is left behind.
  ///
  /// - Design: none; a repair. The document imports metadata by a separate call, before there is a
  ///   connection: ``importMetadata(_:)``.
  mutating func acceptMetadata(_ instruction: InstructionView) -> Outcome {
    let stream = local.receiver.stream
    guard stream != .broken, stream != .none, local[instruction.name].domain == .none else {
      return .failed
    }

    local[instruction.name].metadata = .present
    return .done
  }
}
