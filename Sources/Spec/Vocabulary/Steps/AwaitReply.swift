extension StepDefinition {
  /// See ``StepContext/awaitReply()``.
  static let awaitReply = StepDefinition(
    sentence: "The master waits for the host's half to end.",
    waits: "until the host's half ends.",
    fails: "if the host's half has failed, or its answer can no longer come.",
    example: Example(in: "start.master", of: "amended", onFailure: "join"), actors: [.master],
    wokenBy: .hostHalf,
    placement: { _ in [.rightAfterWithSameConditions(.forward)] },
    footprint: { _ in Footprint() })
}

extension StepContext {
  /// Never advances by itself: the end of the host's half moves the call on.
  ///
  /// - Code: `ocaml/xapi/message_forwarding.ml`, `do_op_on`.
  mutating func awaitReply() -> Outcome { .blocked }
}
