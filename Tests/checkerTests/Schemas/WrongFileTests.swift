import Testing

@testable import checker

/// The mistakes in a design, as reported for a model of it.
private func mistakes(inDesign text: String) throws -> [Substring] {
  let model = ModelSource(design: #""design.jsonc""#, initially: #"[{ "vm": 0, "halted": true }]"#)
  return try mistakes(in: model.text, design: text).split(separator: "\n")
}

@Test(arguments: WrongDesigns.all)
func `the program refuses a design with one mistake`(file: WrongFile) throws {
  let mistakes = try mistakes(inDesign: file.text)
  #expect(mistakes.contains { $0.hasSuffix("error: " + file.found) }, "\(mistakes)")
}

@Test(arguments: WrongModels.all)
func `the program refuses a model with one mistake`(file: WrongFile) throws {
  let mistakes = try mistakes(in: file.text).split(separator: "\n")
  #expect(mistakes.contains { $0.hasSuffix("error: " + file.found) }, "\(mistakes)")
}

@Test(arguments: WrongLedgers.all)
func `the program refuses a ledger with one mistake`(file: WrongFile) throws {
  let mistakes = try mistakes(inLedger: file.text).split(separator: "\n")
  #expect(mistakes.contains { $0.hasSuffix("error: " + file.found) }, "\(mistakes)")
}

@Test(SchemaValidator.isNeeded)
func `the schema of ledgers refuses each ledger with one mistake, at its position`() throws {
  let places = try SchemaValidator.places(in: WrongLedgers.all.map(\.text), .expected)
  for (file, places) in zip(WrongLedgers.all, places) {
    #expect(places == [file.place], "\(file.what)")
  }
}

@Test(SchemaValidator.isNeeded)
func `the schema of designs refuses each design with one mistake, at its position`() throws {
  let places = try SchemaValidator.places(in: WrongDesigns.all.map(\.text), .design)
  for (file, places) in zip(WrongDesigns.all, places) {
    #expect(places == [file.place], "\(file.what)")
  }
}

@Test(SchemaValidator.isNeeded)
func `the schema of models refuses each model with one mistake, at its position`() throws {
  let places = try SchemaValidator.places(in: WrongModels.all.map(\.text), .model)
  for (file, places) in zip(WrongModels.all, places) {
    #expect(places == [file.place], "\(file.what)")
  }
}

@Test func `the program finds nothing wrong with the originals of the wrong files`() throws {
  #expect(try mistakes(inDesign: WrongDesigns.right) == [])
  #expect(try mistakes(in: WrongModels.right) == "")
}

@Test(SchemaValidator.isNeeded)
func `the schemas find nothing wrong with the originals of the wrong files`() throws {
  #expect(try SchemaValidator.places(in: [WrongDesigns.right], .design) == [[]])
  #expect(try SchemaValidator.places(in: [WrongModels.right], .model) == [[]])
}
