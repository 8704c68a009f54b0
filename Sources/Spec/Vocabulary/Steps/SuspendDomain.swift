extension StepDefinition {
  /// See ``StepContext/suspendDomain(_:)``.
  static let suspendDomain = StepDefinition(
    sentence: "xenopsd has the guest suspend: it stops executing, its memory stays.",
    actors: [.xenopsd], parameters: [.name("name")], canFail: { _ in true },
    footprint: { step in
      Footprint(
        reads: [.copy(step.name), .xenopsd(.isCancelled)], alters: [.copy(step.name)])
    })
}

extension StepContext {
  /// Stops the guest for a suspend to disk or for the last pages of a migration.
  ///
  /// Fails if the guest does not execute, or if the client has cancelled. From here on, cancelling
  /// has no effect.
  ///
  /// - Code: `ocaml/xenopsd/xc/domain.ml`, `suspend`; uncancellable from here since 0f8a01fbae.
  mutating func suspendDomain(_ instruction: InstructionView) -> Outcome {
    guard local[instruction.name].isExecuting, !local.operation.isCancelled else { return .failed }

    local[instruction.name].domain = .suspended
    return .done
  }
}
