import Explorer

/// Peterson's algorithm for two processes, as in `2_peterson.m` of the Murphi examples.
package struct TwoProcessPeterson: PublishedInvariant {
  /// The system.
  package init() {}

  private enum Line { static let asks = 0, yields = 1, waits = 2, critical = 3, leaves = 4 }

  private let lines = Fields(at: 0, width: 3)
  private let wants = Fields(at: 6, width: 1)

  /// The process that came last.
  private let turn = Field(at: 8, width: 1)

  /// The bits of all fields.
  package var stateBits: Int { 9 }

  /// Nobody has asked, and either came last.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for process in 0..<2 { visit(UInt64(0).with(turn, process)) }
  }

  /// The next line of a process; one that has to wait stays.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for process in 0..<2 {
      let line = lines[process]
      let other = 1 - process
      switch state[line] {
      case Line.asks: visit(state.with(wants[process], 1).with(line, Line.yields))
      case Line.yields: visit(state.with(turn, process).with(line, Line.waits))
      case Line.waits:
        let mayEnter = state[wants[other]] == 0 || state[turn] == other
        visit(mayEnter ? state.with(line, Line.critical) : state)
      case Line.critical: visit(state.with(line, Line.leaves))
      default: visit(state.with(wants[process], 0).with(line, Line.asks))
      }
    }
  }

  /// Mutual exclusion.
  package func holds(in state: UInt64) -> Bool {
    !(0..<2).allSatisfy { state[lines[$0]] == Line.critical }
  }
}
