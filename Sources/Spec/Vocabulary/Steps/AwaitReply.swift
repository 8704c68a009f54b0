extension StepDefinition {
  /// See ``StepContext/awaitReply()``.
  static let awaitReply = StepDefinition(
    sentence: "The master waits for the host's half to end.", actors: [.master],
    canFail: { _ in true }, wokenBy: .hostHalf,
    placement: { _ in [.rightAfterWithSameConditions(.forward)] },
    footprint: { _ in Footprint() })
}

extension StepContext {
  /// Waits; the master's half advances when the host's half ends, or when anything makes an answer
  /// impossible.
  ///
  /// - Code: `ocaml/xapi/message_forwarding.ml`, `do_op_on`.
  mutating func awaitReply() -> Outcome { .blocked }
}
