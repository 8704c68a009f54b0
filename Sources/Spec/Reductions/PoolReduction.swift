/// Reduces states to representatives.
///
/// One state represents all states that are like it, and all states that its threads' local steps
/// lead through.
public final class PoolReduction: Sendable {
  /// What can change places.
  public let likeness: Likeness
  /// The labels by which transitions are counted.
  public let labels: MergedLabels
  let localSteps: LocalSteps
  let canonicalForm: CanonicalForm?
  /// Whether every state represents itself.
  public let isNothing: Bool
  /// Whether hosts or VMs change places.
  private let permutesPlaces: Bool
  private let machine: PoolMachine

  /// The reductions of a machine whose states have this layout.
  public init(_ reductions: Reductions, _ machine: PoolMachine, _ layout: PoolLayout) {
    self.machine = machine
    likeness = reductions.usesSymmetry ? Likeness(machine) : Likeness()
    localSteps = reductions.mergesSteps ? LocalSteps(machine) : LocalSteps()
    labels = MergedLabels(
      plainCount: machine.labelCount, localSteps: localSteps.positions)
    canonicalForm = likeness.isNothing ? nil : CanonicalForm(likeness, layout)
    permutesPlaces = !likeness.hosts.isEmpty || !likeness.vms.isEmpty
    isNothing = likeness.isNothing && localSteps.isEmpty
  }

  /// Whether the calls of a state are in canonical order; `true` if their order is not reduced.
  public func hasOrderedCalls(_ pool: PoolView) -> Bool {
    !likeness.hasCalls || pool.hasOrderedCalls(machine.size)
  }

  /// Whether the successor of a state may represent itself; fast, `false` means unknown.
  ///
  /// - Parameters:
  ///   - pool: the successor, with marks on what was written; `inout` avoids a copy.
  ///   - hasOrderedCalls: whether the calls of the state are in order; most transitions leave them
  ///     unchanged.
  public func mayStay(_ pool: inout PoolState, hasOrderedCalls: Bool) -> Bool {
    if !localSteps.isEmpty, machine.isWaiting(at: localSteps, in: &pool) { return false }
    guard !permutesPlaces else { return false }
    if !likeness.hasCalls || pool.written.isDisjoint(with: .calls) { return hasOrderedCalls }
    guard hasOrderedCalls else { return false }
    return withUnsafePointer(to: &pool) { PoolView($0).keepsCallsInOrder(machine.size) }
  }

  /// Replaces any state by its representative.
  func reduce(_ pool: inout PoolState) {
    if !localSteps.isEmpty { machine.takeLocalSteps(localSteps, in: &pool) }
    canonicalForm?.put(&pool)
  }

  /// Replaces the successor of a representative by its own representative.
  ///
  /// The successor carries marks on what was written.
  ///
  /// - Parameter label: the label of the transition that led to the state.
  /// - Returns: the label of the transition together with the local steps taken.
  public func reduce(_ context: inout StepContext, after label: Int) -> Int {
    var merged = label
    if !localSteps.isEmpty {
      let taken = machine.takeLocalSteps(localSteps, in: &context)
      if taken.count > 0 { merged = labels.label(label, with: taken) }
    }
    canonicalForm?.put(&context.pool)
    return merged
  }

  /// The number of states that a representative stands for, apart from local steps and call slots.
  ///
  /// `inout` avoids a copy.
  public func orbitSize(of pool: inout PoolState) -> Int {
    permutesPlaces ? canonicalForm?.orbitSize(of: &pool) ?? 1 : 1
  }

  /// Sorts the calls under way in a state; returns their number and the number of their orders.
  public func callOrders(of pool: inout PoolState) -> (calls: Int, orders: Int) {
    pool.callOrders(machine.size)
  }
}
