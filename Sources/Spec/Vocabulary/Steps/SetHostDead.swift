extension StepDefinition {
  /// See ``StepContext/setHostDead()``.
  static let setHostDead = StepDefinition(
    sentence: "The master sets the host's live to false, as declared dead.",
    example: Example(in: "Host.declare_dead", of: "amended"), actors: [.monitor],
    subject: { _ in .hostAtHand },
    footprint: { _ in
      Footprint(reads: [.local(.peer)], writes: [.host(.liveness, of: .any)])
    })
}

extension StepContext {
  /// Records that the current host was declared dead; calls are no longer forwarded to it until it
  /// is heard from again.
  ///
  /// - Deviation: `Host.declare_dead` does not write `live` but disables the host; both keep calls
  ///   away from it.
  /// - Code: `ocaml/xapi/xapi_ha.ml`, `Host_metrics.set_live`; `ocaml/xapi/xapi_host.ml`,
  ///   `declare_dead`.
  mutating func setHostDead() -> Outcome {
    pool[locals.peer].liveness = .declaredDead
    return .done
  }
}
