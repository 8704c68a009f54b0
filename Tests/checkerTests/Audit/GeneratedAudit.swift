import AuditSupport
import Spec

@testable import checker

/// Compares generated models, and counts the outcomes.
struct GeneratedAudit {
  /// The models to compare.
  let setting: AuditSetting
  /// The number of models whose design compiles and whose space is small enough.
  private(set) var compared = 0
  /// The number of those in which some property is violated.
  private(set) var violated = 0
  /// The number of models whose space is too large.
  private(set) var tooLarge = 0
  /// The number of models whose design does not compile.
  private(set) var invalid = 0
  /// The report on each model for which the two searches differ.
  private(set) var failures: [String] = []

  private let generator: ModelGenerator

  /// An audit of models of the shipped designs.
  init(_ setting: AuditSetting) throws {
    self.setting = setting
    generator = ModelGenerator(
      designs: try ["legacy", "proposed", "current", "amended"].map {
        try LoadedDesign.load("\(Self.designs)/\($0).jsonc").design
      })
  }

  private static let designs = Repository.path + "/models/designs"

  /// Compares every model of the setting.
  mutating func run() throws {
    TrapNotice.install()
    defer { TrapNotice.end() }
    try withTemporaryFolder { folder in
      for number in setting.numbers {
        TrapNotice.begin(number, ofSeed: setting.seed)
        compare(number, in: folder)
      }
    }
  }

  private mutating func compare(_ number: Int, in folder: String) {
    let model = generator.model(number, ofSeed: setting.seed)
    // A search that traps cannot report anything afterwards.
    if setting.numbers.count == 1 { StandardError.write(model.text()) }
    guard let loaded = Self.load(model, in: folder) else {
      invalid += 1
      return
    }
    guard let comparison = Comparison(loaded, limit: setting.stateLimit) else {
      tooLarge += 1
      return
    }
    compared += 1
    if comparison.hasViolation { violated += 1 }
    guard !comparison.differences.isEmpty else { return }
    let least = minimised(model, comparison, in: folder)
    let phrase = Self.load(least, in: folder)
      .flatMap { Comparison($0, limit: setting.stateLimit) }?.phrase
    failures.append(
      """
      CHECKER_AUDIT_SEED=\(setting.seed) CHECKER_AUDIT_MODEL=\(number): the searches differ.
      \(comparison.phrase)This is left when what does not matter is left out:
      \(phrase ?? "")\(least.text())
      """)
  }

  /// The smallest model that shows a difference of the same kind.
  private func minimised(
    _ model: GeneratedModel, _ comparison: Comparison, in folder: String
  ) -> GeneratedModel {
    let kinds = comparison.differences.map(\.kind)
    let wanted = kinds.first(where: \.isOfVerdict) ?? kinds[0]
    return model.minimised { smaller in
      Self.load(smaller, in: folder)
        .flatMap { Comparison($0, limit: setting.stateLimit) }?
        .differences.contains { $0.kind == wanted } ?? false
    }
  }

  /// The model as the program loads it from its text, nil if its design does not compile.
  private static func load(_ model: GeneratedModel, in folder: String) -> LoadedModel? {
    let path = "\(folder)/model.jsonc"
    guard (try? OutputFile.write(model.text(designsIn: designs), to: path)) != nil else {
      preconditionFailure("the folder was made")
    }
    return try? LoadedModel.load(path)
  }

  /// The counts, in a sentence.
  var summary: String {
    "audit of seed \(setting.seed): \(compared) models compared, \(violated) of them with a violation; "
      + "\(tooLarge) too large, \(invalid) invalid; \(failures.count) differ"
  }
}
