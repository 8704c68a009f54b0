public import Explorer

/// A pool as the explorer sees it: packed states, numbered kinds of steps, findings.
public struct PoolSystem<let wordCount: Int, Properties: PoolProperties>: TransitionSystem {
  /// The pool in motion.
  public let machine: PoolMachine
  /// Where the bytes of a state lie in its words.
  public let bytes: ByteMap
  /// What it is checked for.
  public let properties: Properties

  /// A machine, packed into a number of words that its layout fits into.
  public init(_ machine: PoolMachine, _ layout: PoolLayout, _ properties: Properties) {
    precondition(layout.wordCount <= wordCount, "The states of this model need more words.")
    self.machine = machine
    bytes = ByteMap(layout)
    self.properties = properties
  }

  /// How its states are packed.
  public var layout: PoolLayout { bytes.layout }

  /// The number of properties.
  @inlinable public var propertyCount: Int { properties.count }

  /// The steps of the program, and behind them what happens without one.
  @inlinable public var stepKindCount: Int { machine.stepKindCount }

  /// Visits the one initial state.
  public func forEachInitialState(_ visit: (PackedWords<wordCount>) -> Void) {
    var initial = machine.model.initialState
    visit(layout.packed(&initial))
  }

  /// Visits every transition out of a state.
  @inlinable
  public func forEachTransition(
    from state: PackedWords<wordCount>,
    _ visit: (_ successor: PackedWords<wordCount>, _ stepKind: Int, _ findings: Findings) -> Void
  ) -> Findings {
    bytes.withUnpacked(state) { before in
      let isQuiescent = machine.forEachTransition(from: before) { after, transition in
        withUnsafePointer(to: &after) { pointer in
          let after = PoolView(pointer)
          // Most transitions have no effect that a property speaks of.
          let findings =
            transition.effects.isEmpty
            ? Findings() : properties.findings(of: transition, from: before, to: after)
          let packed = bytes.packed(after, like: before, in: state)
          visit(packed, machine.stepKind(of: transition), findings)
        }
      }
      return properties.findings(of: before, isQuiescent: isQuiescent)
    }
  }
}
