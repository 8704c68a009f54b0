extension StepDefinition {
  /// See ``StepContext/serveCalls()``.
  static let serveCalls = StepDefinition(
    sentence: "The host begins to serve calls, although the rest of its start-up still runs.",
    example: Example(in: "xapi.start", of: "current"),
    actors: [.background], subject: { _ in .nothing },
    placement: { _ in
      [.only(in: [.xapiStart], "only \"xapi.start\" begins before the host serves calls")]
    },
    footprint: { _ in Footprint(reads: [.host(.xapi)], writes: [.host(.servesCalls)]) })
}

extension StepContext {
  /// Accepts calls that the master forwards, and those of other hosts, from now on.
  ///
  /// Without this step in its start-up, a host serves calls once its start-up has ended. The event
  /// thread begins only then in any case.
  ///
  /// - Code: `ocaml/xapi/xapi.ml`: a slave's `slave_emergency_mode` ends before
  ///   “resynchronising VM state”.
  mutating func serveCalls() -> Outcome {
    if pool[host].xapi.isStarting { pool[host].servesCalls = true }
    return .done
  }
}
