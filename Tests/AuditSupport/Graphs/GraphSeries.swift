/// A series of graphs, each of which is compared.
public struct GraphSeries: Sendable {
  /// The seed of the series.
  public let seed: UInt64
  /// A folder for checkpoints.
  public let folder: String

  /// A series.
  public init(seed: UInt64, folder: String) {
    self.seed = seed
    self.folder = folder
  }

  /// The graph with a number.
  public func graph(_ number: Int) -> GeneratedGraph {
    GraphGenerator().graph(number, ofSeed: seed)
  }

  /// Compares a graph.
  public func compare(_ number: Int, _ variants: [SearchVariant]) -> CaseOutcome {
    let graph = graph(number)
    let comparison = compared(graph, number, variants)
    var outcome = CaseOutcome(
      states: comparison.reachableStates, searches: comparison.searches,
      hasViolation: comparison.hasViolation)
    guard let wanted = comparison.differences.first else { return outcome }
    let least = graph.minimised { smaller in
      compared(smaller, number, [wanted.variant]).differences.contains {
        $0.subject == wanted.subject
      }
    }
    let rest = compared(least, number, [wanted.variant]).differences
    outcome.failure = DifferenceText.report(
      kind: "graphs", case: number, ofSeed: seed,
      (comparison.differences.map(\.description), rest.map(\.description)), least: least.text)
    return outcome
  }

  private func compared(
    _ graph: GeneratedGraph, _ number: Int, _ variants: [SearchVariant]
  ) -> GraphComparison {
    GraphComparison(graph, variants, case: number, ofSeed: seed, in: folder)
  }
}
