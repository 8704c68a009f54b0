import Explorer

/// Peterson's algorithm for any number of processes, as in `n_peterson.m` of the Murphi examples.
package struct ManyProcessPeterson: SymmetricProcesses {
  /// The number of processes, from 2 to 5.
  package let processes: Int

  /// The ways to rename the processes.
  package let renamings: [[Int]]

  /// Processes that share a critical section; states may represent others with other names.
  package init(processes: Int, isReduced: Bool = false) {
    precondition(processes >= 2 && processes <= 5, "from 2 to 5 processes")
    self.processes = processes
    renamings = isReduced ? permutations(of: processes) : []
  }

  private enum Line { static let idle = 0, asks = 1, yields = 2, waits = 3, critical = 4 }

  private let lines = Fields(at: 0, width: 3)

  /// The stage that a process has announced.
  private let announced = Fields(at: 15, width: 3)

  /// The process that came last to each stage, plus 1, or 0.
  private let last = Fields(at: 30, width: 3)

  /// The stage that a process has reached.
  private let stages = Fields(at: 48, width: 3)

  /// The bits of all fields.
  package var stateBits: Int { 63 }

  /// Nobody has reached a stage.
  package func forEachInitialState(_ visit: (UInt64) -> Void) { visit(0) }

  /// The next line of a process; one that has to wait stays.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for process in 0..<processes {
      let line = lines[process]
      let stage = state[stages[process]]
      switch state[line] {
      case Line.idle: visit(state.with(stages[process], 1).with(line, Line.asks))
      case Line.asks: visit(state.with(announced[process], stage).with(line, Line.yields))
      case Line.yields: visit(state.with(last[stage], process + 1).with(line, Line.waits))
      case Line.waits:
        guard mayContinue(process, at: stage, in: state) else {
          visit(state)
          continue
        }
        visit(
          state.with(stages[process], stage + 1)
            .with(line, stage + 1 < processes ? Line.asks : Line.critical))
      default: visit(state.with(announced[process], 1).with(line, Line.idle))
      }
    }
  }

  private func mayContinue(_ process: Int, at stage: Int, in state: UInt64) -> Bool {
    state[last[stage]] != process + 1
      || (0..<processes).allSatisfy { $0 == process || state[announced[$0]] < stage }
  }

  /// The line and the stages of a process.
  package func key(of process: Int, in state: UInt64) -> Int {
    state[lines[process]] << 6 | state[announced[process]] << 3 | state[stages[process]]
  }

  /// The state after the processes have been renamed.
  package func renamed(_ state: UInt64, to names: [Int]) -> UInt64 {
    var renamed: UInt64 = 0
    for process in 0..<processes {
      renamed[lines[names[process]]] = state[lines[process]]
      renamed[announced[names[process]]] = state[announced[process]]
      renamed[stages[names[process]]] = state[stages[process]]
    }
    for stage in 0...processes where state[last[stage]] != 0 {
      renamed[last[stage]] = names[state[last[stage]] - 1] + 1
    }
    return renamed
  }

  /// Mutual exclusion.
  package func holds(in state: UInt64) -> Bool {
    (0..<processes).count { state[lines[$0]] == Line.critical } <= 1
  }
}
