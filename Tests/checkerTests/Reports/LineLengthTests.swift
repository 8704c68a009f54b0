import Explorer
import Spec
import Testing

@testable import checker

/// Models whose reports have long verdicts, long traces and long names.
private let models = [
  "migration": ModelSource.migration, "lost link": .linkLoss,
  "restarts": .migration.adding(#""faults": { "xapiRestart": 1 }"#),
  "two VMs": ModelSource(
    pool: #"{ "hosts": 3, "vms": 2 }"#,
    initially: #"[{ "vm": 0, "halted": true }, { "vm": 1, "running": { "on": 2 } }]"#,
    more: [
      #""requests": { "start": { "budget": 1, "vms": [0] } }"#,
      #""faults": { "xenopsdRestart": 1 }"#,
      #""expect": { "EveryCallEnds": "vacuous", "RenameOrder": "violated" }"#,
    ]),
]

@Test(arguments: models.keys.sorted())
func `no line of a report goes beyond 100 columns`(_ name: String) throws {
  let run = try #require(models[name]).explored()
  let plain = Style(isColored: false)
  let line = GateLine(run: run)
  let reports = [
    CheckText(run: run, style: plain, isQuiet: false).text,
    GateText(report: GateReport(lines: [line]), style: plain).text,
    ModelText(model: run.model, style: plain).text,
    DesignText(design: run.model.machine.model.design, style: plain).text,
  ]
  for report in reports {
    for line in report.split(separator: "\n") {
      #expect(line.count <= TextLine.length && line.last != " ")
    }
  }
}
