extension StepEntry {
  /// See ``StepContext/forgetHost()``.
  static let forgetHost = StepEntry(
    sentence: "The master removes the host's record; references to it are valid no more.",
    actors: [.monitor])
}

extension StepContext {
  /// Removes the record of the host at hand. The host itself is not told.
  ///
  /// - Code: `ocaml/xapi/xapi_host.ml`, `destroy`: `Db.Host.destroy`.
  mutating func forgetHost() -> Outcome {
    pool[locals.peer].isForgotten = true
    pool[locals.peer].answer = .none
    return .done
  }
}
