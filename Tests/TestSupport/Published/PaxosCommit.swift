package import Explorer

/// Commit by an instance of Paxos for each resource manager, as in Lamport's `PaxosCommit`: two
/// resource managers, three acceptors, ballots 0 and 1.
///
/// Messages are never removed.
package struct PaxosCommit: PublishedInvariant {
  /// The system.
  package init() {}

  private enum Status { static let working = 0, prepared = 1, committed = 2, aborted = 3 }

  /// A value that an instance may choose; 0 is none.
  private enum Value { static let prepared = 1, aborted = 2 }

  private let managers = 0..<2
  private let acceptors = 0..<3

  /// Two of the three acceptors, a bit each.
  private let majorities = [0b011, 0b101, 0b110]

  // The first word: the statuses, the decisions, and the messages about ballot 1.
  private let statuses = Fields(at: 0, width: 2)
  private let isCommitSent = Field(at: 4, width: 1)
  private let isAbortSent = Field(at: 5, width: 1)
  private let isBallotOpen = Fields(at: 6, width: 1)
  private let isProposed = Fields(at: 8, width: 1)
  private let reporters = Fields(at: 16, width: 3)

  // The second word: what the acceptors promised and accepted, and their votes.
  private let promised = Fields(at: 64, width: 1)
  private let accepted = Fields(at: 70, width: 3)
  private let voters = Fields(at: 88, width: 3)

  /// The phase 2a message with a value.
  private func proposal(_ manager: Int, _ ballot: Int, _ value: Int) -> Field {
    isProposed[4 * manager + 2 * ballot + value - 1]
  }

  /// The acceptors, a bit each, that sent a phase 1b message: they joined ballot 1, and reported
  /// the value that they had accepted in ballot 0, or none.
  private func reporters(_ manager: Int, of value: Int) -> Field {
    reporters[3 * manager + value]
  }

  /// The acceptors, a bit each, that sent a phase 2b message with a value.
  private func voters(_ manager: Int, _ ballot: Int, _ value: Int) -> Field {
    voters[4 * manager + 2 * ballot + value - 1]
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
      visit(state.with(isBallotOpen[manager], 1))
      forEachProposal(for: manager, from: state, visit)
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
        state.with(status, Status.prepared).with(proposal(manager, 0, Value.prepared), 1))
      visit(state.with(status, Status.aborted).with(proposal(manager, 0, Value.aborted), 1))
    }
    if state[isCommitSent] == 1 { visit(state.with(status, Status.committed)) }
    if state[isAbortSent] == 1 { visit(state.with(status, Status.aborted)) }
  }

  /// A leader of ballot 1 proposes the value that a majority reports, once for each majority.
  private func forEachProposal(
    for manager: Int, from state: PackedWords<2>, _ visit: (PackedWords<2>) -> Void
  ) {
    guard state[proposal(manager, 1, Value.prepared)] == 0,
      state[proposal(manager, 1, Value.aborted)] == 0
    else { return }
    let prepared = state[reporters(manager, of: Value.prepared)]
    let all =
      prepared | state[reporters(manager, of: Value.aborted)] | state[reporters(manager, of: 0)]
    for majority in majorities where majority & ~all == 0 {
      // Ballot 0 has one value at most, so there are no reports of both values.
      let value = prepared & majority != 0 ? Value.prepared : Value.aborted
      visit(state.with(proposal(manager, 1, value), 1))
    }
  }

  private func forEachStep(
    ofAcceptor acceptor: Int, for manager: Int, from state: PackedWords<2>,
    _ visit: (PackedWords<2>) -> Void
  ) {
    let promised = promised[3 * manager + acceptor]
    // None, the values of ballot 0, then those of ballot 1.
    let accepted = accepted[3 * manager + acceptor]
    if state[isBallotOpen[manager]] == 1, state[promised] == 0 {
      let report = reporters(manager, of: state[accepted])
      visit(state.with(promised, 1).with(report, state[report] | 1 << acceptor))
    }
    for ballot in state[promised]...1 {
      for value in Value.prepared...Value.aborted
      where state[proposal(manager, ballot, value)] == 1 {
        let vote = voters(manager, ballot, value)
        visit(
          state.with(promised, ballot).with(accepted, 2 * ballot + value)
            .with(vote, state[vote] | 1 << acceptor))
      }
    }
  }

  /// A decision is announced, once for each choice of ballots and majorities that prove it.
  private func forEachDecision(from state: PackedWords<2>, _ visit: (PackedWords<2>) -> Void) {
    let prepared = managers.reduce(1) { $0 * proofs(of: Value.prepared, for: $1, in: state) }
    let aborted = managers.reduce(0) { $0 + proofs(of: Value.aborted, for: $1, in: state) }
    for _ in 0..<prepared { visit(state.with(isCommitSent, 1)) }
    for _ in 0..<aborted { visit(state.with(isAbortSent, 1)) }
  }

  /// The number of pairs of a ballot and a majority that has chosen a value in it.
  private func proofs(of value: Int, for manager: Int, in state: PackedWords<2>) -> Int {
    var proofs = 0
    for ballot in 0...1 {
      let voters = state[voters(manager, ballot, value)]
      for majority in majorities where majority & ~voters == 0 { proofs += 1 }
    }
    return proofs
  }

  /// `TCConsistent`: no resource manager aborts while another commits.
  package func holds(in state: PackedWords<2>) -> Bool {
    !(managers.contains { state[statuses[$0]] == Status.aborted }
      && managers.contains { state[statuses[$0]] == Status.committed })
  }
}
