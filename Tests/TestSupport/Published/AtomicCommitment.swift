import Explorer

/// Atomic commitment with a coordinator and participants that may fail, as in `ACP_SB` of the TLA+
/// examples, after Babaoglu and Toueg.
package struct AtomicCommitment: PublishedInvariant {
  /// The number of participants, at most 3.
  package let participants: Int

  /// A coordinator with some participants.
  package init(participants: Int) { self.participants = participants }

  /// A decision, and a message with it or none.
  private enum Decision { static let none = 0, commit = 1, abort = 2 }

  /// A vote as the coordinator knows it.
  private enum Vote { static let none = 0, yes = 1, no = 2 }

  // The coordinator; it is faulty if and only if it is dead.
  private let isDead = Field(at: 0, width: 1)
  private let decision = Field(at: 1, width: 2)
  private let isRequested = Fields(at: 3, width: 1)
  private let knownVotes = Fields(at: 6, width: 2)
  private let announcements = Fields(at: 12, width: 2)

  // The participants.
  private let votes = Fields(at: 18, width: 2)
  private let areDead = Fields(at: 24, width: 1)
  private let decisions = Fields(at: 27, width: 2)
  private let haveVoted = Fields(at: 33, width: 1)

  /// The bits of all fields.
  package var stateBits: Int { 36 }

  /// Any participants will vote yes.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for yes in 0..<1 << participants {
      visit(
        (0..<participants).reduce(UInt64(0)) { state, participant in
          state.with(votes[participant], yes >> participant & 1 == 1 ? Vote.yes : Vote.no)
        })
    }
  }

  /// The steps of the participants, then those of the coordinator while it is alive.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for participant in 0..<participants where state[areDead[participant]] == 0 {
      forEachStep(of: participant, from: state, visit)
    }
    guard state[isDead] == 0 else { return }
    visit(state.with(isDead, 1))
    forEachDecision(from: state, visit)
    for participant in 0..<participants {
      if state[isRequested[participant]] == 0 { visit(state.with(isRequested[participant], 1)) }
      forEachAnswer(of: participant, from: state, visit)
      if state[decision] != Decision.none, state[announcements[participant]] == Decision.none {
        visit(state.with(announcements[participant], state[decision]))
      }
    }
  }

  private func forEachStep(of participant: Int, from state: UInt64, _ visit: (UInt64) -> Void) {
    let own = decisions[participant]
    visit(state.with(areDead[participant], 1))
    if state[isRequested[participant]] == 1 { visit(state.with(haveVoted[participant], 1)) }
    guard state[own] == Decision.none else { return }
    if state[haveVoted[participant]] == 1, state[votes[participant]] == Vote.no {
      visit(state.with(own, Decision.abort))
    }
    if state[isDead] == 1, state[isRequested[participant]] == 0 {
      visit(state.with(own, Decision.abort))
    }
    let announcement = state[announcements[participant]]
    if announcement != Decision.none { visit(state.with(own, announcement)) }
  }

  /// The coordinator learns a vote, or aborts since a participant died before it voted.
  private func forEachAnswer(of participant: Int, from state: UInt64, _ visit: (UInt64) -> Void) {
    guard state[decision] == Decision.none, state[knownVotes[participant]] == Vote.none,
      (0..<participants).allSatisfy({ state[isRequested[$0]] == 1 })
    else { return }
    if state[haveVoted[participant]] == 1 {
      visit(state.with(knownVotes[participant], state[votes[participant]]))
    } else if state[areDead[participant]] == 1 {
      visit(state.with(decision, Decision.abort))
    }
  }

  /// The coordinator decides when it knows all votes: to abort once for each "no".
  private func forEachDecision(from state: UInt64, _ visit: (UInt64) -> Void) {
    guard state[decision] == Decision.none,
      (0..<participants).allSatisfy({ state[knownVotes[$0]] != Vote.none })
    else { return }
    let against = (0..<participants).count { state[knownVotes[$0]] == Vote.no }
    if against == 0 { visit(state.with(decision, Decision.commit)) }
    for _ in 0..<against { visit(state.with(decision, Decision.abort)) }
  }

  /// `AC1` and `AC2`: no participant commits if another aborts, or if another votes no.
  package func holds(in state: UInt64) -> Bool {
    let all = 0..<participants
    return all.allSatisfy { state[decisions[$0]] != Decision.commit }
      || all.allSatisfy {
        state[decisions[$0]] != Decision.abort && state[votes[$0]] == Vote.yes
      }
  }
}
