extension StepDefinition {
  /// See ``StepContext/cancelOperations()``.
  static let cancelOperations = StepDefinition(
    sentence: "The master cancels what else runs on the VM; xenopsd looks at the flag later.",
    actors: [.master],
    footprint: { _ in
      Footprint(
        reads: [.xenopsd(.operationCounter, of: .any)],
        writes: [.xenopsd(.isCancelled, of: .any)])
    })
}

extension StepContext {
  /// Sets the flag that a xenopsd operation polls while it can still be cancelled.
  ///
  /// - Deviation: the flag is set on every host at once; the path from the master's task via the
  ///   host's xapi to xenopsd's task is one step.
  /// - Code: `ocaml/xapi/message_forwarding.ml`, `cancel`; `ocaml/xapi/xapi_xenops.ml`,
  ///   `task_cancel`.
  mutating func cancelOperations() -> Outcome {
    for host in 0..<size.hostCount {
      if pool[Host(host), vm].operation.programCounter != 0 {
        pool[Host(host), vm].operation.isCancelled = true
      }
    }
    return .done
  }
}
