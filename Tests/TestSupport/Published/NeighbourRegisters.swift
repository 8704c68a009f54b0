import Explorer

/// Processes that each write a register and then read their neighbour's, as in Lamport's `Simple`
/// and `SimpleRegular`.
package struct NeighbourRegisters: PublishedInvariant {
  /// The number of processes, at most 8.
  package let processes: Int

  /// Whether a write takes two steps, between which a reader may get either value.
  package let isRegular: Bool

  /// Processes in a ring, with atomic or regular registers.
  package init(processes: Int, isRegular: Bool) {
    self.processes = processes
    self.isRegular = isRegular
  }

  private enum Line { static let writes = 0, isWriting = 1, reads = 2, done = 3 }

  private let lines = Fields(at: 0, width: 2)

  /// The set of values that a reader may get, a bit for each.
  private let registers = Fields(at: 16, width: 2)
  private let results = Fields(at: 32, width: 1)

  /// All registers and results are 0.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    visit((0..<processes).reduce(UInt64(0)) { $0.with(registers[$1], 0b01) })
  }

  /// A process writes or reads; after the last one, nothing changes.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for process in 0..<processes {
      let line = lines[process]
      switch state[line] {
      case Line.writes where isRegular:
        visit(state.with(registers[process], 0b11).with(line, Line.isWriting))
      case Line.writes, Line.isWriting:
        visit(state.with(registers[process], 0b10).with(line, Line.reads))
      case Line.reads:
        let readable = state[registers[(process + processes - 1) % processes]]
        for value in 0...1 where readable >> value & 1 == 1 {
          visit(state.with(results[process], value).with(line, Line.done))
        }
      default: break
      }
    }
    if areAllDone(state) { visit(state) }
  }

  private func areAllDone(_ state: UInt64) -> Bool {
    (0..<processes).allSatisfy { state[lines[$0]] == Line.done }
  }

  /// `PCorrect`: when all are done, some process has read 1.
  package func holds(in state: UInt64) -> Bool {
    !areAllDone(state) || (0..<processes).contains { state[results[$0]] == 1 }
  }
}
