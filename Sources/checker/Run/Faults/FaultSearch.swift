import Invariants

/// Finds the smallest fault budgets under which each property breaks, with few explorations.
///
/// It begins without faults, then explores the whole model once: what holds there holds under every
/// smaller budget. For the properties that are left, budgets follow in ascending order. One that
/// includes a budget that breaks the property breaks it too, so it is skipped; one that is not
/// skipped and breaks it is a smallest one. Where few regions cover all budgets that are left, these
/// are explored first: what holds in such a region needs no exploration of its budgets.
struct FaultSearch {
  /// The result of one exploration for one property.
  enum Finding: Equatable, Sendable {
    /// It is violated or, for a landmark, reached.
    ///
    /// - Parameters:
    ///   - length: the steps of a shortest path there, nil if unknown.
    ///   - struck: how often each fault strikes on that path, nil if unknown.
    case found(length: Int?, struck: FaultBudgets?)
    /// It holds or, for a landmark, is not reached.
    case absent(isVacuous: Bool)
    /// A limit ended the exploration.
    case undecided
  }

  /// Explores a region for some properties.
  typealias Explore = (FaultRegion, [Property]) throws(RunError) -> [Property: Finding]

  /// The budgets that one region has to spare, at least, since it is larger than any of them.
  static let budgetsPerRegion = 4

  let lattice: FaultLattice
  let explore: Explore
  /// The regions explored so far.
  private(set) var explorations: [FaultRegion] = []
  private var results: [PropertyBudgets] = []

  /// A search.
  init(_ lattice: FaultLattice, explore: @escaping Explore) {
    self.lattice = lattice
    self.explore = explore
  }

  /// The deciding budgets of each property, in the same order.
  mutating func run(_ properties: [Property]) throws(RunError) -> [PropertyBudgets] {
    let lattice = lattice
    results = properties.map { PropertyBudgets(property: $0) }
    try decide(FaultRegion(lattice.none), level: 0) { !$0.isDecided(lattice.none) }
    if lattice.maximumTotal > 0 { try decide(lattice.whole, level: 0) { $0.smallest.isEmpty } }
    var rest = lattice.all
    for level in 0...lattice.maximumTotal {
      for index in results.indices { results[index].recallStruck(of: level) }
      try decideRegions(of: rest, level)
      for budgets in rest.prefix(while: { $0.total == level }) {
        try decide(FaultRegion(budgets), level: level) { !$0.isDecided(budgets) }
      }
      rest.removeAll { $0.total == level }
    }
    for index in results.indices { results[index].finish(in: lattice) }
    return results
  }

  /// Explores the regions that cover the undecided ones of some budgets, if they are few.
  private mutating func decideRegions(
    of budgets: [FaultBudgets], _ level: Int
  ) throws(RunError) {
    guard lattice.hasRegions else { return }
    var wanted: [[FaultRegion]] = []
    for result in results {
      let isDone = budgets.allSatisfy(result.isDecided)
      wanted.append(isDone ? [] : result.undecidedRegions(in: lattice.whole))
    }
    let regions = wanted.flatMap(\.self).uniqued
    let open = budgets.count { budgets in results.contains { !$0.isDecided(budgets) } }
    guard regions.count * Self.budgetsPerRegion <= open else { return }
    for region in regions where !explorations.contains(region) {
      let properties = results.map(\.property)
      try decide(region, level: level) { result in
        let index = properties.firstIndex(of: result.property)
        return index.map { wanted[$0].contains(region) } ?? false
      }
    }
  }

  /// Explores a region for the properties that need it.
  ///
  /// - Parameter level: the sum of budgets below which all are decided.
  private mutating func decide(
    _ region: FaultRegion, level: Int, where isOpen: (PropertyBudgets) -> Bool
  ) throws(RunError) {
    let open = results.indices.filter { isOpen(results[$0]) }
    guard !open.isEmpty else { return }
    explorations.append(region)
    let findings = try explore(region, open.map { results[$0].property })
    for index in open {
      results[index].note(findings[results[index].property] ?? .undecided, in: region)
      results[index].recallStruck(of: level)
    }
  }
}
