import Explorer

extension GeneratedGraph {
  /// The graph as text: the packing, the initial states, and the edges out of each state.
  ///
  /// `4 -> 7 label 1, turn 2, 3 silent states, property 5 violated` is an edge.
  public var text: String {
    var lines = [
      "\(edges.count) states in \(copies) \(copies == 1 ? "copy" : "alike copies"), "
        + "\(labelCount) \(labelCount == 1 ? "label" : "labels"), \(propertyCount) properties",
      "packed into \(code.wordCount) \(code.wordCount == 1 ? "word" : "words"), "
        + "\(code.stateBits) bits in use: the number times \(code.multiplier) "
        + "from bit \(code.firstBit) on, \(code.width) bits; the others: \(code.filling.rawValue)",
      "hash: \(hash.rawValue)",
      "initial states: \(initialStates.map { "\($0)" }.joined(separator: " "))",
    ]
    for (state, edges) in edges.enumerated() {
      let own = stateFindings[state].phrases
      if !own.isEmpty { lines.append("\(state): \(own.joined(separator: ", "))") }
      lines += edges.map { "\(state) -> \($0.text)" }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension GeneratedGraph.Edge {
  /// The edge, without its source.
  fileprivate var text: String {
    let details: [String] =
      [
        label == 0 ? nil : "label \(label)", turn == 0 ? nil : "turn \(turn)",
        silentStates == 0 ? nil : "\(silentStates) silent",
      ].compactMap(\.self) + findings.phrases
    return "\(target)" + (details.isEmpty ? "" : " \(details.joined(separator: ", "))")
  }
}

extension Findings {
  /// The findings about each property that applies.
  fileprivate var phrases: [String] {
    (0..<64).compactMap { property in
      let bit = UInt64(1) << UInt64(property)
      guard applied & bit != 0 else { return nil }
      return "property \(property) \(violated & bit != 0 ? "violated" : "applies")"
    }
  }
}
