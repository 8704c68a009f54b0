import Invariants

/// The fault budgets that decide one property.
struct PropertyBudgets: Equatable, Sendable {
  /// Budgets under which the property is violated or the landmark is reached.
  struct Breaking: Equatable, Sendable {
    var budgets: FaultBudgets
    /// The steps of a shortest path there, nil if unknown.
    var length: Int?
    /// Whether all smaller budgets are decided, so that none of them breaks it.
    var isSmallest = true
  }

  /// Budgets under which the property holds or the landmark is not reached.
  struct Holding: Equatable, Sendable {
    var budgets: FaultBudgets
    /// Whether the property says nothing there; nil if these budgets were explored only with others.
    var isVacuous: Bool?
  }

  let property: Property
  /// The smallest budgets that break it, and where some are undecided the smallest known ones.
  private(set) var smallest: [Breaking] = []
  /// The greatest budgets up to which it holds; under smaller ones it holds, too.
  private(set) var greatest: [Holding] = []
  /// The smallest budgets that a limit left undecided; nothing that includes them is explored.
  private(set) var undecided: [FaultBudgets] = []
  /// The regions in which it holds.
  private var regions: [(region: FaultRegion, isVacuous: Bool)] = []
  /// Budgets that break it, but are perhaps not the smallest.
  private var struck: [Breaking] = []

  init(property: Property) { self.property = property }

  /// Whether it holds under all budgets; final once the search is over.
  var holdsThroughout: Bool { smallest.isEmpty && undecided.isEmpty }

  /// Whether it says nothing under any budgets.
  var isVacuous: Bool { holdsThroughout && regions.allSatisfy(\.isVacuous) }

  static func == (left: Self, right: Self) -> Bool {
    left.property == right.property && left.smallest == right.smallest
      && left.greatest == right.greatest && left.undecided == right.undecided
      && left.isVacuous == right.isVacuous
  }
}

extension PropertyBudgets {
  /// Whether the result for these budgets is known or given up.
  func isDecided(_ budgets: FaultBudgets) -> Bool {
    holds(budgets) || budgets.includes(anyOf: smallest.map(\.budgets))
      || budgets.includes(anyOf: undecided)
  }

  /// Whether it is known to hold under these budgets.
  func holds(_ budgets: FaultBudgets) -> Bool { regions.contains { $0.region.covers(budgets) } }

  /// The largest regions that have neither decided nor given up budgets, unless they are small ones.
  func undecidedRegions(in whole: FaultRegion) -> [FaultRegion] {
    whole.without(smallest.map(\.budgets) + undecided).filter { region in
      !regions.contains { $0.region.covers(region) }
    }
  }

  /// Adds the result of an exploration.
  mutating func note(_ finding: FaultSearch.Finding, in region: FaultRegion) {
    switch finding {
    case .absent(let isVacuous): regions.append((region, isVacuous))
    case .undecided: if let budgets = region.greatest { undecided.append(budgets) }
    case .found(let length, let budgets):
      if let budgets, length != nil {
        struck.append(Breaking(budgets: budgets, length: length))
      } else if let greatest = region.greatest {
        struck.append(Breaking(budgets: greatest))
      }
    }
  }

  /// Takes the known breaking budgets of a sum, below which all are decided, as smallest ones.
  ///
  /// The path of one was shortest in a larger region. A shorter path under the budgets alone would
  /// be one there, too.
  mutating func recallStruck(of total: Int) {
    for breaking in struck
    where breaking.budgets.total == total && !isDecided(breaking.budgets) {
      smallest.append(breaking)
    }
  }

  /// Completes the result once every budget is decided or given up.
  ///
  /// - Parameter lattice: all budgets, in their order.
  mutating func finish(in lattice: FaultLattice) {
    let order = lattice.all
    for var breaking in struck.inOrder(order) {
      guard !breaking.budgets.includes(anyOf: smallest.map(\.budgets)) else { continue }
      breaking.isSmallest = false
      smallest.append(breaking)
    }
    smallest = smallest.inOrder(order)
    // The whole model may have been given up for a property that breaks under smaller budgets.
    undecided.removeAll { budgets in
      smallest.contains { $0.isSmallest && $0.budgets.isWithin(budgets) }
    }
    let all = undecided
    undecided.removeAll { one in all.contains { $0 != one && $0.isWithin(one) } }
    guard !holdsThroughout else { return }
    greatest = order.filter { budgets in
      holds(budgets) && !lattice.next(after: budgets).contains(where: holds)
    }.map { Holding(budgets: $0, isVacuous: isVacuous(under: $0)) }
  }

  /// Whether it says nothing under the given budgets, nil if that is unknown.
  private func isVacuous(under budgets: FaultBudgets) -> Bool? {
    if let exact = regions.first(where: { $0.region.greatest == budgets }) {
      return exact.isVacuous
    }
    return regions.contains { $0.isVacuous && $0.region.covers(budgets) } ? true : nil
  }
}

extension [PropertyBudgets.Breaking] {
  /// The elements in the order of their budgets.
  fileprivate func inOrder(_ order: [FaultBudgets]) -> [Element] {
    order.flatMap { budgets in filter { $0.budgets == budgets } }
  }
}
