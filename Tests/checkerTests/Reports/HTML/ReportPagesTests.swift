import Explorer
import Invariants
import Testing

@testable import checker

@Test func `the page of a check has each verdict, and each counterexample under its number`() throws
{
  let runs = [
    try ModelSource.linkLoss.explored(asking: [.noFriendlyFire, .typeOK]),
    try ModelSource.linkLoss.explored(asking: [.noFriendlyFire]),
  ]
  let text = CheckHTML(report: CheckReport(runs: runs)).page.text
  #expect(PageText(text).mistake == nil)
  #expect(text.contains("<h1>2 models checked</h1>"))
  #expect(text.count(of: "<td class=\"verdict bad\">violated</td><th>NoFriendlyFire</th>") == 2)
  #expect(text.count(of: "<td class=\"verdict good\">holds</td><th>TypeOK</th>") == 1)
  #expect(text.count(of: "<details id=\"trace-1\"") == 1)
  #expect(text.count(of: "<details id=\"trace-2\"") == 1)
  #expect(text.count(of: "<a href=\"#trace-2\">Counterexample, 13 steps</a>") == 1)
}

@Test func `the page of a check plots all states by depth`() throws {
  let run = try ModelSource.linkLoss.explored(asking: [.noFriendlyFire])
  #expect(run.levelSizes.count == run.depth + 1)
  #expect(run.levelSizes.reduce(0, +) == run.distinctStates)
  let plot = LevelsHTML(sizes: run.levelSizes).plot
  #expect(PageText(plot).tags.count { $0 == "rect" } == run.depth + 1)
  #expect(LevelsHTML(sizes: []).plot == "")
}

@Test func `steps that were never taken are among the firings, those that never could are not`()
  throws
{
  let run = try ModelSource.linkLoss.explored(asking: [.noFriendlyFire])
  let table = FiringsHTML(run: run).table
  #expect(PageText(table).mistake == nil)
  #expect(table.count(of: ">never<") == run.untakenSteps.count)
}

@Test func `the page of a gate says what differs first, and what is as expected last`() throws {
  let text = GateHTML(report: try .sample()).page.text
  #expect(PageText(text).mistake == nil)
  let parts = [
    "<h1>Gate: 1 model differs</h1>", "<td class=\"verdict bad\">different</td>",
    "<td class=\"verdict doubt\">incomplete</td>", "<section class=\"model\" id=\"model-1\">",
    "<h2>1 model as expected</h2>", "<td class=\"verdict good\">as expected</td>",
  ]
  let places = parts.map { text.firstRange(of: $0)?.lowerBound }
  #expect(places.allSatisfy { $0 != nil })
  #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  #expect(text.contains("<b class=\"doubt\">2</b>not run"))
}
