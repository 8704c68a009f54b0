/// Whether the protocol comes to rest, as files write it.
enum PinnedRest: String, CaseIterable, Sendable {
  case always
  case notAlways

  /// The key in expectations and ledgers.
  static let key = "comesToRest"

  /// The meaning, in one sentence.
  var sentence: String {
    switch self {
    case .always: "Every fair behaviour ends in a state in which no step of the protocol is left."
    case .notAlways: "Some fair behaviour goes on for ever."
    }
  }
}

extension JSONShape where Value == PinnedRest {
  /// `"always"` or `"notAlways"`.
  static var pinnedRest: JSONShape {
    let names = JSONShape<String>.name(of: PinnedRest.allCases.map(\.rawValue))
    return JSONShape(expected: names.expected) { node, context in
      names.read(node, &context).flatMap { PinnedRest(rawValue: $0) }
    }
  }
}
