/*
 * Two-phase commit, as in Lamport's TwoPhase: the twin of Tests/TestSupport/TwoPhaseCommit.swift.
 *
 * 3, 5, 7 and 9 resource managers have 288, 8,832, 296,448 and 10,340,352 distinct states. Steps that
 * change nothing are left out. Every transition is one d_step of the one process, so that no program
 * counter and no state in between is counted. Sets of resource managers are masks, so that a state is
 * as small as Spin can make it.
 */
#ifndef RESOURCE_MANAGERS
#define RESOURCE_MANAGERS 9
#endif
#define everyone ((1 << RESOURCE_MANAGERS) - 1)

unsigned isPreparedOrAborted : RESOURCE_MANAGERS;  /* neither this nor the next: it is working */
unsigned isCommittedOrAborted : RESOURCE_MANAGERS; /* both: it has aborted */
unsigned managerPrepared : RESOURCE_MANAGERS;      /* of whom the transaction manager has heard */
unsigned preparedMessage : RESOURCE_MANAGERS;      /* who has sent “prepared” */
bit managerDecided;
bit commitMessage;
bit abortMessage;

#define isIn(set, r) (((set) & (1 << r)) != 0)
#define with(set, r) ((set) | (1 << r))
#define without(set, r) ((set) & (everyone ^ (1 << r)))

/* The steps that concern one resource manager. */
#define ofResourceManager(r) \
  :: d_step { !managerDecided && isIn(preparedMessage, r) && !isIn(managerPrepared, r) -> \
       managerPrepared = with(managerPrepared, r) } \
  :: d_step { !isIn(isPreparedOrAborted | isCommittedOrAborted, r) -> \
       isPreparedOrAborted = with(isPreparedOrAborted, r); \
       preparedMessage = with(preparedMessage, r) } \
  :: d_step { !isIn(isPreparedOrAborted | isCommittedOrAborted, r) -> \
       isPreparedOrAborted = with(isPreparedOrAborted, r); \
       isCommittedOrAborted = with(isCommittedOrAborted, r) } \
  :: d_step { commitMessage && !isIn(isCommittedOrAborted, r) -> \
       isPreparedOrAborted = without(isPreparedOrAborted, r); \
       isCommittedOrAborted = with(isCommittedOrAborted, r) } \
  :: d_step { abortMessage && !isIn(isCommittedOrAborted, r) -> \
       isPreparedOrAborted = with(isPreparedOrAborted, r); \
       isCommittedOrAborted = with(isCommittedOrAborted, r) }

active proctype twoPhaseCommit() {
  do
  :: d_step { !managerDecided && managerPrepared == everyone ->
       managerDecided = 1; commitMessage = 1 }
  :: d_step { !managerDecided -> managerDecided = 1; abortMessage = 1 }
  ofResourceManager(0)
#if RESOURCE_MANAGERS > 1
  ofResourceManager(1)
#endif
#if RESOURCE_MANAGERS > 2
  ofResourceManager(2)
#endif
#if RESOURCE_MANAGERS > 3
  ofResourceManager(3)
#endif
#if RESOURCE_MANAGERS > 4
  ofResourceManager(4)
#endif
#if RESOURCE_MANAGERS > 5
  ofResourceManager(5)
#endif
#if RESOURCE_MANAGERS > 6
  ofResourceManager(6)
#endif
#if RESOURCE_MANAGERS > 7
  ofResourceManager(7)
#endif
#if RESOURCE_MANAGERS > 8
  ofResourceManager(8)
#endif
  od
}
