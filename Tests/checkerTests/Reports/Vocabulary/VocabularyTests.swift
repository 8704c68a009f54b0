import Invariants
import Spec
import Testing

@testable import checker

private let vocabulary = Vocabulary(nearby: NearbyDesigns())

private func kinds(of word: String) throws -> [WordKind] {
  guard case .words(let explanations) = try vocabulary.find(word) else { return [] }
  return explanations.map(\.wordKind)
}

@Test func `a word is found under each kind that has it`() throws {
  #expect(try kinds(of: "admit") == [.steps])
  #expect(try kinds(of: "running") == [.parameterValues, .conditions])
  #expect(try kinds(of: "suspended") == [.parameterValues, .conditions])
  #expect(try kinds(of: "migrationLinkLoss") == [.faults])
  #expect(try kinds(of: "SingleExecution") == [.properties])
  #expect(try kinds(of: "xapi.start") == [.procedures])
  #expect(try kinds(of: "start") == [.requests])
  #expect(try kinds(of: "reboot") == [.guest])
  #expect(try kinds(of: "forgetHost") == [.steps, .operatorActions])
  #expect(try kinds(of: "vacuous") == [.verdicts])
  #expect(try kinds(of: "claim") == [.parameterKeys])
}

@Test func `a request is found by the name that XAPI has for it`() throws {
  #expect(try kinds(of: "VM.pool_migrate") == [.requests])
}

@Test func `the name of a kind lists all its words, and one name lists all kinds`() throws {
  guard case .lists(let lists) = try vocabulary.find("vocabulary") else {
    Issue.record("vocabulary is no list")
    return
  }
  #expect(lists.map(\.wordKind) == WordKind.allCases)
  #expect(lists[0].explanations.count == StepKind.allCases.count + 1)
  for kind in WordKind.allCases {
    guard case .lists(let own) = try vocabulary.find(kind.rawValue) else {
      Issue.record("\(kind) is no list")
      continue
    }
    #expect(own.map(\.wordKind) == [kind])
    let words = own[0].explanations.map(\.word)
    #expect(!words.isEmpty && Set(words).count == words.count)
  }
}

@Test func `every word has a sentence, and its details have keys of their own`() {
  for explanation in WordKind.allCases.flatMap({ $0.explanations(NearbyDesigns()) }) {
    #expect(explanation.sentence.hasSuffix("."), "\(explanation.word)")
    let keys = explanation.details.map(\.key) + ["kind", "word", "sentence"]
    #expect(Set(keys).count == keys.count, "\(explanation.word)")
  }
}

@Test func `an unknown word is reported with the words that are like it`() {
  let error = #expect(throws: UnknownWord.self) { try vocabulary.find("admitt") }
  #expect(error?.near == ["admit"])
  #expect(
    error?.description
      == "found the unknown word \"admitt\", did you mean \"admit\"? \"checker explain vocabulary\" "
      + "lists all words, and a file is named with its path or extension")
  let other = #expect(throws: UnknownWord.self) { try vocabulary.find("residen") }
  #expect(other?.near.count == 5)
  #expect(other?.near.contains("setResidentOn") == true)
  let none = #expect(throws: UnknownWord.self) { try vocabulary.find("xyzzyq") }
  #expect(none?.near == [])
}
