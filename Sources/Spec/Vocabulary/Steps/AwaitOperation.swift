extension StepDefinition {
  /// See ``StepContext/awaitOperation(_:)``.
  static let awaitOperation = StepDefinition(
    sentence: "The host waits for its xenopsd to finish the operation.",
    waits: "until the operation ends, or xenopsd dies and forgets it.",
    fails:
      "if the operation has failed or is forgotten; with limit=goesOn or limit=cancels, also at any moment.",
    example: Example(in: "start.host", of: "amended", onFailure: "start.failed"), actors: [.host],
    parameters: [.optional("limit", WaitLimit.self)],
    wokenBy: .operation, mayGiveUp: { $0.value() != WaitLimit.none },
    placement: { _ in [.rightAfterWithSameConditions(.queueOperation)] },
    footprint: { step in
      guard step.value() == WaitLimit.cancels else { return Footprint() }
      return Footprint(writes: [.xenopsd(.isCancelled)])
    })

  enum WaitLimit: UInt8, ParameterValue {
    case none, goesOn, cancels

    static let meaning = "What happens when the host has waited for too long."

    var sentence: String {
      switch self {
      case .none: "The host waits for as long as it takes."
      case .goesOn: "At any moment the step may fail; the operation goes on."
      case .cancels: "At any moment the step may fail; the operation is cancelled."
      }
    }
  }
}

extension StepContext {
  /// Never advances by itself: the end of the operation moves the call on.
  ///
  /// With `limit` `cancels`, the call does not wait until the operation has stopped.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `sync_with_task`; `sync_with_task_result` waits without a
  ///   limit.
  mutating func awaitOperation(_ instruction: InstructionView) -> Outcome {
    switch instruction.value(StepDefinition.WaitLimit.self) {
    case .none: return .blocked
    case .goesOn: break
    case .cancels: local.operation.isCancelled = true
    }
    return .failed
  }
}
