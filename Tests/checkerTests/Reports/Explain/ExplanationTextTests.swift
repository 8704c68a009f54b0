import Spec
import Testing

@testable import checker

private func text(of word: String) throws -> String {
  let vocabulary = Vocabulary(nearby: .find(from: Repository.path + "/"))
  let subject = try vocabulary.find(word)
  return ExplainedText(subject: subject, style: Style(isColored: false)).text
}

@Test func `a step is explained with all that its definition says`() throws {
  #expect(
    try text(of: "withdrawClaim") == """
      Step withdrawClaim
      The master clears resident_on if it still is the host that the client chose.

        "when"                The conditions, all of which must hold, or else the step is skipped.
        "onFailure"           The procedure that cleans up when the step fails. Only with fails=possibly.
        "fails"               Whether the step may also fail for reasons that the model does not know.
                                never     The step fails only for its own reasons. The default.
                                possibly  It may also fail by itself, as the fault stepFailure, and has no
                                          effect then.
        Who may take it       the master's half of a call
        It reads              the VM's record: resident_on
                              the call: the host that the client chose
        It may change         the VM's record: resident_on
        Example               { "step": "withdrawClaim" }
                              in withdraw, in a change of a model

      """)
}

@Test func `a condition is explained with what it asks of`() throws {
  #expect(
    try text(of: "residentElsewhere") == """
      Condition residentElsewhere
      The database had the VM resident on another host.

        When it is asked      It is asked of what an earlier step of the same thread has read, which may
                              be out of date.
        What it needs before  readResidentOn or readRecord.
        Other steps read      every host: whether its record is gone
                              the thread itself: the resident_on that it read, whether the VM was resident
                              here
        Used by               current: resync_resident_on
                              legacy: resync_resident_on

      """)
}

@Test func `every line of every word fits in a hundred columns`() {
  for kind in WordKind.allCases {
    for explanation in kind.explanations(.find(from: Repository.path + "/")) {
      let text = ExplanationText(explanation: explanation, style: Style(isColored: false)).text
      for line in text.split(separator: "\n") {
        #expect(line.count <= 100 && line.last != " ", "\(line)")
      }
    }
  }
}

@Test func `a list has a line for each word`() throws {
  let lines = try text(of: "guest").split(separator: "\n").map(String.init)
  #expect(lines[0] == "Guest actions")
  #expect(lines.contains("  shutdown  The guest shuts itself down."))
}

@Test func `a design is printed alone, and a model with its design`() throws {
  let style = Style(isColored: false)
  let model = try ModelSource.update.explored().model
  let design = model.machine.model.design
  let text = ExplainedText(subject: .design(design), style: style).text
  #expect(text == DesignText(design: design, style: style).text)
  #expect(ExplainedText(subject: .model(model), style: style).text.hasSuffix("\n\n" + text))
}
