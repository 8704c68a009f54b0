import Testing

@testable import checker

/// A schema on one line.
private func text(_ schema: JSONSchema) -> String { JSONWriter.oneLine(schema.element) }

@Test func `an object lists its keys, requires some, and allows no others`() {
  #expect(
    text(.object([.required("on", .boolean), .optional("to", .string)]))
      == #"{ "type": "object", "properties": { "on": { "type": "boolean" }, "to": "#
      + #"{ "type": "string" } }, "required": ["on"], "additionalProperties": false }"#)
  #expect(
    text(.object([], others: .string))
      == #"{ "type": "object", "properties": {}, "additionalProperties": { "type": "string" } }"#)
  #expect(text(.having(["before"])) == #"{ "required": ["before"] }"#)
}

@Test func `an array and an integer have only the given bounds`() {
  #expect(
    text(.array(of: .integer(in: 0...3)))
      == #"{ "type": "array", "items": { "type": "integer", "minimum": 0, "maximum": 3 } }"#)
  #expect(
    text(.array(of: .integer(in: 1...Int.max), count: 1...2))
      == #"{ "type": "array", "items": { "type": "integer", "minimum": 1 }, "minItems": 1, "#
      + #""maxItems": 2 }"#)
}

@Test func `a choice is a list of words, with a list of their meanings`() {
  let words = [
    (spelling: "passed", sentence: "It goes on."), (spelling: "fails", sentence: "It fails."),
  ]
  #expect(
    text(.choice(words))
      == #"{ "enum": ["passed", "fails"], "enumDescriptions": ["It goes on.", "It fails."] }"#)
}

@Test func `a description comes first, and is left out if it is empty`() {
  #expect(
    text(.string.described("A name.").titled("name"))
      == #"{ "title": "name", "description": "A name.", "type": "string" }"#)
  #expect(text(.string.described("")) == #"{ "type": "string" }"#)
}

@Test func `one of two types has the keywords of both`() {
  #expect(
    text(JSONSchema.integer(in: 0...7).or(.object([])))
      == #"{ "type": ["integer", "object"], "minimum": 0, "maximum": 7, "properties": {}, "#
      + #""additionalProperties": false }"#)
}

@Test func `a reference names a definition of this file or of another`() {
  #expect(text(.reference("step")) == ##"{ "$ref": "#/$defs/step" }"##)
  #expect(
    text(.reference("step", in: "design.schema.json"))
      == ##"{ "$ref": "design.schema.json#/$defs/step" }"##)
}
