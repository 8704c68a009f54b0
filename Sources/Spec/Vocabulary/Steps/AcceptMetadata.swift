extension StepDefinition {
  /// See ``StepContext/acceptMetadata(_:)``.
  static let acceptMetadata = StepDefinition(
    sentence: "The destination takes the VM's metadata off the connection.",
    actors: [.receiver], parameters: [.name("as")], canFail: { _ in true },
    domains: { .bringsMetadata($0.name) },
    footprint: { step in
      Footprint(reads: [.xenopsd(.stream), .copy(step.name)], writes: [.copy(step.name)])
    })
}

extension StepContext {
  /// Puts the metadata on file; fails when the connection is lost, or when there is a domain of that
  /// name.
  ///
  /// What takes the metadata in is what cleans up, so that none is left.
  ///
  /// - Design: none; a repair. The document imports metadata by a call of its own, before there is a
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
