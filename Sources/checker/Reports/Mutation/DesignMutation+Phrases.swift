import Invariants
import Spec

extension DesignMutation {
  /// The numbers of mutants with each result, in words.
  var summary: String {
    let counts = MutantOutcome.Category.allCases.map { kind in
      "\(NumberFormat.grouped(results(kind).count)) \(kind.phrase)"
    }
    return "\(Count.phrase(results.count, "mutant")): \(counts.joined(separator: ", "))"
  }

  /// The mutants with a kind of result, by procedure, in the order of the design.
  func procedures(
    _ kind: MutantOutcome.Category
  ) -> [(name: String, results: [(mutant: Mutant, outcome: MutantOutcome)])] {
    let found = results(kind)
    return design.procedures.map(\.name.value).compactMap { name in
      let own = found.filter { $0.mutant.change.procedure.value == name }
      return own.isEmpty ? nil : (name, own)
    }
  }

  /// How many mutants each property kills, and in what way, in the order of the properties.
  var kills: [(property: Property, words: String, count: Int)] {
    let kills = results.compactMap { result in
      if case .killed(let kill) = result.outcome { kill } else { nil }
    }
    return Property.allCases.flatMap { property in
      Verdict.allCases.compactMap { verdict in
        let count = kills.count { $0.property == property && $0.after == verdict }
        return count == 0 ? nil : (property, verdict.phrase, count)
      }
    }
  }

  /// The place of a mutant's declaration: `amended.jsonc:12`.
  func place(of mutant: Mutant) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return mutant.origin.position.map { "\(file):\($0.line)" } ?? file
  }
}

extension Mutant {
  /// The edit as an entry of `changes` in a model file.
  var entry: String { JSONWriter.oneLine(change.declaredElement) }
}

extension MutantOutcome {
  /// The result in words, after its kind.
  var phrase: String {
    switch self {
    case .killed(let kill):
      "\(kill.property.rawValue) \(kill.before.phrase) → \(kill.after.phrase)"
        + (kill.length.map { " in \(Count.phrase($0, "step"))" } ?? "") + ", \(kill.model)"
    case .survived(let models, let remark): remark.phrase(models)
    case .notRun: "no model runs it"
    case .equivalent(let models): "in \(Count.phrase(models, "model"))"
    case .incomplete(let model, let reason): model.isEmpty ? reason : "\(model): \(reason)"
    case .invalid(let reason): reason
    }
  }
}

extension MutantOutcome.Category {
  /// The category in reports.
  var phrase: String { self == .notRun ? "not run" : rawValue }
}

extension MutantOutcome.Remark {
  /// The remark in words, with the number of models in which the mutant is another program.
  func phrase(_ models: Int) -> String {
    let count = Count.phrase(models, "model")
    return switch self {
    case .behavesDifferently: "behaves differently; \(count)"
    case .judgedDifferently(let property, let before, let after):
      "looks the same, but \(property.rawValue) \(before.phrase) → \(after.phrase); \(count)"
    case .undecided: "not decided whether it behaves differently; \(count)"
    }
  }

  /// The word in JSON.
  var word: String {
    switch self {
    case .behavesDifferently: "different"
    case .judgedDifferently: "same"
    case .undecided: "notDecided"
    }
  }
}
