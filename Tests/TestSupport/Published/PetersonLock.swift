import Explorer

/// Peterson's lock for two processes, as in Differdange's `Peterson`.
package struct PetersonLock: PublishedInvariant {
  /// The system.
  package init() {}

  private enum Line {
    static let idle = 0, asks = 1, yields = 2, waits = 3, critical = 4, leaves = 5
  }

  private let lines = Fields(at: 0, width: 3)
  private let wants = Fields(at: 6, width: 1)
  private let turn = Field(at: 8, width: 1)

  /// Both processes are idle, and it is the turn of the first.
  package func forEachInitialState(_ visit: (UInt64) -> Void) { visit(0) }

  /// The next line of a process.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for process in 0..<2 {
      let other = 1 - process
      let line = lines[process]
      switch state[line] {
      case Line.idle: visit(state.with(line, Line.asks))
      case Line.asks: visit(state.with(wants[process], 1).with(line, Line.yields))
      case Line.yields: visit(state.with(turn, other).with(line, Line.waits))
      case Line.waits:
        for _ in 0..<ways(state[wants[other]] == 0, state[turn] == process) {
          visit(state.with(line, Line.critical))
        }
      case Line.critical: visit(state.with(line, Line.leaves))
      default: visit(state.with(wants[process], 0).with(line, Line.idle))
      }
    }
  }

  /// Mutual exclusion, until the lock is released.
  package func holds(in state: UInt64) -> Bool {
    !(0..<2).allSatisfy { state[lines[$0]] >= Line.critical }
  }
}
