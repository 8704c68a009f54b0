import Explorer
import Invariants
import Spec
import Testing

@testable import checker

/// The folder of the shipped models.
private let models = Repository.path + "/models"

/// The most states of a model that is explored here; the gate explores the others.
private let smallStateCount = 20_000

@Test func `every small shipped model meets its expectations, to the last state`() throws {
  var count = 0
  for path in try ModelFiles.find([models]) {
    let model = try LoadedModel.load(path)
    guard let states = model.expectedStates, states <= smallStateCount else { continue }
    let line = GateLine(
      run: ModelRun.explore(
        model, asking: nil, ExplorationOptions(), reductions: .all, isReported: false))
    #expect(line.mismatches.map(\.phrase) == [], "\(path)")
    #expect(line.run.isExhaustive, "\(path)")
    count += 1
  }
  #expect(count >= 150)
}

@Test(arguments: [models, models + "/deep"])
func `the ledger has the numbers and every verdict of each shipped model`(folder: String) throws {
  for path in try ModelFiles.find([folder]) {
    let model = try LoadedModel.load(path)
    let pins = try #require(model.ledgerLine?.pins, "\(path)")
    for property in Property.allCases {
      let verdict = try #require(pins.verdicts[property], "\(path) says nothing of \(property)")
      #expect((verdict != .notChecked) == property.concerns(model.machine), "\(path): \(property)")
    }
  }
}

@Test func `an update of the shipped ledger changes nothing, and it has no missing model`() throws {
  let ledger = try LedgerFile.load(models + "/" + ModelFiles.ledgerName)
  #expect(
    LedgerEdit(old: ledger, new: ledger).text == String(decoding: ledger.bytes, as: UTF8.self))
  for model in ledger.models { #expect(LedgerCheck.speaks(ledger, for: model), "\(model)") }
}

@Test(arguments: [models, models + "/deep"])
func `a shipped model itself expects only violations and missed landmarks`(folder: String) throws {
  for path in try ModelFiles.find([folder]) {
    let claims = try LoadedModel.load(path).expectation?.verdicts ?? [:]
    #expect(claims.values.allSatisfy { $0 == .violated || $0 == .notReached }, "\(path)")
  }
}

@Test func `every property is violated, and every landmark missed, by a shipped model`() throws {
  var missed: Set<Property> = []
  for path in try ModelFiles.find([models]) {
    let verdicts = try LoadedModel.load(path).expectation?.verdicts ?? [:]
    for (property, verdict) in verdicts where verdict == .violated || verdict == .notReached {
      missed.insert(property)
    }
  }
  // TypeOK guards the program, not a design: a violation is a mistake of ours.
  #expect(Property.allCases.filter { !missed.contains($0) } == [.typeOK])
}

@Test func `every shipped model asks a question and shows it in its title`() throws {
  for path in try ModelFiles.find([models]) {
    let model = try LoadedModel.load(path)
    #expect(!model.title.isEmpty && model.question?.hasSuffix("?") == true, "\(path)")
  }
}
