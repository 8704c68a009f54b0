import Explorer

/// The lock of Mellor-Crummey and Scott, whose waiters form a list, as in `mcslock1.m` of the
/// Murphi examples.
package struct QueueLock: SymmetricProcesses {
  /// The number of processes, from 2 to 4.
  package let processes: Int

  /// The ways to rename the processes.
  package let renamings: [[Int]]

  /// Processes that share a lock; states may represent others with other names.
  package init(processes: Int, isReduced: Bool = false) {
    precondition(processes >= 2 && processes <= 4, "from 2 to 4 processes")
    self.processes = processes
    renamings = isReduced ? permutations(of: processes) : []
  }

  private enum Line {
    static let idle = 0, swaps = 1, looks = 2, locks = 3, links = 4, waits = 5
    static let critical = 6, releases = 7, waitsForNext = 8, passes = 9
  }

  // A reference to a process is its number plus 1, or 0 for none.
  private let tail = Field(at: 0, width: 3)
  private let lines = Fields(at: 3, width: 4)
  private let isLocked = Fields(at: 19, width: 1)
  private let successors = Fields(at: 23, width: 3)
  private let predecessors = Fields(at: 35, width: 3)

  /// The bits of all fields.
  package var stateBits: Int { 47 }

  /// Nobody waits.
  package func forEachInitialState(_ visit: (UInt64) -> Void) { visit(0) }

  /// The next line of a process; one that has to wait stays.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for process in 0..<processes {
      let (next, line) = next(of: process, state)
      visit(next.with(lines[process], line))
    }
  }

  /// The state after the current line of a process, and its next line.
  private func next(of process: Int, _ state: UInt64) -> (UInt64, Int) {
    let own = process + 1
    let successor = state[successors[process]]
    let predecessor = state[predecessors[process]]
    switch state[lines[process]] {
    case Line.idle: return (state.with(successors[process], 0), Line.swaps)
    case Line.swaps:
      return (state.with(predecessors[process], state[tail]).with(tail, own), Line.looks)
    case Line.looks: return (state, predecessor == 0 ? Line.critical : Line.locks)
    case Line.locks: return (state.with(isLocked[process], 1), Line.links)
    case Line.links: return (state.with(successors[predecessor - 1], own), Line.waits)
    case Line.waits: return (state, state[isLocked[process]] == 1 ? Line.waits : Line.critical)
    case Line.critical: return (state, successor == 0 ? Line.releases : Line.passes)
    case Line.releases:
      return state[tail] == own ? (state.with(tail, 0), Line.idle) : (state, Line.waitsForNext)
    case Line.waitsForNext: return (state, successor == 0 ? Line.waitsForNext : Line.passes)
    default: return (state.with(isLocked[successor - 1], 0), Line.idle)
    }
  }

  /// The line of a process, and whether it is locked.
  package func key(of process: Int, in state: UInt64) -> Int {
    state[lines[process]] << 1 | state[isLocked[process]]
  }

  /// The state after the processes have been renamed.
  package func renamed(_ state: UInt64, to names: [Int]) -> UInt64 {
    func renamed(_ reference: Int) -> Int { reference == 0 ? 0 : names[reference - 1] + 1 }
    var result: UInt64 = 0
    result[tail] = renamed(state[tail])
    for process in 0..<processes {
      let name = names[process]
      result[lines[name]] = state[lines[process]]
      result[isLocked[name]] = state[isLocked[process]]
      result[successors[name]] = renamed(state[successors[process]])
      result[predecessors[name]] = renamed(state[predecessors[process]])
    }
    return result
  }

  /// Mutual exclusion.
  package func holds(in state: UInt64) -> Bool {
    (0..<processes).count { state[lines[$0]] == Line.critical } <= 1
  }
}
