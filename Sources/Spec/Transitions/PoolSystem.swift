public import Explorer

/// A pool as the explorer sees it: packed states, numbered kinds of steps, findings.
public struct PoolSystem<let wordCount: Int, Properties: PoolProperties>: TransitionSystem {
  /// The pool in motion.
  public let machine: PoolMachine
  /// How its states are packed.
  public let layout: PoolLayout
  /// What it is checked for.
  public let properties: Properties
  /// What stands for what.
  public let reduction: PoolReduction

  /// A machine, packed into a number of words that its layout fits into.
  public init(
    _ machine: PoolMachine, _ layout: PoolLayout, _ properties: Properties,
    reductions: Reductions = .none
  ) {
    precondition(layout.wordCount <= wordCount, "The states of this model need more words.")
    self.machine = machine
    self.layout = layout
    self.properties = properties
    reduction = PoolReduction(reductions, machine, layout)
  }

  /// The number of properties.
  @inlinable public var propertyCount: Int { properties.count }

  /// The steps of the program, and behind them what happens without one; the same again for each
  /// set of local steps that are taken with it.
  @inlinable public var stepKindCount: Int { reduction.stepKinds.count }

  /// Visits the one initial state, which stands for itself.
  public func forEachInitialState(_ visit: (PackedWords<wordCount>) -> Void) {
    var initial = machine.model.initialState
    visit(layout.packed(&initial))
  }

  /// Visits every transition out of a state, with what stands for the successor.
  @inlinable
  public func forEachTransition(
    from state: PackedWords<wordCount>,
    _ visit: (_ successor: PackedWords<wordCount>, _ stepKind: Int, _ findings: Findings) -> Void
  ) -> Findings {
    guard !reduction.isNothing else { return forEachPlainTransition(from: state, visit) }
    let pool = layout.unpacked(state)
    let isQuiescent = machine.forEachTransition(from: pool) { after, transition in
      let findings =
        transition.effects.isEmpty
        ? Findings() : properties.findings(of: transition, from: pool, to: after)
      let kind = machine.stepKind(of: transition)
      guard !reduction.mayStay(&after) else { return visit(layout.packed(&after), kind, findings) }
      // What the machine goes on with stays as it is.
      var reduced = after
      let kindOfAll = reduction.reduce(&reduced, after: kind)
      visit(layout.packed(&reduced), kindOfAll, findings)
    }
    return properties.findings(of: pool, isQuiescent: isQuiescent)
  }

  /// The state that stands for a state.
  public func representative(of state: PackedWords<wordCount>) -> PackedWords<wordCount> {
    guard !reduction.isNothing else { return state }
    var pool = layout.unpacked(state)
    reduction.reduce(&pool)
    return layout.packed(&pool)
  }

  /// Visits every transition out of a state.
  @inlinable
  public func forEachPlainTransition(
    from state: PackedWords<wordCount>,
    _ visit: (_ successor: PackedWords<wordCount>, _ stepKind: Int, _ findings: Findings) -> Void
  ) -> Findings {
    let pool = layout.unpacked(state)
    let isQuiescent = machine.forEachTransition(from: pool) { after, transition in
      // Most transitions have no effect that a property speaks of, and to ask costs two copies.
      let findings =
        transition.effects.isEmpty
        ? Findings() : properties.findings(of: transition, from: pool, to: after)
      visit(layout.packed(&after), machine.stepKind(of: transition), findings)
    }
    return properties.findings(of: pool, isQuiescent: isQuiescent)
  }
}
