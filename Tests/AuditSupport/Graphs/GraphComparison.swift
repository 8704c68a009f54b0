import Explorer
import TestSupport

/// What every variant of the search finds in a graph, next to what the naive explorer finds.
public struct GraphComparison {
  /// One difference between the two.
  public struct Difference: Equatable, Sendable, CustomStringConvertible {
    /// The subject of a difference.
    public enum Subject: Hashable, Sendable {
      /// Whether the search is complete, or a checkpoint could be written and read.
      case completion
      /// A number of states or transitions.
      case count
      /// The states, or the order in which they were found.
      case states
      /// The verdict of a property, or the length of its counterexample.
      case verdict
      /// A path.
      case path
    }
    /// The subject.
    public var subject: Subject
    /// The variant of the search.
    public var variant: SearchVariant
    /// The difference in words.
    public var phrase: String

    /// The variant and the difference.
    public var description: String { "\(variant): \(phrase)" }
  }

  /// The differences.
  public internal(set) var differences: [Difference] = []

  /// The number of searches.
  public private(set) var searches = 0

  /// The number of states of the graph that can be reached.
  public var reachableStates: Int { naive.states.count }

  /// Whether some property is violated.
  public var hasViolation: Bool { naive.firstViolations.contains { $0 != nil } }

  /// The graph.
  let graph: GeneratedGraph
  /// The graph with every state by itself.
  let plain: GraphSystem
  /// What there is to find.
  let naive: NaiveExplorer<UInt64>

  /// Searches a graph in some ways, and compares the results; a reduction that reduces nothing is
  /// left out.
  ///
  /// - Parameters:
  ///   - number: the number of the case, which decides the details of each search.
  ///   - folder: a folder for checkpoints.
  public init(
    _ graph: GeneratedGraph, _ variants: [SearchVariant], case number: Int, ofSeed seed: UInt64,
    in folder: String
  ) {
    self.graph = graph
    plain = graph.unfolded
    naive = NaiveExplorer(plain)
    var targets: [SearchVariant: GraphTarget] = [:]
    for variant in variants where graph.isReduced(by: variant) {
      searches += 1
      let plan = SearchPlan(variant, case: number, ofSeed: seed)
      let target =
        targets[variant.whole]
        ?? GraphTarget(graph, plain, variant, SearchPlan(variant.whole, case: number, ofSeed: seed))
      targets[variant.whole] = target
      compare(plan, target, in: folder)
    }
  }

  private mutating func compare(_ plan: SearchPlan, _ target: GraphTarget, in folder: String) {
    do {
      let search = try plan.perform(
        target.size, in: folder, completion: \.completion, target.search)
      for fault in search.faults { note(.completion, plan.variant, fault) }
      for part in search.parts {
        compare(part: part.found, target, plan.variant, part.memoryLimitBytes)
      }
      compare(last: search.last, target, plan.variant, search.memoryLimitBytes)
    } catch {
      note(.completion, plan.variant, "the search fails: \(error)")
    }
  }

  /// Records a difference.
  mutating func note(_ subject: Difference.Subject, _ variant: SearchVariant, _ phrase: String) {
    differences.append(Difference(subject: subject, variant: variant, phrase: phrase))
  }

  /// Records a difference if two values are not the same.
  mutating func expect<Value: Equatable>(
    _ subject: Difference.Subject, _ variant: SearchVariant, _ name: String, _ expected: Value,
    _ found: Value
  ) {
    guard found != expected else { return }
    note(subject, variant, "\(name): expected \(expected), found \(found)")
  }
}

extension GraphComparison {
  /// Records the first difference of two lists.
  mutating func expectEach<Value: Equatable>(
    _ subject: Difference.Subject, _ variant: SearchVariant, _ name: String, _ expected: [Value?],
    _ found: [Value?]
  ) {
    guard found.count == expected.count else {
      return note(subject, variant, "\(name): expected \(expected.count), found \(found.count)")
    }
    for index in expected.indices where found[index] != expected[index] {
      func phrase(_ value: Value?) -> String { value.map { "\($0)" } ?? "none" }
      return note(
        subject, variant,
        "\(name), number \(index): expected \(phrase(expected[index])), found \(phrase(found[index]))"
      )
    }
  }
}
