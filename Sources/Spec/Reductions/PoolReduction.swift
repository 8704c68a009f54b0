/// What stands for a state: of all states that are like it, and of those that its threads' local
/// steps lead through, one.
public final class PoolReduction: Sendable {
  /// What changes places.
  public let likeness: Likeness
  /// How transitions are counted.
  public let labels: MergedLabels
  let localSteps: LocalSteps
  let canonicalForm: CanonicalForm?
  /// Whether every state stands for itself.
  public let isNothing: Bool
  /// Whether hosts or VMs change places.
  private let permutesPlaces: Bool
  private let machine: PoolMachine

  /// The reductions of a machine whose states are packed in some way.
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

  /// Whether the calls of a state are in order, as far as their order is to stand for all others.
  public func hasOrderedCalls(_ pool: PoolView) -> Bool {
    !likeness.hasCalls || pool.hasOrderedCalls(machine.size)
  }

  /// Whether the successor of a state may stand for itself; fast, `false` means unknown.
  ///
  /// - Parameters:
  ///   - pool: the successor, in which is marked what was written; `inout` avoids a copy.
  ///   - hasOrderedCalls: whether the calls of the state are in order; most transitions leave them
  ///     as they are.
  public func mayStay(_ pool: inout PoolState, hasOrderedCalls: Bool) -> Bool {
    if !localSteps.isEmpty, machine.isWaiting(at: localSteps, in: &pool) { return false }
    guard !permutesPlaces else { return false }
    if !likeness.hasCalls || pool.written.isDisjoint(with: .calls) { return hasOrderedCalls }
    guard hasOrderedCalls else { return false }
    return withUnsafePointer(to: &pool) { PoolView($0).keepsCallsInOrder(machine.size) }
  }

  /// Replaces any state by the one that stands for it.
  func reduce(_ pool: inout PoolState) {
    if !localSteps.isEmpty { machine.takeLocalSteps(localSteps, in: &pool) }
    canonicalForm?.put(&pool)
  }

  /// Replaces the successor of a state that stands for itself by the one that stands for it; what was
  /// written of it is marked.
  ///
  /// - Parameter label: the label of the transition that has led to the state.
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

  /// How many states a state that stands for others stands for, when local steps and the slots of
  /// calls are left out of account; `inout` avoids a copy.
  public func orbitSize(of pool: inout PoolState) -> Int {
    permutesPlaces ? canonicalForm?.orbitSize(of: &pool) ?? 1 : 1
  }

  /// The number of calls under way in a state, which it puts in order, and in how many orders they
  /// can stand.
  public func callOrders(of pool: inout PoolState) -> (calls: Int, orders: Int) {
    pool.callOrders(machine.size)
  }
}
