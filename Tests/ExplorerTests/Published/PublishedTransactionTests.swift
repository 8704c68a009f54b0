import TestSupport
import Testing

// A source that is a directory below `specifications` is in github.com/tlaplus/Examples, commit
// 32a32c7. The numbers are those of its `manifest.json` for the named model, unless a file is named
// that has them.

/// Source: `specifications/transaction_commit`, `TCommit.cfg`.
@Test func `transaction commit has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 34, generated: 94, depth: 7),
    of: TransactionCommit(resourceManagers: 3))
}

/// Source: `specifications/transaction_commit`, `TwoPhase.cfg`.
@Test func `two-phase commit has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 288, generated: 1146, depth: 11),
    of: TwoPhaseCommit(resourceManagers: 3))
}

/// Source: `can_model_2pc` in `examples/2pc.rs` of github.com/stateright/stateright, commit
/// ab8c8be, for 3 and 5 resource managers; the last comment of `TwoPhase.tla` for 6.
@Test func `larger two-phase commits have the states that others count`() throws {
  for (resourceManagers, states) in [(3, 288), (5, 8832), (6, 50_816)] {
    try expect(
      PublishedCounts(distinct: states), of: TwoPhaseCommit(resourceManagers: resourceManagers))
  }
}

/// Source: `specifications/transaction_commit`, `2PCwithBTM.cfg`.
@Test func `two-phase commit with a backup has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 1245, generated: 5841, depth: 15),
    of: BackupTransactionManager(resourceManagers: 3))
}

/// Source: `specifications/transaction_commit`, `PaxosCommit.cfg`.
@Test func `Paxos commit has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 1_321_761, generated: 16_959_159, depth: 28), of: PaxosCommit())
}

/// Source: `specifications/acp`, `ACP_SB_TLC.cfg`.
@Test func `atomic commitment has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 54_944, generated: 218_352, depth: 21),
    of: AtomicCommitment(participants: 3))
}
