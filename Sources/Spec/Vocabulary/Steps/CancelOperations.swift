extension StepDefinition {
  /// See ``StepContext/cancelOperations(_:)``.
  static let cancelOperations = StepDefinition(
    sentence: "The master cancels what else runs on the VM; xenopsd looks at the flag later.",
    example: Example(in: "hardShutdown.master", of: "amended"),
    actors: [.master], parameters: [.optional("of", CancelReach.self)],
    footprint: { step in
      let owner: StateParts.Owner = step.value() == CancelReach.everyHost ? .any : .own
      return Footprint(
        reads: [.xenopsd(.operationCounter, of: owner)],
        writes: [.xenopsd(.isCancelled, of: owner)])
    })

  enum CancelReach: UInt8, ParameterValue {
    case everyHost, master

    static let meaning = "The hosts whose operations are cancelled."

    var sentence: String {
      switch self {
      case .everyHost: "Operations on every host."
      case .master: "Only operations on the master, whose tasks are its own."
      }
    }
  }
}

extension StepContext {
  /// Sets the flag that a xenopsd operation polls while it can still be cancelled.
  ///
  /// With `of` `master`, it reaches only the operations of calls whose host's half runs on the
  /// master.
  ///
  /// - Deviation: the flag is set on every host at once; the path from the master's task via the
  ///   host's xapi to xenopsd's task is one step.
  /// - Code: `ocaml/xapi/message_forwarding.ml`, `cancel`; `ocaml/xapi/xapi_xenops.ml`,
  ///   `task_cancel`.
  mutating func cancelOperations(_ instruction: InstructionView) -> Outcome {
    let reachesAll = instruction.value() == StepDefinition.CancelReach.everyHost
    for host in 0..<size.hostCount where reachesAll || Host(host) == self.host {
      if pool[Host(host), vm].operation.programCounter != 0 {
        pool[Host(host), vm].operation.isCancelled = true
      }
    }
    return .done
  }
}
