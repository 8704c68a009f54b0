import Invariants
import Testing

@testable import checker

/// The text with an unknown key added to one object after another.
private func spoilt(_ text: String) -> [String] {
  text.indices.filter { text[$0] == "{" }.map { brace in
    let after = text.index(after: brace)
    let isEmpty = text[after...].first { !$0.isWhitespace } == "}"
    return text[..<after] + (isEmpty ? #""zzz": 1"# : #""zzz": 1, "#) + text[after...]
  }
}

/// Whether mistakes name the unknown key: as unknown, or as one with a wrong value if any key is
/// allowed.
private func nameTheKey(_ mistakes: String) -> Bool {
  mistakes.contains(#"found the unknown key "zzz""#) || mistakes.contains("zzz: found 1, expected ")
}

@Test func `no object of a model ignores an unknown key`() throws {
  let model = ModelSource(more: [
    #""requests": { "migrate": { "budget": 1, "to": [1] } }"#,
    #""guest": { "shutdown": { "budget": 1 } }"#,
    #""faults": { "xapiRestart": { "budget": 1 } }"#,
    #""changes": [{ "in": "event", "insert": { "step": "injectEvent" }, "after": "takeEvent" }]"#,
    #""expect": { "TypeOK": "holds" }"#,
  ])
  #expect(try mistakes(in: model) == "")
  let texts = spoilt(model.text)
  #expect(texts.count == 13)
  for text in texts { #expect(nameTheKey(try mistakes(in: text))) }
}

@Test func `no object of a ledger ignores an unknown key`() throws {
  let ledger = LedgerSource().text
  #expect(try mistakes(inLedger: ledger) == "")
  // An unknown key among the numbers is the path of a model, and that model has no numbers.
  let texts = spoilt(ledger)
  #expect(texts.count == 4 + Property.allCases.count)
  for text in texts {
    #expect(nameTheKey(try mistakes(inLedger: text)))
  }
}

@Test func `no object of a design ignores an unknown key`() throws {
  let model = ModelSource(design: #""design.jsonc""#).text
  let design = try InputFile.text(of: Repository.proposed)
  #expect(try mistakes(in: model, design: design) == "")
  let texts = spoilt(design)
  #expect(texts.count > 100)
  for text in texts {
    #expect(nameTheKey(try mistakes(in: model, design: text)))
  }
}
