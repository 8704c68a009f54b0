import Testing

@testable import checker

@Test func `the status of a gate is that of its worst model`() throws {
  var report = try GateReport.sample()
  report.skipped = 0
  #expect(report.lines.map(\.status) == [.holds, .violated, .incomplete])
  #expect(report.status == .violated)
  report.lines.remove(at: 1)
  #expect(report.status == .incomplete)
  report.lines.removeLast()
  #expect(report.status == .holds)
}

@Test func `a gate that was interrupted between two models is incomplete`() throws {
  let report = GateReport(lines: Array(try GateReport.sample().lines.prefix(1)), skipped: 2)
  #expect(report.lines.map(\.status) == [.holds])
  #expect(report.status == .incomplete)
}
