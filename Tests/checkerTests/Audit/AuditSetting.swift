@testable import checker

/// Which generated models are compared: a few in every test run, more if the environment asks for
/// them.
struct AuditSetting {
  /// The seed of the series.
  var seed: UInt64 = 1
  /// The numbers of the models in the series.
  var numbers = 0..<300
  /// The most states of a model that is compared.
  var stateLimit = 10_000
  /// Whether more is compared than in a usual test run.
  var isLong = false

  /// The setting in the environment, from a given variable-reading function.
  ///
  /// - Parameter variable: returns the value of an environment variable, nil if it is not set.
  init(_ variable: (String) -> String? = { Surroundings.variable($0) }) {
    func number(_ name: String) -> Int? { variable("CHECKER_AUDIT_" + name).flatMap { Int($0) } }
    if let seed = number("SEED") { self.seed = UInt64(max(0, seed)) }
    let first = max(0, number("FIRST") ?? 0)
    if let count = number("MODELS") {
      isLong = true
      stateLimit = 50_000
      numbers = first..<first + max(0, count)
    }
    if let number = number("MODEL") {
      isLong = true
      stateLimit = 1_000_000
      numbers = max(0, number)..<max(0, number) + 1
    }
    if let limit = number("STATES") { stateLimit = limit }
  }
}
