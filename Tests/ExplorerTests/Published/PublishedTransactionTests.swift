import TestSupport
import Testing

// The numbers of these tests and of their neighbours are those of `manifest.json` of each
// specification in github.com/tlaplus/Examples, commit 32a32c7, where no other source is named.

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

/// Source: `can_model_2pc` in `examples/2pc.rs` of github.com/stateright/stateright, commit ab8c8be,
/// for 3 and 5 resource managers; the last comment of `TwoPhase.tla` for 6.
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
