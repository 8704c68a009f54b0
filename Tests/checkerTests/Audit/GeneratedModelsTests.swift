import AuditSupport
import Spec
import Testing

@testable import checker

// After a change to what is stored, merged or treated as alike, compare more models than the few of
// every test run:
//
//     CHECKER_AUDIT_MODELS=3000 CHECKER_AUDIT_SEED=1 swift test --filter Audit
//
// A model for which the searches differ is printed as a model file, reduced as far as possible. To
// compare a model with a known number again, however large it is:
//
//     CHECKER_AUDIT_SEED=1 CHECKER_AUDIT_MODEL=123 swift test --filter Audit
//
// This prints its text first. A trap ends the run and prints the number of its model;
// CHECKER_AUDIT_FIRST continues after it. CHECKER_AUDIT_STATES sets the most states of a model that
// is compared. CHECKER_AUDIT_FILE names a model file to compare as well.

@Test func `Audit: both searches agree on generated models`() throws {
  var audit = try GeneratedAudit(AuditSetting())
  try audit.run()
  print(audit.summary)
  #expect(audit.failures.isEmpty, "\(audit.failures.joined(separator: "\n"))")
  guard !audit.setting.isLong else { return }
  // Otherwise the generator favours the wrong models.
  #expect(audit.compared >= 200 && audit.violated >= 60 && audit.tooLarge <= 60)
}

@Test func `Audit: both searches agree on a model that the environment names`() throws {
  guard let path = Surroundings.variable("CHECKER_AUDIT_FILE") else { return }
  let model = try LoadedModel.load(path)
  let comparison = try #require(Comparison(model, limit: 1_000_000), "\(path) is too large")
  #expect(comparison.differences == [], "\(path):\n\(comparison.phrase)")
}

@Test func `Audit: the environment decides what is compared`() {
  let usual = AuditSetting { _ in nil }
  #expect(usual.seed == 1 && usual.numbers == 0..<300)
  #expect(usual.stateLimit == 10_000 && !usual.isLong)
  let long = AuditSetting {
    ["CHECKER_AUDIT_SEED": "7", "CHECKER_AUDIT_MODELS": "20", "CHECKER_AUDIT_FIRST": "5"][$0]
  }
  #expect(long.seed == 7 && long.numbers == 5..<25)
  #expect(long.stateLimit == 50_000 && long.isLong)
  let one = AuditSetting { ["CHECKER_AUDIT_MODEL": "9", "CHECKER_AUDIT_STATES": "100"][$0] }
  #expect(one.seed == 1 && one.numbers == 9..<10 && one.stateLimit == 100 && one.isLong)
}

@Test func `Audit: a generated model is always the same`() throws {
  let design = try LoadedDesign.load(Repository.path + "/models/designs/amended.jsonc").design
  let generator = ModelGenerator(designs: [design])
  let texts = (0..<50).map { generator.model($0, ofSeed: 3).text() }
  #expect(texts.reversed() == (0..<50).reversed().map { generator.model($0, ofSeed: 3).text() })
  #expect(Set(texts).count == 50)
  #expect(generator.model(0, ofSeed: 4).text() != texts[0])
}

@Test func `Audit: a generated model is reduced to what matters`() throws {
  let design = try LoadedDesign.load(Repository.path + "/models/designs/amended.jsonc").design
  let generator = ModelGenerator(designs: [design])
  let models = (0..<200).lazy.map { generator.model($0, ofSeed: 1) }
  let large = try #require(
    models.first { $0.changes.count == 3 && $0.model.faults[.hostCrash] != nil })
  let least = large.minimised { $0.model.faults[.hostCrash] != nil }
  #expect(least.changes.isEmpty && least.model.requests.isEmpty && least.model.guest.isEmpty)
  #expect(Array(least.model.faults.keys) == [.hostCrash])
  #expect(least.model.initially.count == 1)
}
