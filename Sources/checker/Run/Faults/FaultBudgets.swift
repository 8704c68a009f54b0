/// How often each fault of a model may strike: a point of its ``FaultLattice``.
struct FaultBudgets: Hashable, Sendable {
  /// The budget of each fault, in the order of the lattice.
  var counts: [Int]

  /// The number of faults in all.
  var total: Int { counts.reduce(0, +) }

  /// Whether no fault has a greater budget than in the others.
  func isWithin(_ others: FaultBudgets) -> Bool {
    zip(counts, others.counts).allSatisfy { $0 <= $1 }
  }

  /// Whether some of the given budgets are within these.
  func includes(anyOf others: some Sequence<FaultBudgets>) -> Bool {
    others.contains { $0.isWithin(self) }
  }

  /// Of some budgets, those that are within no other of them.
  static func greatest(of budgets: [FaultBudgets]) -> [FaultBudgets] {
    budgets.filter { one in !budgets.contains { $0 != one && one.isWithin($0) } }
  }
}

/// All budgets within some bounds, up to a sum: what one exploration covers.
struct FaultRegion: Hashable, Sendable {
  /// The greatest budget of each fault.
  var bounds: FaultBudgets
  /// The most faults in all, at most the sum of the bounds.
  var total: Int

  /// The region of a sum.
  init(_ bounds: FaultBudgets, total: Int) {
    self.bounds = bounds
    self.total = min(total, bounds.total)
  }

  /// The region of all budgets within the given ones.
  init(_ bounds: FaultBudgets) { self.init(bounds, total: bounds.total) }

  /// Its budgets that include all others; nil if the sum leaves none.
  var greatest: FaultBudgets? { total == bounds.total ? bounds : nil }

  /// Whether budgets belong to it.
  func covers(_ budgets: FaultBudgets) -> Bool {
    budgets.total <= total && budgets.isWithin(bounds)
  }

  /// Whether all budgets of another region belong to it.
  func covers(_ other: FaultRegion) -> Bool {
    other.total <= total && other.bounds.isWithin(bounds)
  }

  /// The largest regions of the same sum that include none of the given budgets, all above zero.
  func without(_ budgets: [FaultBudgets]) -> [FaultRegion] {
    var rest = [bounds]
    for excluded in budgets {
      rest = rest.flatMap { box -> [FaultBudgets] in
        guard excluded.isWithin(box) else { return [box] }
        return excluded.counts.indices.filter { excluded.counts[$0] > 0 }.map { index in
          var smaller = box
          smaller.counts[index] = excluded.counts[index] - 1
          return smaller
        }
      }
      rest = FaultBudgets.greatest(of: rest.uniqued)
    }
    return rest.map { FaultRegion($0, total: total) }
  }
}

extension Array where Element: Hashable {
  /// The elements, each where it comes first.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
