import Explorer

/// Dijkstra's first mutual exclusion algorithm, as in Lamport's `DijkstraMutex`.
package struct DijkstraMutex: PublishedInvariant {
  /// The number of processes, at most 4.
  package let processes: Int

  /// Processes that share a critical section.
  package init(processes: Int) { self.processes = processes }

  /// The lines, with Lamport's names.
  private enum Line {
    static let li0 = 0, li1 = 1, li2 = 2, li3a = 3, li3b = 4, li3c = 5, li3d = 6
    static let li4a = 7, li4b = 8, cs = 9, li5 = 10, li6 = 11, ncs = 12
  }

  private let turn = Field(at: 0, width: 2)
  private let b = Fields(at: 2, width: 1)
  private let c = Fields(at: 6, width: 1)
  private let lines = Fields(at: 10, width: 4)

  /// Each process's temporary: 0 before the first use, 1 and up for a process, 16 and up for a set.
  private let temporaries = Fields(at: 26, width: 5)

  /// It is anyone's turn; nobody has asked.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for process in 0..<processes {
      visit(
        (0..<processes).reduce(UInt64(0).with(turn, process)) {
          $0.with(b[$1], 1).with(c[$1], 1)
        })
    }
  }

  /// The next line of a process.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for process in 0..<processes {
      if state[lines[process]] == Line.li4b {
        check(process, state, visit)
      } else {
        visit(next(of: process, state))
      }
    }
  }

  private func next(of process: Int, _ state: UInt64) -> UInt64 {
    let temporary = temporaries[process]
    let (moved, line): (UInt64, Int) =
      switch state[lines[process]] {
      case Line.li0: (state.with(b[process], 0), Line.li1)
      case Line.li1: (state, state[turn] == process ? Line.li4a : Line.li2)
      case Line.li2: (state.with(c[process], 1), Line.li3a)
      case Line.li3a: (state.with(temporary, 1 + state[turn]), Line.li3b)
      case Line.li3b: (state, state[b[state[temporary] - 1]] == 1 ? Line.li3c : Line.li3d)
      case Line.li3c: (state.with(turn, process), Line.li3d)
      case Line.li3d: (state, Line.li1)
      case Line.li4a:
        (state.with(c[process], 0).with(temporary, 16 | others(than: process)), Line.li4b)
      case Line.cs: (state, Line.li5)
      case Line.li5: (state.with(c[process], 1), Line.li6)
      case Line.li6: (state.with(b[process], 1), Line.ncs)
      default: (state, Line.li0)
      }
    return moved.with(lines[process], line)
  }

  private func others(than process: Int) -> Int { (1 << processes - 1) & ~(1 << process) }

  /// Line `Li4b`: the process looks at any process that it has not seen, and starts again if that
  /// one is as far.
  private func check(_ process: Int, _ state: UInt64, _ visit: (UInt64) -> Void) {
    let unseen = state[temporaries[process]] & 0b1111
    if unseen == 0 { visit(state.with(lines[process], Line.cs)) }
    for other in 0..<processes where unseen >> other & 1 == 1 {
      visit(
        state.with(temporaries[process], 16 | unseen & ~(1 << other))
          .with(lines[process], state[c[other]] == 0 ? Line.li1 : Line.li4b))
    }
  }

  /// `MutualExclusion`.
  package func holds(in state: UInt64) -> Bool {
    (0..<processes).count { state[lines[$0]] == Line.cs } <= 1
  }
}
