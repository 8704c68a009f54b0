import Invariants

/// The verdicts of one property: those of the named models, and the verdict of all others.
struct LedgerVerdicts: Sendable {
  var property: Property
  var otherwise: PinnedVerdict
  var named: [(verdict: PinnedVerdict, models: [Located<String>])]
}

extension JSONShape where Value == LedgerVerdicts {
  /// The value for the name of a property.
  static func ledgerVerdicts(of property: Property) -> JSONShape {
    .object { reader in
      let verdicts = property.kind.pinnedVerdicts
      let name = reader.required("otherwise", JSONShape<String>.name(of: verdicts.map(\.rawValue)))
      let models = JSONShape<[Located<String>]>.array(of: .located(.string), count: 1...Int.max)
      let named = verdicts.compactMap { verdict in
        reader.optional(verdict.rawValue, models).map { (verdict, $0) }
      }
      guard let otherwise = name.flatMap({ PinnedVerdict(rawValue: $0) }) else { return nil }
      if named.contains(where: { $0.0 == otherwise }) {
        reader.note(
          "found models by name, and all that are not named have this verdict",
          at: otherwise.rawValue, remedy: "remove the list")
      }
      return LedgerVerdicts(property: property, otherwise: otherwise, named: named)
    }
  }
}

extension LedgerVerdicts {
  /// Records each model that has no numbers in the ledger, and each that is named twice.
  func check(against models: [String], _ context: inout DecodingContext) {
    let known = Set(models)
    var seen: Set<String> = []
    for (verdict, names) in named {
      for (index, name) in names.enumerated() {
        let isFirst = seen.insert(name.value).inserted
        guard !isFirst || !known.contains(name.value) else { continue }
        let nearest = NearestName.phrase(for: name.value, among: models)
        let message =
          isFirst
          ? "found no numbers for the model \(name.value.quoted)\(nearest)"
          : "found the model \(name.value.quoted) again, expected it once for each property"
        context.inside(property.rawValue) { context in
          context.inside(verdict.rawValue) { context in
            context.inside(index) {
              $0.note(
                message, at: name.position,
                remedy: isFirst && nearest.isEmpty ? "remove it, or add it to \"numbers\"" : nil)
            }
          }
        }
      }
    }
  }
}
