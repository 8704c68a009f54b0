import Invariants

/// A ledger file as it was read.
struct LedgerContents: Sendable {
  var numbers: [NamedValue<Ledger.Pins>]
  var verdicts: [LedgerVerdicts]
  var untakenSteps: [NamedValue<[String]>]?
}

extension JSONShape where Value == LedgerContents {
  /// A ledger file.
  static var ledger: JSONShape {
    .object { reader in
      _ = reader.optional("$schema", .string)
      let numbers = reader.required(
        "numbers", JSONShape<[NamedValue<Ledger.Pins>]>.members(of: .ledgerNumbers))
      let verdicts = reader.required("verdicts", .ledgerVerdicts)
      let untaken = reader.optional(
        "untakenSteps",
        JSONShape<[NamedValue<[String]>]>.members(of: JSONShape<[String]>.array(of: .string)))
      guard let numbers, let verdicts else { return nil }
      for line in numbers where !line.name.isPlainPath {
        let message = "found \(line.name.quoted), expected a path from this folder without \"..\""
        reader.context.inside("numbers") { $0.note(message, at: line.position) }
      }
      reader.context.inside("verdicts") { context in
        for verdicts in verdicts { verdicts.check(against: numbers.map(\.name), &context) }
      }
      return LedgerContents(numbers: numbers, verdicts: verdicts, untakenSteps: untaken)
    }
  }
}

extension JSONShape where Value == Ledger.Pins {
  fileprivate static var ledgerNumbers: JSONShape {
    .object { reader in
      let states = reader.required("states", .integer(in: 0...Int.max))
      let generated = reader.optional("generated", .integer(in: 0...Int.max))
      let depth = reader.required("depth", .integer(in: 0...Int.max))
      let rest = reader.optional(PinnedRest.key, .pinnedRest)
      // A mistake here must not hide mistakes in the verdicts.
      return Ledger.Pins(
        states: states ?? 0, generated: generated, depth: depth ?? 0, rest: rest ?? .always)
    }
  }
}

extension JSONShape where Value == [LedgerVerdicts] {
  fileprivate static var ledgerVerdicts: JSONShape {
    .object { reader in
      Property.allCases.compactMap { reader.optional($0.rawValue, .ledgerVerdicts(of: $0)) }
    }
  }
}

extension String {
  /// Whether a path leads down from its folder and is in its only permitted spelling.
  fileprivate var isPlainPath: Bool {
    split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      $0 != "" && $0 != "." && $0 != ".."
    }
  }
}
