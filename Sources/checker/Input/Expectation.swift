import Invariants

/// The expectations in a model file.
struct Expectation: Equatable, Sendable {
  /// The number of distinct states; nil if the file does not give it.
  var states: Int?
  /// The depth; nil if the file does not give it.
  var depth: Int?
  /// The verdict of each property that the file names.
  var verdicts: [Property: Verdict] = [:]

  /// Whether a verdict is as expected: the named one, or a good one if none is named.
  func accepts(_ verdict: Verdict, of property: Property) -> Bool {
    if let expected = verdicts[property] { return verdict == expected }
    return verdict.isGood
  }
}

extension JSONShape where Value == Expectation {
  /// The expectations of a model.
  static var expectation: JSONShape {
    .object { reader in
      var expectation = Expectation()
      expectation.states = reader.optional("states", .integer(in: 0...Int.max))
      expectation.depth = reader.optional("depth", .integer(in: 0...Int.max))
      for property in Property.allCases {
        let names = JSONShape<String>.name(of: property.kind.expectedVerdicts.map(\.rawValue))
        let name = reader.optional(property.rawValue, names)
        if let name { expectation.verdicts[property] = Verdict(rawValue: name) }
      }
      if reader.keys.isEmpty {
        reader.context.note(
          "found no expectation, expected at least one", at: reader.position,
          remedy: "name properties and their verdicts")
      }
      return expectation
    }
  }
}
