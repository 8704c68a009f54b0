import Explorer

extension GraphSystem {
  /// A system generated from the seed: several initial states, loops, repeated edges, dead ends,
  /// and properties that hold, that are violated, and that never apply.
  public static func random(seed: UInt64, states: Int, meanTransitions: Int = 3) -> GraphSystem {
    var numbers = RandomNumbers(seed: seed)
    var system = GraphSystem(
      initialStates: (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
        Int.random(in: 0..<states, using: &numbers)
      }, edges: [(states - 1, states - 1)])
    system.propertyCount = Int.random(in: 0...5, using: &numbers)
    system.labelCount = Int.random(in: 1...4, using: &numbers)
    // Edges to near states make a deep graph; edges to any state make a shallow one.
    let reach = [8, 64, states][Int.random(in: 0..<3, using: &numbers)]
    for state in 0..<states {
      let transitions = Int.random(in: 0...(2 * meanTransitions), using: &numbers)
      system.edges[state] = (0..<transitions).map { _ in
        let distance = Int.random(in: -reach / 2...reach, using: &numbers)
        return Edge(
          to: ((state + distance) % states + states) % states,
          label: Int.random(in: 0..<system.labelCount, using: &numbers),
          findings: randomFindings(system.propertyCount, rarity: states * 3, using: &numbers))
      }
      system.stateFindings[state] = randomFindings(
        system.propertyCount, rarity: states, using: &numbers)
    }
    return system
  }

  private static func randomFindings(
    _ properties: Int, rarity: Int, using numbers: inout RandomNumbers
  ) -> Findings {
    var findings = Findings()
    for property in 0..<properties {
      // The higher a property's number, the more rarely it applies and fails.
      let odds = max(1, rarity >> (2 * (properties - property)))
      if Int.random(in: 0..<odds, using: &numbers) == 0 {
        findings.note(property: property, holds: Int.random(in: 0..<4, using: &numbers) != 0)
      }
    }
    return findings
  }
}
