import Spec

/// The parts of the state that a step reads or changes, in lines.
enum PartPhrases {
  /// A line for each owner and each thing that parts depend on: first those that always count.
  static func lines(of parts: [Dependent<StatePart>]) -> [String] {
    var groups: [(dependence: String?, owner: String, meanings: [String])] = []
    for part in parts {
      let found = groups.firstIndex {
        $0.dependence == part.dependence && $0.owner == part.value.owner
      }
      if let found {
        groups[found].meanings.append(part.value.meaning)
      } else {
        groups.append((part.dependence, part.value.owner, [part.value.meaning]))
      }
    }
    let ordered = groups.filter { $0.dependence == nil } + groups.filter { $0.dependence != nil }
    return ordered.map { group in
      let owned = "\(group.owner): \(group.meanings.joined(separator: ", "))"
      return group.dependence.map { "\($0), \(owned)" } ?? owned
    }
  }
}
