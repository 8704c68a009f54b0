import AuditSupport

@testable import checker

/// The cases that Scripts/differential asks a test run to compare.
struct DifferentialRequest: Equatable {
  /// The source of cases.
  enum Subject: Equatable {
    /// Generated graphs.
    case graphs
    /// Generated models, of shipped designs or of changed ones.
    case models(ModelSeries.Kind)
    /// The model file at a path.
    case file(String)
    /// The shipped models.
    case shipped
  }

  var subject: Subject
  var seed: UInt64 = 1
  /// The numbers of the cases.
  var numbers = 0..<1
  /// The most states of a model that is compared.
  var stateLimit = 1_000
  /// The number of searches of a case in addition to the simplest with each combination of
  /// reductions; nil for every variant.
  var otherSearches: Int?
  /// The file that the progress is written to.
  var report = "/dev/stdout"

  /// The request in the environment, nil if there is none.
  ///
  /// - Parameter variable: returns the value of an environment variable, nil if it is not set.
  init?(_ variable: (String) -> String? = { Surroundings.variable($0) }) {
    func value(_ name: String) -> String? { variable("CHECKER_DIFFERENTIAL_" + name) }
    func number(_ name: String) -> Int? { value(name).flatMap { Int($0) } }
    switch value("KIND") {
    case "graphs": subject = .graphs
    case "models": subject = .models(.models)
    case "designs": subject = .models(.designs)
    case "shipped": subject = .shipped
    case "file":
      guard let path = value("FILE") else { return nil }
      subject = .file(path)
    default: return nil
    }
    if let seed = number("SEED") { self.seed = UInt64(max(0, seed)) }
    let first = max(0, number("FIRST") ?? 0)
    numbers = first..<first + max(0, number("COUNT") ?? 1)
    if let states = number("STATES") { stateLimit = states }
    otherSearches = number("OTHERS")
    if let path = value("REPORT") { report = path }
  }

  /// The variants of the search that a case is compared with.
  func variants(ofCase number: Int) -> [SearchVariant] {
    otherSearches.map { SearchVariant.some($0, case: number, ofSeed: seed) }
      ?? SearchVariant.allCases
  }

  /// The request of this test run.
  static let current = DifferentialRequest()
}
