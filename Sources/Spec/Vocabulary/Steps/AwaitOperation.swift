extension StepDefinition {
  /// See ``StepContext/awaitOperation(_:)``.
  static let awaitOperation = StepDefinition(
    sentence: "The host waits for its xenopsd to finish the operation.", actors: [.host],
    parameters: [.optional("limit", WaitLimit.self)],
    canFail: { _ in true }, wokenBy: .operation, mayGiveUp: { $0.value() != WaitLimit.none },
    placement: { _ in [.rightAfterWithSameConditions(.queueOperation)] },
    footprint: { step in
      guard step.value() == WaitLimit.cancels else { return Footprint() }
      return Footprint(writes: [.xenopsd(.isCancelled)])
    })

  /// What happens when the host has waited for too long.
  enum WaitLimit: UInt8, ParameterValue {
    case none, goesOn, cancels

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
  /// Waits; the call advances when the operation ends, or when xenopsd restarts and forgets its
  /// tasks.
  ///
  /// With a `limit`, the call may also give up, at any moment: with `goesOn`, the operation does not
  /// learn of it; with `cancels`, it is asked to stop, and the call does not wait until it has.
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
