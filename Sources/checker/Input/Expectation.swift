import Invariants

/// The expectations in a model file.
struct Expectation: Equatable, Sendable {
  /// The number of distinct states; nil if the file does not give it.
  var states: Int?
  /// The number of generated states, repetitions included; nil if the file does not give it.
  var generated: Int?
  /// The depth; nil if the file does not give it.
  var depth: Int?
  /// Whether the protocol comes to rest; nil if the file does not say, and then it must.
  var rest: PinnedRest?
  /// The verdict of each property that the file names.
  var verdicts: [Property: PinnedVerdict] = [:]
  /// The steps of the shortest counterexample of each property for which the file gives them.
  var lengths: [Property: Int] = [:]

  /// Whether a verdict is as expected: the named one, or a good one if none is named.
  func accepts(_ verdict: Verdict, of property: Property) -> Bool {
    if let expected = verdicts[property] { return verdict == expected.verdict }
    return verdict.isGood
  }
}

extension JSONShape where Value == Expectation {
  /// The expectations of a model.
  static var expectation: JSONShape {
    .object { reader in
      var expectation = Expectation()
      expectation.states = reader.optional("states", .integer(in: 0...Int.max))
      expectation.generated = reader.optional("generated", .integer(in: 0...Int.max))
      expectation.depth = reader.optional("depth", .integer(in: 0...Int.max))
      expectation.rest = reader.optional(PinnedRest.key, .pinnedRest)
      for property in Property.allCases {
        let claim = reader.optional(property.rawValue, .claim(of: property))
        guard let claim else { continue }
        expectation.verdicts[property] = claim.verdict
        expectation.lengths[property] = claim.length
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

/// What a model file claims about a property.
private struct Claim: Sendable {
  var verdict: PinnedVerdict
  /// The steps of the shortest counterexample; nil if the file does not give them.
  var length: Int?
}

extension JSONShape where Value == Claim {
  /// The name of a verdict, or `{ "violated": 13 }` with the steps of the shortest counterexample.
  fileprivate static func claim(of property: Property) -> JSONShape {
    let names = JSONShape<String>.name(of: property.kind.pinnedVerdicts.map(\.rawValue))
    let withLength = JSONShape<Claim>.object { reader in
      let length = reader.required("violated", .integer(in: 0...Int.max))
      return length.map { Claim(verdict: .violated, length: $0) }
    }
    return JSONShape(expected: names.expected) { node, context in
      if case .object = node.value, property.kind != .landmark {
        return withLength.read(node, &context)
      }
      return names.read(node, &context).flatMap { PinnedVerdict(rawValue: $0) }
        .map { Claim(verdict: $0) }
    }
  }
}
