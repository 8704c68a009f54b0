import Testing

@testable import checker

@Test func `a gate has one line per model, its differences and a summary`() throws {
  let report = try GateReport.sample()
  #expect(
    GateText(report: report, style: Style(isColored: false)).text == """
      as expected model.jsonc  6 states, depth 5, 0.500 s
      different   model.jsonc  61 states, depth 27, 0.500 s
                  states: expected 3, found 61
                  NoFalseHalt: expected holds, found vacuous
      incomplete  model.jsonc  5 states, depth 4, 0.500 s
                  incomplete: states at depth 4 were not explored further

      5 models: 1 as expected, 1 different, 1 incomplete, 2 not run

      """)
}

@Test func `a model whose expectations were rewritten is updated, not different`() throws {
  var line = try GateReport.sample().lines[1]
  line.isUpdated = true
  let report = GateReport(lines: [line])
  let text = GateText(report: report, style: Style(isColored: false)).text
  #expect(text.hasPrefix("updated     model.jsonc"))
  #expect(text.hasSuffix("\n\n1 model: 0 as expected, 1 updated\n"))
}
