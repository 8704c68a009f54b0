public import Explorer

/// A pool together with the automaton of a ``Watch``, which is in the last word of each state.
///
/// A finding counts only in accepting states of the automaton, so the search finds the shortest
/// counterexample that satisfies the constraints. There are no reductions: the automaton can tell
/// symmetric states apart.
public struct WatchedSystem<let wordCount: Int, Properties: PoolProperties>: TransitionSystem {
  /// The pool.
  public let pool: PoolSystem<wordCount, Properties>
  /// The automaton.
  public let watch: Watch

  /// A system with a watch.
  ///
  /// The layout needs at least one word less than a state has.
  public init(_ pool: PoolSystem<wordCount, Properties>, _ watch: Watch) {
    precondition(pool.layout.wordCount < wordCount, "The last word belongs to the automaton.")
    self.pool = pool
    self.watch = watch
  }

  /// All bits: the automaton has the last ones.
  public var stateBits: Int { wordCount * UInt64.bitWidth }

  /// The number of properties.
  public var propertyCount: Int { pool.propertyCount }

  /// The number of labels.
  public var labelCount: Int { pool.labelCount }

  /// Visits the only initial state, in which nothing has occurred.
  public func forEachInitialState(_ visit: (PackedWords<wordCount>) -> Void) {
    pool.forEachInitialState(visit)
  }

  /// Visits every transition out of a state that may occur.
  public func forEachTransition(
    from state: PackedWords<wordCount>,
    _ visit: (_ successor: PackedWords<wordCount>, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    let bits = state.words[wordCount - 1]
    return pool.bytes.withUnpacked(state) { before in
      let isQuiescent = pool.machine.expand(before) { context, transition in
        guard let after = watch.bits(bits, after: transition) else { return }
        let findings = pool.findings(of: transition, from: before, to: &context.pool)
        var successor = pool.packed(&context.pool, like: before, in: state, transition)
        successor.words[wordCount - 1] = after
        visit(
          successor, pool.machine.label(of: transition),
          watch.accepts(after) ? findings : Findings())
      }
      return watch.accepts(bits)
        ? pool.properties.findings(of: before, isQuiescent: isQuiescent) : Findings()
    }
  }

  /// The transition at a position among those visited from a state, nil when there are fewer.
  public func transition(
    at position: Int, from state: PackedWords<wordCount>
  ) -> Transition? {
    let bits = state.words[wordCount - 1]
    var found: Transition?
    var count = 0
    _ = pool.machine.forEachTransition(from: pool.layout.unpacked(state)) { _, transition in
      guard watch.bits(bits, after: transition) != nil else { return }
      if count == position { found = transition }
      count += 1
    }
    return found
  }
}
