extension StepEntry {
  /// See ``StepContext/forgetHost(_:)``.
  static let forgetHost = StepEntry(
    sentence: "The master removes the host's record; references to it are valid no more.",
    actors: [.monitor], parameters: [.choice("if", "anyway", "noResidents", isOptional: true)])
}

extension StepContext {
  /// Removes the record of the host at hand.
  ///
  /// The host itself is not told.
  ///
  /// With `if` `noResidents`, only when no VM is resident there and the host is declared dead still, in
  /// one database transaction.
  ///
  /// - Code: `ocaml/xapi/xapi_host.ml`, `destroy`: `Db.Host.destroy`.
  mutating func forgetHost(_ instruction: InstructionView) -> Outcome {
    let isUnused = pool[locals.peer].liveness == .declaredDead && !hasResidents(on: locals.peer)
    guard instruction.choice == 0 || isUnused else { return .refused }

    pool[locals.peer].isForgotten = true
    pool[locals.peer].answer = .none
    return .done
  }
}
