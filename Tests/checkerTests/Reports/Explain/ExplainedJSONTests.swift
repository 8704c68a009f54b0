import Spec
import Testing

@testable import checker

private let vocabulary = Vocabulary(nearby: NearbyDesigns())

private func json(_ subjects: [Explained]) throws -> JSONNode {
  let text = JSONWriter.oneLine(ExplainedJSON(subjects: subjects).document)
  return try JSONReader.read(Array(text.utf8))
}

@Test func `a word is an object with its kind, its sentence and its details`() throws {
  let document = ExplainedJSON(subjects: [try vocabulary.find("holds")]).document
  #expect(
    JSONWriter.oneLine(document)
      == #"{ "version": 1, "explained": [{ "kind": "verdict", "word": "holds", "sentence": "#
      + #""It holds in the whole space." }] }"#)
  let step = try json([vocabulary.find("verifyPowerState")])["explained"].map { JSONElement($0) }
  guard case .array(let elements)? = step, case .object(let members)? = elements.first else {
    Issue.record("explained is no list of objects")
    return
  }
  #expect(
    members.map(\.key) == [
      "kind", "word", "sentence", "fails", "otherKeys", "actors", "reads", "example",
    ])
}

@Test func `a list is all its words`() throws {
  guard case .array(let words)? = try json([vocabulary.find("faults")])["explained"]?.value else {
    Issue.record("explained is no list")
    return
  }
  #expect(words.count == Fault.allCases.count)
  #expect(words.allSatisfy { $0["healing"] != nil && $0["keys"] != nil })
}

@Test func `a design has its procedures, and a model its design`() throws {
  let model = try ModelSource.update.explored().model
  let document = try json([.model(model), .design(model.machine.model.design)])
  guard case .array(let elements)? = document["explained"]?.value, elements.count == 2,
    case .array(let procedures)? = elements[1]["procedures"]?.value
  else {
    Issue.record("a model and a design are two elements")
    return
  }
  #expect(procedures.count == model.machine.model.design.procedures.count)
  #expect(JSONElement(elements[1]) == elements[0]["design"].map { JSONElement($0) })
  #expect(elements[0]["properties"] != nil && elements[0]["changes"] != nil)
}
