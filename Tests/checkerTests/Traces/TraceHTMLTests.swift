import Explorer
import Invariants
import Testing

@testable import checker

/// A counterexample of a migration that loses its connection.
private func sample() throws -> Counterexample {
  let run = try ModelSource.linkLoss.explored(asking: [.noFriendlyFire])
  return try #require(run.reportedCounterexamples.first)
}

@Test func `a page is well formed and has each step in its plain list`() throws {
  let counterexample = try sample()
  let text = TraceHTML(counterexample: counterexample).text
  #expect(PageText(text).mistake == nil)
  for index in counterexample.steps.indices {
    #expect(text.count(of: "<li id=\"step-\(index + 1)\">") == 1)
  }
  #expect(text.count(of: "<li id=\"step-") == counterexample.steps.count)
  #expect(text.contains("<h1>NoFriendlyFire is violated, 13 steps</h1>"))
  #expect(text.contains("<a href=\"#step-13\">step 13</a>"))
}

@Test func `a page loads nothing`() throws {
  let text = TraceHTML(counterexample: try sample()).text
  #expect(text.contains("default-src 'none'"))
  for word in ["src=", "http:", "https:", "<link", "@import", "url("] {
    #expect(!text.contains(word))
  }
}

@Test(arguments: [
  "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"' onclick=\"alert(1)",
  "<!--<script>", "]]>", "&lt;b&gt;",
])
func `no text of a file is markup or a script`(hostile: String) throws {
  let plain = try sample()
  var counterexample = plain
  counterexample.model.title = hostile
  counterexample.model.path = hostile
  counterexample.model.question = hostile
  counterexample.model.bounds = [hostile]
  counterexample.breaks[0].sentence = hostile
  counterexample.breaks[0].explanation = hostile
  counterexample.steps[0].actor = hostile
  counterexample.steps[0].phrase = hostile
  counterexample.initialFacts[0].field = hostile
  counterexample.initialFacts[0].isOrdinary = false
  counterexample.pending[0].sentence = hostile
  plain.expectSameMarkup(as: counterexample)
}

@Test func `no invisible character of a text is in a page`() throws {
  var counterexample = try sample()
  counterexample.model.title = "a \u{2028} b \u{0} c"
  counterexample.steps[0].phrase = "a \u{1B}[31m b \u{202E} c"
  let text = TraceHTML(counterexample: counterexample).text
  #expect(!text.unicodeScalars.contains { $0.isInvisible && $0 != "\n" })
}

extension Counterexample {
  /// Checks that another counterexample has a page of the same elements, and its texts in its data.
  fileprivate func expectSameMarkup(as other: Counterexample) {
    var asked = self
    asked.model.question = "?"
    asked.model.bounds = ["?"]
    asked.initialFacts[0].isOrdinary = false
    let (mine, text) = (
      TraceHTML(counterexample: asked).text, TraceHTML(counterexample: other).text
    )
    #expect(PageText(text).mistake == nil)
    #expect(PageText(text).tags == PageText(mine).tags)
    let start = "<script type=\"application/json\" id=\"data\">"
    guard let data = text.ranges(of: start).first,
      let end = text[data.upperBound...].firstRange(of: "</script>"),
      let node = try? JSONReader.read(Array(text[data.upperBound..<end.lowerBound].utf8)),
      case .array(let entries) = node.value, let trace = entries.first?["trace"]
    else {
      Issue.record("the page has no data")
      return
    }
    #expect(JSONElement(trace) == other.element)
  }
}

@Test func `a section of a report has links and names of its own`() throws {
  let counterexample = try sample()
  let section = TraceHTML(counterexample: counterexample, number: 2, level: 3).section
  #expect(PageText(section).mistake == nil)
  #expect(section.contains("<details id=\"trace-2\""))
  #expect(section.contains("href=\"#trace-2-step-13\""))
  #expect(section.contains("<li id=\"trace-2-step-13\">"))
  #expect(section.contains("data-level=\"5\""))
}

@Test func `steps that are folded stay in the plain list, and full pages say so to the script`()
  throws
{
  let counterexample = try sample()
  #expect(!TraceHTML(counterexample: counterexample).text.contains("\" data-full"))
  #expect(TraceHTML(counterexample: counterexample, isFull: true).text.contains("\" data-full>"))
}
