import Spec
import Testing

@testable import checker

private let plain = Presentation(style: Style(isColored: false))

@Test func `reports of several models are two lines apart`() throws {
  let runs = [try ModelSource.update.explored(), try ModelSource.linkLoss.explored()]
  let texts = runs.map { CheckText(run: $0, style: plain.style, isQuiet: false).text }
  #expect(
    ReportFormat.text.check(CheckReport(runs: runs), plain) == texts[0] + "\n\n" + texts[1])
}

@Test func `a text report has the requested colours and remarks`() throws {
  let run = try ModelSource.linkLoss.explored()
  let look = Presentation(style: Style(isColored: true), isQuiet: true)
  let text = CheckText(run: run, style: look.style, isQuiet: true).text
  #expect(ReportFormat.text.check(CheckReport(runs: [run]), look) == text)
  let report = GateReport(lines: [GateLine(run: run)])
  #expect(
    ReportFormat.text.gate(report, look) == GateText(report: report, style: look.style).text)
}
