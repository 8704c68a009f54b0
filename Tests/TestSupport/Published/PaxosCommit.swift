package import Explorer

/// Commit by an instance of Paxos for each resource manager, as in Lamport's `PaxosCommit`: two
/// resource managers, three acceptors, ballots 0 and 1.
///
/// Messages are never removed. The majorities are the pairs of acceptors.
package struct PaxosCommit: PublishedInvariant {
  /// The system.
  package init() {}

  private enum Status { static let working = 0, prepared = 1, committed = 2, aborted = 3 }

  /// A value that an instance may choose; an acceptor that has accepted none has value 0.
  private enum Value {
    static let prepared = 1, aborted = 2
    static let all = [prepared, aborted]
  }

  private let managers = 0..<2
  private let acceptors = 0..<3
  private let ballots = 0..<2
  private let majorities = [[0, 1], [0, 2], [1, 2]]

  // The first word: the statuses, the decision messages, and the messages of leaders.
  private let statuses = Fields(at: 0, width: 2)
  private let commitMessage = Field(at: 4, width: 1)
  private let abortMessage = Field(at: 5, width: 1)
  private let phase1a = Fields(at: 6, width: 1)
  private let phase2aMessages = Fields(at: 8, width: 1)
  private let phase1bMessages = Fields(at: 16, width: 1)

  // The second word: the acceptors, an instance after the other, and their votes.
  private let promised = Fields(at: 64, width: 1)
  private let accepted = Fields(at: 70, width: 3)
  private let phase2bMessages = Fields(at: 88, width: 1)

  private func place(_ manager: Int, _ acceptor: Int) -> Int { 3 * manager + acceptor }

  private func phase2a(_ manager: Int, _ ballot: Int, _ value: Int) -> Field {
    phase2aMessages[4 * manager + 2 * ballot + value - 1]
  }

  /// The message with which an acceptor joins ballot 1, and reports the value that it accepted in
  /// ballot 0 or 0 for none.
  private func phase1b(_ manager: Int, _ acceptor: Int, reporting value: Int) -> Field {
    phase1bMessages[3 * place(manager, acceptor) + value]
  }

  private func phase2b(_ manager: Int, _ acceptor: Int, _ ballot: Int, _ value: Int) -> Field {
    phase2bMessages[4 * place(manager, acceptor) + 2 * ballot + value - 1]
  }

  /// The bits of both words.
  package var stateBits: Int { 112 }

  /// All are working, no ballot has begun, and there are no messages.
  package func forEachInitialState(_ visit: (PackedWords<2>) -> Void) { visit(PackedWords()) }

  /// The steps of the resource managers, the leaders and the acceptors.
  package func forEachSuccessor(
    of state: PackedWords<2>, _ visit: (PackedWords<2>) -> Void
  ) {
    for manager in managers {
      forEachStep(ofManager: manager, from: state, visit)
      visit(state.with(phase1a[manager], 1))
      forEachPhase2a(of: manager, from: state, visit)
      for acceptor in acceptors {
        forEachStep(ofAcceptor: acceptor, for: manager, from: state, visit)
      }
    }
    forEachDecision(from: state, visit)
  }

  private func forEachStep(
    ofManager manager: Int, from state: PackedWords<2>, _ visit: (PackedWords<2>) -> Void
  ) {
    let status = statuses[manager]
    if state[status] == Status.working {
      visit(
        state.with(status, Status.prepared).with(phase2a(manager, 0, Value.prepared), 1))
      visit(state.with(status, Status.aborted).with(phase2a(manager, 0, Value.aborted), 1))
    }
    if state[commitMessage] == 1 { visit(state.with(status, Status.committed)) }
    if state[abortMessage] == 1 { visit(state.with(status, Status.aborted)) }
  }

  /// A leader of ballot 1 proposes the value that a majority reports, once for each majority.
  private func forEachPhase2a(
    of manager: Int, from state: PackedWords<2>, _ visit: (PackedWords<2>) -> Void
  ) {
    guard Value.all.allSatisfy({ state[phase2a(manager, 1, $0)] == 0 }) else { return }
    for majority in majorities {
      let reports = majority.map { acceptor in
        (0...2).first { state[phase1b(manager, acceptor, reporting: $0)] == 1 }
      }
      guard !reports.contains(nil) else { continue }
      // Ballot 0 has one value at most, so the values reported do not differ.
      let value = reports.compactMap { $0 }.first { $0 != 0 } ?? Value.aborted
      visit(state.with(phase2a(manager, 1, value), 1))
    }
  }

  private func forEachStep(
    ofAcceptor acceptor: Int, for manager: Int, from state: PackedWords<2>,
    _ visit: (PackedWords<2>) -> Void
  ) {
    let promised = promised[place(manager, acceptor)]
    let accepted = accepted[place(manager, acceptor)]
    if state[phase1a[manager]] == 1, state[promised] == 0 {
      visit(
        state.with(promised, 1).with(phase1b(manager, acceptor, reporting: state[accepted]), 1))
    }
    for ballot in ballots where state[promised] <= ballot {
      for value in Value.all where state[phase2a(manager, ballot, value)] == 1 {
        visit(
          state.with(promised, ballot).with(accepted, 2 * ballot + value)
            .with(phase2b(manager, acceptor, ballot, value), 1))
      }
    }
  }

  /// Someone announces the decision, once for each choice of ballots and majorities that prove it.
  private func forEachDecision(from state: PackedWords<2>, _ visit: (PackedWords<2>) -> Void) {
    let prepared = managers.map { proofs(of: Value.prepared, for: $0, in: state) }
    let aborted = managers.map { proofs(of: Value.aborted, for: $0, in: state) }
    for _ in 0..<prepared.reduce(1, *) { visit(state.with(commitMessage, 1)) }
    for _ in 0..<aborted.reduce(0, +) { visit(state.with(abortMessage, 1)) }
  }

  /// The number of pairs of a ballot and a majority which have chosen a value.
  private func proofs(of value: Int, for manager: Int, in state: PackedWords<2>) -> Int {
    ballots.reduce(0) { sum, ballot in
      sum
        + majorities.count { majority in
          majority.allSatisfy { state[phase2b(manager, $0, ballot, value)] == 1 }
        }
    }
  }

  /// `TCConsistent`: no resource manager aborts while another commits.
  package func holds(in state: PackedWords<2>) -> Bool {
    let all = managers.map { state[statuses[$0]] }
    return !(all.contains(Status.aborted) && all.contains(Status.committed))
  }
}
