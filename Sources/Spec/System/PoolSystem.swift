public import Explorer

/// A pool as the explorer's transition system: packed states, labelled transitions, findings.
public struct PoolSystem<let wordCount: Int, Properties: PoolProperties>: TransitionSystem {
  /// The transition relation.
  public let machine: PoolMachine
  /// The state that the search begins with.
  public let initial: PoolState
  /// The place of each byte of a state in its words.
  public let bytes: ByteMap
  /// The properties to check.
  public let properties: Properties
  /// The reduction of states to representatives.
  public let reduction: PoolReduction
  /// The changes found that the layout does not store.
  ///
  /// There are none unless this program is wrong; a search that finds one has no result.
  public let losses: LossRecord

  /// A system whose layout fits into the given number of words.
  ///
  /// - Parameter initial: a reachable state to begin with; nil for the model's initial state.
  public init(
    _ machine: PoolMachine, _ layout: PoolLayout, _ properties: Properties,
    reductions: Reductions = .none, from initial: PoolState? = nil
  ) {
    precondition(layout.wordCount <= wordCount, "The states of this model need more words.")
    self.machine = machine
    self.initial = initial ?? machine.model.initialState
    bytes = ByteMap(layout)
    self.properties = properties
    reduction = PoolReduction(reductions, machine, layout)
    losses = LossRecord()
  }

  /// The layout of its packed states.
  public var layout: PoolLayout { bytes.layout }

  /// The number of bits of a packed state.
  public var stateBits: Int { layout.bitCount }

  /// The number of properties.
  @inlinable public var propertyCount: Int { properties.count }

  /// The number of labels: one for each step of the program and each happening.
  ///
  /// These labels are repeated for each set of local steps that may be merged into a transition.
  @inlinable public var labelCount: Int { reduction.labels.count }

  /// Visits the only initial state.
  ///
  /// The model's is its own representative; a search from another state needs a system without
  /// reductions.
  public func forEachInitialState(_ visit: (PackedWords<wordCount>) -> Void) {
    var initial = initial
    let packed: PackedWords<wordCount> = layout.packed(&initial)
    let lost = initial.fields(differingFrom: layout.unpacked(packed), machine.size)
    if !lost.isEmpty { losses.note(Loss(fields: lost, transition: nil)) }
    visit(packed)
  }

  /// Visits every transition out of a state, with the representative of the successor.
  @inlinable
  public func forEachTransition(
    from state: PackedWords<wordCount>,
    _ visit: (_ successor: PackedWords<wordCount>, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    guard !reduction.isNothing else { return forEachPlainTransition(from: state, visit) }
    return bytes.withUnpacked(state) { before in
      let hasOrderedCalls = reduction.hasOrderedCalls(before)
      let isQuiescent = machine.expand(before) { context, transition in
        let findings = findings(of: transition, from: before, to: &context.pool)
        var label = machine.label(of: transition)
        if !reduction.mayStay(&context.pool, hasOrderedCalls: hasOrderedCalls) {
          label = reduction.reduce(&context, after: label)
        }
        visit(packed(&context.pool, like: before, in: state, transition), label, findings)
      }
      return properties.findings(of: before, isQuiescent: isQuiescent)
    }
  }

  /// The representative of a state.
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
    _ visit: (_ successor: PackedWords<wordCount>, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    bytes.withUnpacked(state) { before in
      let isQuiescent = machine.expand(before) { context, transition in
        let findings = findings(of: transition, from: before, to: &context.pool)
        visit(
          packed(&context.pool, like: before, in: state, transition),
          machine.label(of: transition), findings)
      }
      return properties.findings(of: before, isQuiescent: isQuiescent)
    }
  }

  /// The number of threads to which fairness is due.
  public var fairThreadCount: Int { machine.fairThreadCount }

  /// Visits every transition out of a state, with the thread to which fairness is due.
  public func forEachFairTransition(
    from state: PackedWords<wordCount>,
    _ visit: (_ successor: PackedWords<wordCount>, _ thread: Int?) -> Void
  ) {
    bytes.withUnpacked(state) { before in
      _ = machine.expand(before) { context, transition in
        visit(
          packed(&context.pool, like: before, in: state, transition),
          machine.fairThread(of: transition))
      }
    }
  }

  /// The findings about a transition; most have no effect that a property asks about.
  @inline(__always) @inlinable func findings(
    of transition: Transition, from before: PoolView, to after: inout PoolState
  ) -> Findings {
    if transition.effects.isEmpty { return Findings() }
    return withUnsafePointer(to: &after) {
      properties.findings(of: transition, from: before, to: PoolView($0))
    }
  }

  /// Packs a successor by changing only the bits that differ from the state before.
  @inline(__always) @inlinable func packed(
    _ after: inout PoolState, like before: PoolView, in state: PackedWords<wordCount>,
    _ transition: Transition
  ) -> PackedWords<wordCount> {
    withUnsafePointer(to: &after) { after in
      bytes.packed(PoolView(after), like: before, in: state) {
        noteLoss(after.pointee, before, transition)
      }
    }
  }

  /// Records that a transition changes something that the layout does not store.
  @inline(never) @usableFromInline
  func noteLoss(_ after: PoolState, _ before: PoolView, _ transition: Transition) {
    var whole = after
    let packed: PackedWords<wordCount> = layout.packed(&whole)
    let lost = after.fields(differingFrom: layout.unpacked(packed), machine.size)
    let phrase = machine.phrase(of: transition, from: before.state.pointee)
    losses.note(
      Loss(fields: lost, transition: "\(machine.actorPhrase(of: transition)): \(phrase)"))
  }
}
