import AuditSupport
import Spec

@testable import checker

/// A series of generated models, each of which is compared.
struct ModelSeries {
  /// What is generated.
  enum Kind: String {
    /// Models of the shipped designs.
    case models
    /// Models of changed designs.
    case designs
  }

  let kind: Kind
  let seed: UInt64
  /// The most states of a model that is compared.
  let stateLimit: Int
  /// A folder for model files and checkpoints.
  let folder: String

  private let generator: ModelGenerator

  /// The models of one case that may be invalid or too large before one is neither.
  private static let attempts = 1 << 10

  /// A series of models of the shipped designs.
  init(_ kind: Kind, seed: UInt64, stateLimit: Int, folder: String) throws {
    self.kind = kind
    self.seed = seed
    self.stateLimit = stateLimit
    self.folder = folder
    generator = ModelGenerator(
      designs: try ["legacy", "proposed", "current", "amended"].map {
        try LoadedDesign.load("\(Self.designs)/\($0).jsonc").design
      }, changes: kind == .models ? 0...0 : 1...4)
  }

  private static let designs = Repository.path + "/models/designs"

  /// The model of a case, the first that compiles and is small enough, with the comparison.
  ///
  /// - Parameter announce: called with each model before it is searched.
  func compare(
    _ number: Int, _ variants: [SearchVariant], announce: (GeneratedModel) -> Void = { _ in }
  ) -> CaseOutcome {
    for attempt in 0..<Self.attempts {
      let model = generator.model(number * Self.attempts + attempt, ofSeed: seed)
      guard let loaded = loaded(model) else { continue }
      announce(model)
      guard let comparison = compared(loaded, number, variants) else { continue }
      var outcome = CaseOutcome(
        states: comparison.naive.states.count, searches: comparison.searches,
        hasViolation: comparison.hasViolation)
      if !comparison.differences.isEmpty {
        outcome.failure = report(model, comparison, number)
      }
      return outcome
    }
    preconditionFailure("no model of \(Self.attempts) has at most \(stateLimit) states")
  }

  /// The differences, and the least model that shows one of the same kind.
  private func report(_ model: GeneratedModel, _ comparison: Comparison, _ number: Int) -> String {
    let differences = comparison.differences
    let wanted = differences.first { $0.kind.isOfVerdict } ?? differences[0]
    let variants = [wanted.variant ?? SearchVariant()]
    func rest(of model: GeneratedModel) -> [Comparison.Difference] {
      loaded(model).flatMap { compared($0, number, variants) }?.differences ?? []
    }
    let least = model.minimised { rest(of: $0).contains { $0.kind == wanted.kind } }
    return DifferenceText.report(
      kind: kind.rawValue, case: number, ofSeed: seed,
      (differences.map(\.description), rest(of: least).map(\.description)), least: least.text())
  }

  private func compared(
    _ model: LoadedModel, _ number: Int, _ variants: [SearchVariant]
  ) -> Comparison? {
    Comparison(model, limit: stateLimit, variants, case: number, ofSeed: seed, in: folder)
  }

  /// The model as the program loads it from its text, nil if its design does not compile.
  private func loaded(_ model: GeneratedModel) -> LoadedModel? {
    let path = "\(folder)/model.jsonc"
    guard (try? OutputFile.write(model.text(designsIn: Self.designs), to: path)) != nil else {
      preconditionFailure("the folder was made")
    }
    return try? LoadedModel.load(path)
  }
}
