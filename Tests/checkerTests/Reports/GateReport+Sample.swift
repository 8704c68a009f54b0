import Explorer
import Spec

@testable import checker

extension GateReport {
  /// One model as expected, one that is different, one that was cut short, and two that did not
  /// run.
  static func sample() throws -> GateReport {
    let cutShort = ExplorationOptions(limits: Limits(depth: 4))
    let lines = [
      GateLine(
        run: try ModelSource.update.adding(#""expect": { "states": 6, "depth": 5 }"#).explored(
          reductions: .all)),
      GateLine(
        run: try ModelSource.localMigration.adding(
          #""expect": { "states": 3, "NoFalseHalt": "holds" }"#
        ).explored(reductions: .all)),
      GateLine(
        run: try ModelSource.localMigration.adding(#""expect": { "depth": 27 }"#)
          .explored(asking: nil, cutShort)),
    ]
    return GateReport(lines: lines, skipped: 2, differences: GateDifferences(lines))
  }
}
