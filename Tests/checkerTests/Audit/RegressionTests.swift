import AuditSupport
import Explorer
import Invariants
import Spec
import Testing

@testable import checker

private let cases = RegressionCase.layout + RegressionCase.calls + RegressionCase.symmetry

extension RegressionCase {
  /// Compares both searches, for any number of states.
  fileprivate func compare() throws -> Comparison {
    var comparison: Comparison?
    try withTemporaryFolder { folder in
      comparison = Comparison(try model.load(in: folder), limit: 100_000)
    }
    return try #require(comparison)
  }
}

@Test(arguments: cases)
func `Audit: a regression case gives its pinned verdict`(_ regression: RegressionCase) throws {
  var found: UnpackedExplorer?
  try withTemporaryFolder { folder in
    found = UnpackedExplorer(try regression.model.load(in: folder).machine, limit: 100_000)
  }
  let naive = try #require(found)
  #expect(naive.isExhausted && naive.states.count == regression.states)
  #expect(naive.statesGenerated == regression.generated && naive.depth == regression.depth)
  for property in Property.allCases {
    let length = naive.firstViolations[property.number]
    #expect(length == regression.violated[property], "\(property)")
    guard property.kind == .landmark else { continue }
    let isReached = naive.firstApplications[property.number] != nil
    #expect(isReached == regression.reached.contains(property), "\(property)")
  }
}

@Test(arguments: cases)
func `Audit: both searches agree on a regression case`(
  _ regression: RegressionCase
) throws {
  let comparison = try regression.compare()
  #expect(comparison.differences == [], "\(regression.model.text)\(comparison.phrase)")
}

@Test func `Audit: hosts are not alike where an event can begin the overview`() throws {
  let run = try RegressionCase.symmetry[0].model.explored(reductions: .all)
  #expect(run.reductions.likeness.hosts == [])
  #expect(run.reductions.likeness.hostObstacle == .order(procedure: "pool.overview"))
}

@Test(arguments: RegressionCase.refused)
func `Audit: a step that starts a procedure missing from the design is refused`(
  _ model: ModelSource, _ mistake: String
) throws {
  #expect(
    try mistakes(in: model).split(separator: "\n").first.map(String.init) == "model.jsonc: error: "
      + mistake)
}

@Test func `Audit: the largest pool fits into a packed state`() async {
  await #expect(processExitsWith: .success) {
    let run = try ModelSource.largest.explored(
      ExplorationOptions(limits: Limits(states: 1)), reductions: .all)
    #expect(run.distinctStates == 1)
  }
}

extension ModelSource {
  /// Four hosts, four VMs, eight calls, and everything that can happen to them.
  fileprivate static let largest = changing(
    "proposed", hosts: 4, vms: [Place.on1, Place.on1, #""suspended": true"#, Place.halted], [],
    #"""
    "requests": { "start": 1, "resume": 1, "suspend": 1, "migrate": 1, "checkpoint": 1, "revert": 1,
      "hardReboot": 1, "cleanShutdown": 1 }
    """#, #""guest": { "shutdown": 7, "reboot": 7, "update": 7 }"#,
    #""operator": { "declareHostDead": 7, "forgetHost": 7 }"#,
    #"""
    "faults": { "xapiRestart": 7, "xenopsdRestart": 7, "migrationLinkLoss": 7, "replyLoss": 7,
      "hostCrash": 7, "hostLoss": 7, "managementPartition": 7, "databaseRollback": 7,
      "masterFailover": 7, "inAll": 7 }
    """#)
}
