import AuditSupport
import Spec
import Testing

@testable import checker

// Every test run compares a few cases of each kind. After a change to the search, or to what is
// stored, merged or treated as alike, compare thousands: Scripts/differential.

@Test(
  arguments: [
    (DifferentialRequest.Subject.graphs, cases: 60, violations: 20),
    (.models(.models), 15, 2), (.models(.designs), 30, 7),
  ])
func `Audit: all searches agree on generated cases`(
  subject: DifferentialRequest.Subject, cases: Int, violations: Int
) throws {
  var outcomes: [CaseOutcome] = []
  try withTemporaryFolder { folder in
    let compare: (Int, [SearchVariant]) -> CaseOutcome
    switch subject {
    case .models(let kind):
      let series = try ModelSeries(kind, seed: 1, stateLimit: 1_000, folder: folder)
      compare = { series.compare($0, $1) }
    default:
      let series = GraphSeries(seed: 1, folder: folder)
      compare = { series.compare($0, $1) }
    }
    outcomes = (0..<cases).map { compare($0, SearchVariant.some(3, case: $0, ofSeed: 1)) }
  }
  for outcome in outcomes {
    #expect(outcome.failure == nil, "\(outcome.failure ?? "")")
  }
  // Otherwise the generators favour the wrong cases.
  #expect(outcomes.count(where: \.hasViolation) >= violations)
}

@Test(.enabled(if: DifferentialRequest.current != nil))
func `Differential: the requested cases`() throws {
  let request = try #require(DifferentialRequest.current)
  try withTemporaryFolder { folder in
    try DifferentialWorker(request, folder: folder)?.run()
    guard case .file(let path) = request.subject else { return }
    let model = try LoadedModel.load(path)
    let comparison = try #require(
      Comparison(
        model, limit: request.stateLimit, SearchVariant.allCases, case: 0, ofSeed: request.seed,
        in: folder), "\(path) has more than \(request.stateLimit) states")
    #expect(comparison.differences == [], "\(path):\n\(comparison.phrase)")
  }
}

@Test func `Audit: the environment decides which cases are requested`() throws {
  #expect(DifferentialRequest { _ in nil } == nil)
  #expect(DifferentialRequest { ["CHECKER_DIFFERENTIAL_KIND": "nothing"][$0] } == nil)
  let some = try #require(
    DifferentialRequest {
      [
        "CHECKER_DIFFERENTIAL_KIND": "designs", "CHECKER_DIFFERENTIAL_SEED": "7",
        "CHECKER_DIFFERENTIAL_FIRST": "5", "CHECKER_DIFFERENTIAL_COUNT": "20",
        "CHECKER_DIFFERENTIAL_STATES": "300", "CHECKER_DIFFERENTIAL_REPORT": "out",
        "CHECKER_DIFFERENTIAL_OTHERS": "4",
      ][$0]
    })
  #expect(some.subject == .models(.designs) && some.seed == 7 && some.numbers == 5..<25)
  #expect(some.stateLimit == 300 && some.report == "out" && some.otherSearches == 4)
  #expect(some.variants(ofCase: 5).count <= 8 && some.variants(ofCase: 5).contains(SearchVariant()))
  let one = try #require(
    DifferentialRequest {
      ["CHECKER_DIFFERENTIAL_KIND": "graphs", "CHECKER_DIFFERENTIAL_FIRST": "3"][$0]
    })
  #expect(one.subject == .graphs && one.seed == 1 && one.numbers == 3..<4)
  #expect(one.variants(ofCase: 3).count == 120)
}
