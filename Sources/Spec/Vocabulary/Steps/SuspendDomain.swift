extension StepDefinition {
  /// See ``StepContext/suspendDomain(_:)``.
  static let suspendDomain = StepDefinition(
    sentence: "xenopsd has the guest suspend: it stops executing, its memory stays.",
    waits:
      "while the guest ignores the request, with waits=untilCancelled until a client cancels, with waits=forever for ever.",
    fails:
      "if the domain does not execute, or a client has cancelled; with waits=untilLimit, also if the guest ignores the request.",
    example: Example(in: "migrate.source", of: "amended", with: ["name": "original"]),
    actors: [.xenopsd], parameters: [.name("name"), .optional("waits", Patience.self)],
    traits: [.asksGuest],
    footprint: { step in
      Footprint(
        reads: [.copy(step.name), .xenopsd(.isCancelled)], alters: [.copy(step.name)]
      ).adding(.askingGuest(step.secondValue()))
    })
}

extension StepContext {
  /// Stops the guest for a suspend to disk or for the last pages of a migration.
  ///
  /// From here on, cancelling has no effect, except on the wait for a guest that ignores the
  /// request.
  ///
  /// - Code: `ocaml/xenopsd/xc/domain.ml`, `suspend`; uncancellable from here since 0f8a01fbae.
  ///   `ocaml/xenopsd/xc/xenops_server_xen.ml`, `save`: half a minute for the guest to acknowledge
  ///   the request, and then a limit for it to suspend.
  mutating func suspendDomain(_ instruction: InstructionView) -> Outcome {
    guard local[instruction.name].knownDomain == .running else { return .failed }
    guard !local.operation.isIgnored else { return outcomeWhenIgnored(instruction.secondValue()) }
    guard !local.operation.isCancelled else { return .failed }

    local[instruction.name].domain = .suspended
    return .done
  }
}
