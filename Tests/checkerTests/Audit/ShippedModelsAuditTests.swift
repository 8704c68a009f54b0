import Testing

@testable import checker

/// The most states that a shipped model may expect, with every reduction, to be compared: in every
/// test run, and when `Scripts/differential --shipped` requests more.
private let expectedStateLimits = (usual: 2_000, long: 20_000)

@Test func `Audit: both searches agree on shipped models`() throws {
  let isLong = DifferentialRequest.current?.subject == .shipped
  let expectedLimit = isLong ? expectedStateLimits.long : expectedStateLimits.usual
  var count = 0
  var failures: [String] = []
  for path in try ModelFiles.find([Repository.path + "/models"]) {
    let model = try LoadedModel.load(path)
    guard let states = model.expectedStates, states <= expectedLimit else { continue }
    // Without reductions there are several times as many states.
    let comparison = try #require(Comparison(model, limit: 100 * expectedLimit), "\(path)")
    if !comparison.differences.isEmpty { failures.append("\(path):\n\(comparison.phrase)") }
    count += 1
  }
  #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  #expect(count >= (isLong ? 170 : 110))
}
