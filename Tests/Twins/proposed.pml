/*
 * The pool under the design models/designs/proposed.jsonc, with one VM and two hosts: live migration, start,
 * suspend and resume, the events of xenopsd, and what may go wrong. Written by hand from the design, the
 * protocol and docs/, not from the checker, whose verdicts it is there to confirm.
 *
 * Every transition is one d_step of the one process, so that no program counter of Promela's and no state in
 * between is counted. A thread is a position; its part of the loop at the end has a guard, “it can move”,
 * and then does the one step that stands at its position. A step whose conditions do not hold is passed over
 * without a transition. Host 0 is the master.
 *
 * The script defines the requests, faults, changes of the design and properties before this text.
 */
#define CALLS (MIGRATIONS + STARTS + SUSPENDS + RESUMES) /* as many slots as requests */
#define ANY 9

/* A property is judged where its name is defined as something that is true, such as (checked == 3). A landmark
   is judged as its opposite. */
#define judge(property, condition) assert(!(property) || (condition))

#define mayMigrateTo(h) (MIGRATE_TO == ANY || h == MIGRATE_TO)
#define mayStartOn(h) (START_ON == ANY || h == START_ON)
#define mayLoseXapi(h) (XAPI_RESTARTS_ON == ANY || h == XAPI_RESTARTS_ON)

#define none 0 /* a position, a reference, a kind of call, a budget */

/* A xapi. */
#define up 0
#define starting 1
#define down 2
#define servingDatabase 3

/* power_state */
#define halted 0
#define suspended 1
#define paused 2
#define running 3

/* What xapi has read from xenopsd, or remembers of the last event; further values as of power_state. */
#define unread 4
#define seenAbsent 5
#define unregistered 4
#define noEventYet 5

/* The suspend image. */
#define incomplete 1
#define complete 2
#define used 3

/* The uuids of a VM in xenopsd. */
#define original 0
#define destination 1
#define source 2
#define temporary 3
#define copyOf(h, uuid) ((h) * 4 + (uuid))

/* A domain. A frozen one is suspended in memory; a superseded one is, and another has executed since. */
#define building 1
#define built 2
#define executing 3
#define frozen 4
#define superseded 5
#define shutDown 6

/* How many events are to be handled before a barrier is passed; one that is lost is never passed. */
#define passed 0
#define one 1
#define two 2
#define lost 3

/* The answer of a host to the overview. */
#define notAsked 0
#define asked 1
#define answered 2

/* The connection of a migration, with the word that is under way. */
#define open 1
#define ready 2
#define memory 3
#define goAhead 4
#define done 5
#define broken 6

/* The kinds of calls. */
#define migration 1
#define start 2
#define suspension 3
#define resumption 4

/* Positions of the background thread of a xapi: the steps of “event”, of master.start and of xapi.start. */
#define event_readResidentOn 1
#define event_recall 2
#define event_readXenopsd 3
#define event_setResidentOn 4
#define event_writeRunning 5
#define event_saveMetadata 6
#define event_writeOff 7
#define event_removeMetadata 8
#define event_clearResidentOn 9
#define event_remember 10
#define event_end 11
#define master_forEachHost 12
#define master_callHost 13
#define master_awaitHost 14
#define master_forEachVM 15
#define master_readRecord 16
#define master_writeHalted 17
#define master_resetResidentOn 18
#define master_serveDatabase 19
#define start_forEachVM 20
#define start_readXenopsd 21
#define start_readResidentOn 22
#define start_injectEvent 23
#define start_writeHalted 24
#define start_clearResidentOn 25
#define start_end 26

/* Positions of Host.show_me_what_you_got. */
#define listVMs 1
#define cancelMigrations 2
#define inspection_forEachVM 3
#define inspection_injectEvent 4
#define injectBarrier 5
#define inspection_awaitEvents 6
#define inspection_forEachVM2 7
#define inspection_readXenopsd 8
#define inspection_clearResidentOn 9

/* Positions of an operation of xenopsd. Those of the source of a migration come first. */
#define importMetadata 1
#define openStream 2
#define awaitReady 3
#define copyMemory 4
#define suspendDomain 5
#define sendMemory 6
#define source_rename 7
#define sendGoAhead 8
#define awaitDone 9
#define source_destroyDomain 10
#define source_removeMetadata 11
#define failed_resumeDomain 12
#define failed_checkDomain 13
#define failed_resumeSource 14
#define failed_destroyDomain 15
#define failed_removeMetadata 16
#define start_createDomain 17
#define start_buildDomain 18
#define start_rename 19
#define start_markSurvivable 20
#define start_unpause 21
#define resume_createDomain 22
#define resume_restoreMemory 23
#define resume_rename 24
#define resume_markSurvivable 25
#define resume_unpause 26
#define startFailed_destroyDomain 27
#define resumeFailed_destroyDomain 28
#define suspend_suspendDomain 29
#define suspend_saveImage 30
#define suspend_destroyDomain 31
#define suspendFailed_checkDomain 32
#define xenopsdStart_checkDomain 33
#define shutDown_checkDomain 34

/* Positions of migrate.destination and migrate.destination.failed. */
#define createDomain 1
#define sendReady 2
#define receiveMemory 3
#define awaitGoAhead 4
#define destination_rename 5
#define unpause 6
#define markSurvivable 7
#define sendDone 8
#define failed_destroyDestination 9
#define failed_removeDestination 10

/* Positions of the half of a call on the master. */
#define forward 1
#define awaitReply 2
#define releaseOperation 3
#define release_releaseOperation 4

/* Positions of the half of a call on its host. */
#define assertResident 1
#define createSuspendImage 2
#define pushMetadata 3
#define queueOperation 4
#define awaitOperation 5
#define awaitEvents 6
#define assertRecord 7
#define discardSuspendImage 8
#define failed_injectEvent 9
#define failed_awaitEvents 10
#define failed_removeStartMetadata 11
#define failed_discardSuspendImage 12

/* ------------------------------------------------------------------ what the changes alter */

/* The steps of “event” after writeRunning, and what it writes of a VM that is off. */
#if CHANGE_metadata_removed_first
#define AFTER_WRITE_RUNNING event_saveMetadata
#define AFTER_SAVE event_removeMetadata
#define AFTER_REMOVE event_writeOff
#define AFTER_WRITE_OFF event_clearResidentOn
#elif CHANGE_metadata_saved_last
#define AFTER_WRITE_RUNNING event_writeOff
#define AFTER_WRITE_OFF event_removeMetadata
#define AFTER_REMOVE event_saveMetadata
#define AFTER_SAVE event_clearResidentOn
#else
#if CHANGE_suspended_counts_as_halted
#define AFTER_WRITE_RUNNING event_writeOff
#else
#define AFTER_WRITE_RUNNING event_saveMetadata
#endif
#define AFTER_SAVE event_writeOff
#define AFTER_WRITE_OFF event_removeMetadata
#define AFTER_REMOVE event_clearResidentOn
#endif
#if CHANGE_suspended_counts_as_halted
#define WRITTEN_WHEN_OFF(h) halted
#else
#define WRITTEN_WHEN_OFF(h) stateOf(h)
#endif
#if CHANGE_events_filtered
#define FIRST_OF_EVENT event_readResidentOn
#define passesFilter(h, position) \
  (position == event_readXenopsd || position == event_recall || position == event_remember \
   || position == event_end || sawResidentHere[h])
#else
#define FIRST_OF_EVENT event_recall
#define passesFilter(h, position) true
#endif

#if CHANGE_halted_despite_operations_early_rename
#define CHANGE_rename_before_build 1
#define mayWriteOff(h) true
#else
#define mayWriteOff(h) sawNoOperation[h]
#endif

/* The steps of xapi.start and of master.start. */
#if CHANGE_missing_marked_halted
#define AFTER_START_READ start_readResidentOn
#define AFTER_INJECT start_writeHalted
#elif CHANGE_start_up_clears_nothing
#define AFTER_START_READ start_injectEvent
#define AFTER_INJECT start_end
#else
#define AFTER_START_READ start_injectEvent
#define AFTER_INJECT start_clearResidentOn
#endif
#if CHANGE_overview_left_out || CHANGE_overview_after_serving
#define FIRST_OF_MASTER master_serveDatabase
#else
#define FIRST_OF_MASTER master_forEachHost
#endif
#if CHANGE_overview_after_serving
#define AFTER_OVERVIEW start_forEachVM
#define AFTER_SERVING(h) (hasGivenUp[h] -> start_forEachVM : master_forEachHost)
#else
#define AFTER_OVERVIEW master_serveDatabase
#define AFTER_SERVING(h) start_forEachVM
#endif

/* VM.clear_resident_on */
#if CHANGE_clear_unconditionally
#define mayClear(h) true
#else
#define mayClear(h) (residentOn == h + 1)
#endif

/* The source and the destination of a migration. */
#if CHANGE_go_ahead_before_rename
#define AFTER_SEND_MEMORY sendGoAhead
#define AFTER_GO_AHEAD source_rename
#define AFTER_SOURCE_RENAME awaitDone
#else
#define AFTER_SEND_MEMORY source_rename
#define AFTER_GO_AHEAD awaitDone
#if CHANGE_source_never_gives_the_go_ahead
#define AFTER_SOURCE_RENAME awaitDone
#else
#define AFTER_SOURCE_RENAME sendGoAhead
#endif
#endif
#if CHANGE_source_executes_again_after_rename
#define FIRST_OF_FAILED_SOURCE failed_resumeDomain
#define AFTER_CHECK_OF_SOURCE failed_resumeSource
#else
#define FIRST_OF_FAILED_SOURCE failed_checkDomain
#define AFTER_CHECK_OF_SOURCE failed_destroyDomain
#endif
#if CHANGE_failed_migration_destroys
#define isDestroyedAfterFailure(h) (domain[copyOf(h, original)] != none)
#define isCheckOver(h) true
#else
#define isDestroyedAfterFailure(h) isUseless(copyOf(h, original))
#define isCheckOver(h) false
#endif
#if CHANGE_unpause_before_rename
#define UNPAUSED destination
#define AFTER_AWAIT_GO_AHEAD unpause
#define AFTER_DESTINATION_RENAME markSurvivable
#define AFTER_UNPAUSE destination_rename
#else
#define UNPAUSED original
#define AFTER_AWAIT_GO_AHEAD destination_rename
#define AFTER_DESTINATION_RENAME unpause
#define AFTER_UNPAUSE markSurvivable
#endif

/* start.master, start.failed and start.xenopsd, where none is the end. */
#if CHANGE_start_without_guard
#define isResidentNowhereForStart true
#else
#define isResidentNowhereForStart (residentOn == none)
#endif
#if CHANGE_failed_start_does_not_wait
#define FIRST_OF_FAILED_START failed_removeStartMetadata
#else
#define FIRST_OF_FAILED_START failed_injectEvent
#endif
#if CHANGE_rename_before_build
#define BUILT_AS original
#define STARTED_AS original
#define FIRST_OF_START start_rename
#define AFTER_BUILD start_markSurvivable
#define AFTER_START_RENAME start_createDomain
#define AFTER_START_UNPAUSE none
#elif CHANGE_start_unpauses_before_rename
#define BUILT_AS temporary
#define STARTED_AS temporary
#define FIRST_OF_START start_createDomain
#define AFTER_BUILD start_markSurvivable
#define AFTER_START_RENAME none
#define AFTER_START_UNPAUSE start_rename
#else
#define BUILT_AS temporary
#define STARTED_AS original
#define FIRST_OF_START start_createDomain
#define AFTER_BUILD start_rename
#define AFTER_START_RENAME start_markSurvivable
#define AFTER_START_UNPAUSE none
#endif

/* ------------------------------------------------------------------ the state */

byte checked; /* which properties are judged; it never changes */

/* The record of the VM in the database. */
byte powerState;
byte residentOn; /* 0 for null, else the number of the host and 1 */
bit hasOperation;
byte image;
bit hasBootRecord;
bit isWantedOff; /* history, for properties */

byte migrationsLeft;
byte startsLeft;
byte suspendsLeft;
byte resumesLeft;
byte updatesLeft;
byte shutdownsLeft;
byte xapiRestartsLeft;
byte xenopsdRestartsLeft;
byte linkLossesLeft;

byte xapi[2];
bit isXenopsdDown[2];

/* The background thread of a xapi: start-up, then one event after the other; and its locals. */
byte background[2];
bit hasGivenUp[2]; /* it executes master.start.withoutOverview */
bit askedHost[2];
byte observation[2];
byte recalled[2];
byte readResidentOn[2];
byte readPowerState[2];
bit sawNoOperation[2];
bit sawResidentHere[2];
byte lastEvent[2];

/* The thread of a xapi that answers the overview of the master. */
byte inspection[2];
byte inspectionObservation[2];
bit inspectionSawNoOperation[2];
bit isListed[2];
byte barrier[2];
byte answer[2];

/* What xenopsd has of the VM, by host and uuid. */
bit isDirty[2];
bit isPresent[8];
bit hasImage[8]; /* xenopsd knows of a suspend image */
byte domain[8];
bit isSurvivable[8];

/* The operation of xenopsd on the VM. */
byte operation[2];
bit operationPeer[2];
bit isCancelled[2];
bit isStreaming[2];

/* The receiving half of a migration, and the connection that it holds an end of. */
byte receiver[2];
bit receiverPeer[2];
byte stream[2];

/* The calls: their two halves. */
byte kindOf[CALLS];
byte master[CALLS];
byte hostHalf[CALLS];
bit hostOf[CALLS];
bit chosen[CALLS];
bit isConnected[CALLS];
byte callBarrier[CALLS];

/* For use within a step; 0 between steps. */
byte next;
byte copy;
byte c;
bit wasHandling;

/* ------------------------------------------------------------------ what several steps ask */

#define reachesDatabase(h) \
  (xapi[0] == up || xapi[0] == servingDatabase || (h == 0 && xapi[0] == starting))
#define serves(h) (xapi[h] == up && !isXenopsdDown[h])
#define isIdle(h) (operation[h] == none && receiver[h] == none)
#define isLost(h) (stream[h] == none || stream[h] == broken)
#define isFree(i) (master[i] == none && hostHalf[i] == none)
#define isHandlingEvent(h) (background[h] != none && xapi[h] == up)
#define isWaitingOn(i, h) (hostHalf[i] != none && hostOf[i] == h)

/* An event that is to come: a xenopsd that is down raises one when it starts. */
#define isEventPending(h) (isXenopsdDown[h] -> isPresent[copyOf(h, original)] : isDirty[h])

#define isHealthy(k) (domain[k] == built || domain[k] == executing || domain[k] == frozen)
#define isExecuting(k) (domain[k] == executing)
#define isBuilt(k) (domain[k] == built)
#define isShutDown(k) (domain[k] == shutDown)
#define isUseless(k) \
  (domain[k] == frozen || domain[k] == superseded || domain[k] == shutDown \
   || (domain[k] != none && !isSurvivable[k]))
#define anyOn(h, test) \
  (test(copyOf(h, original)) || test(copyOf(h, destination)) || test(copyOf(h, source)) \
   || test(copyOf(h, temporary)))
#define anywhere(test) (anyOn(0, test) || anyOn(1, test))

/* What xenopsd says of the VM under its own uuid. */
#define observed(h) \
  (!isPresent[copyOf(h, original)] -> seenAbsent : \
    (domain[copyOf(h, original)] == none -> \
      (hasImage[copyOf(h, original)] -> suspended : halted) : \
      (domain[copyOf(h, original)] == building || domain[copyOf(h, original)] == built -> \
        paused : running)))

/* The power_state of what was read, where it was not absent. */
#define stateOf(h) observation[h]

/* ------------------------------------------------------------------ what several steps do */

inline signal(h) { if :: isPresent[copyOf(h, original)] -> isDirty[h] = 1 :: else fi }

inline forgetReadings(h) {
  observation[h] = unread; recalled[h] = unregistered; readResidentOn[h] = none;
  readPowerState[h] = halted; sawNoOperation[h] = 0; sawResidentHere[h] = 0
}

inline forgetInspectionReadings(h) { inspectionObservation[h] = unread; inspectionSawNoOperation[h] = 0 }

inline forgetBackground(h) { background[h] = none; hasGivenUp[h] = 0; askedHost[h] = 0; forgetReadings(h) }

inline forgetInspection(h) { inspection[h] = none; isListed[h] = 0; forgetInspectionReadings(h) }

#define barrierNow(h) \
  (isHandlingEvent(h) && isEventPending(h) -> two : \
    (isHandlingEvent(h) || isEventPending(h) -> one : passed))

/* The barrier after an event is handled; after the pending event is gone with the uuid; and after the death of
   xenopsd, when only one behind an event that is taken already stands. */
#define afterEvent(value) (value == two -> one : (value == one -> passed : value))
#define afterDrop(value, handling) \
  (value == two -> one : (value == one && !(handling) -> passed : value))
#define afterDeath(value, handling) \
  (value == two || (value == one && !(handling)) -> lost : value)

inline dropEvent(h) {
  if
  :: isDirty[h] ->
     isDirty[h] = 0;
     barrier[h] = afterDrop(barrier[h], isHandlingEvent(h));
     c = 0;
     do
     :: c < CALLS ->
        if :: isWaitingOn(c, h) -> callBarrier[c] = afterDrop(callBarrier[c], isHandlingEvent(h)) :: else fi;
        c++
     :: else -> break
     od;
     c = 0
  :: else
  fi
}

/* Start-up is over, and the xapi serves; or an event is handled, which barriers may wait for. */
inline endBackground(h) {
  forgetBackground(h);
  if
  :: xapi[h] != up -> xapi[h] = up
  :: else ->
     barrier[h] = afterEvent(barrier[h]);
     c = 0;
     do
     :: c < CALLS ->
        if :: isWaitingOn(c, h) -> callBarrier[c] = afterEvent(callBarrier[c]) :: else fi;
        c++
     :: else -> break
     od;
     c = 0
  fi
}

inline endInspection(h) {
  forgetInspection(h);
  if :: answer[h] == asked -> answer[h] = answered :: else fi
}

/* ------------------------------------------------------------------ copies of the VM */

inline emptyCopy(k) { isPresent[k] = 0; hasImage[k] = 0; domain[k] = none; isSurvivable[k] = 0 }

inline moveCopy(from, to) {
  isPresent[to] = isPresent[from]; hasImage[to] = hasImage[from]; domain[to] = domain[from];
  isSurvivable[to] = isSurvivable[from];
  emptyCopy(from)
}

inline destroy(k) {
  next = isHealthy(k);
  domain[k] = none; isSurvivable[k] = 0;
  judge(NoFriendlyFire, !next || isWantedOff || anywhere(isHealthy) || image == complete);
  next = 0
}

inline destroyOriginal(h) {
  if
  :: domain[copyOf(h, original)] != none -> destroy(copyOf(h, original)); signal(h)
  :: else
  fi
}

/* A start or a resume that builds on the metadata under the VM's own uuid. */
#define isNeeded(h) \
  (operation[h] == start_markSurvivable || operation[h] == start_unpause \
   || operation[h] == resume_markSurvivable || operation[h] == resume_unpause \
   || (BUILT_AS == original && (operation[h] == start_createDomain || operation[h] == start_buildDomain)))

/* A xapi removes the metadata of the VM's own uuid, unless there is a domain. */
inline removeOriginal(h) {
  if
  :: isPresent[copyOf(h, original)] && domain[copyOf(h, original)] == none ->
     judge(MetadataRemoval, !isNeeded(h));
     judge(ImageLinearity, !hasImage[copyOf(h, original)] || image != complete || hasBootRecord);
     emptyCopy(copyOf(h, original));
     lastEvent[h] = unregistered;
     dropEvent(h)
  :: else
  fi
}

/* A copy that is suspended in memory while another begins to execute is its past. */
inline supersedeOthers() {
  copy = 0;
  do
  :: copy < 8 ->
     if :: domain[copy] == frozen -> domain[copy] = superseded :: else fi;
     copy++
  :: else -> break
  od;
  copy = 0
}

/* ------------------------------------------------------------------ calls */

inline freeCallIfOver(i) {
  if
  :: isFree(i) ->
     kindOf[i] = none; hostOf[i] = 0; chosen[i] = 0; isConnected[i] = 0; callBarrier[i] = passed
  :: else
  fi
}

inline endHostHalf(i, masterGoesTo) {
  hostHalf[i] = none;
  callBarrier[i] = passed;
  if :: isConnected[i] -> isConnected[i] = 0; master[i] = masterGoesTo :: else fi;
  freeCallIfOver(i)
}

inline beginToAwaitEvents(i, position) { hostHalf[i] = position; callBarrier[i] = barrierNow(hostOf[i]) }

/* What the half of a call on its host does when the operation that it awaits is over, or forgotten. */
inline wakeSucceeded(i) {
  if
  :: kindOf[i] == migration -> endHostHalf(i, releaseOperation)
  :: else -> beginToAwaitEvents(i, awaitEvents)
  fi
}

inline wakeFailed(i) {
  if
  :: kindOf[i] == migration -> endHostHalf(i, release_releaseOperation)
  :: kindOf[i] == suspension -> beginToAwaitEvents(i, failed_awaitEvents)
  :: else -> hostHalf[i] = FIRST_OF_FAILED_START
  fi
}

inline wakeWaiting(h, hasSucceeded) {
  c = 0;
  do
  :: c < CALLS ->
     if
     :: hostHalf[c] == awaitOperation && hostOf[c] == h ->
        if :: hasSucceeded -> wakeSucceeded(c) :: else -> wakeFailed(c) fi
     :: else
     fi;
     c++
  :: else -> break
  od;
  c = 0
}

/* ------------------------------------------------------------------ connections and the ends of operations */

#define isSourceAttached(h) \
  (stream[h] != none && isStreaming[receiverPeer[h]] && operationPeer[receiverPeer[h]] == h)

/* A connection that neither end holds any more is forgotten. */
inline forgetStreamIfUnused(h) {
  if :: receiver[h] == none && !isSourceAttached(h) -> receiverPeer[h] = 0; stream[h] = none :: else fi
}

/* The source closes its end; the other end, if it is still there, will see end of file. */
inline closeStream(h) {
  if
  :: isStreaming[h] ->
     isStreaming[h] = 0;
     if :: receiver[operationPeer[h]] != none -> stream[operationPeer[h]] = broken :: else fi;
     forgetStreamIfUnused(operationPeer[h])
  :: else
  fi
}

inline forgetOperation(h) {
  closeStream(h);
  operation[h] = none; operationPeer[h] = 0; isCancelled[h] = 0
}

/* The end of an operation raises an event, and wakes the call that waits for it. */
inline succeedOperation(h) { forgetOperation(h); signal(h); wakeWaiting(h, true) }
inline endFailedOperation(h) { forgetOperation(h); signal(h); wakeWaiting(h, false) }

/* The next step of an operation, or its end. */
inline continueOperation(h, position) {
  if :: position == none -> succeedOperation(h) :: else -> operation[h] = position fi
}

inline endReceiver(h) { receiver[h] = none; forgetStreamIfUnused(h) }

inline failMigration(h) { closeStream(h); operation[h] = FIRST_OF_FAILED_SOURCE }

inline failReceiver(h) { stream[h] = broken; receiver[h] = failed_destroyDestination }

/* ------------------------------------------------------------------ what is written in the database */

/* An operation or a receiving half that unpauses the VM unless something fails. */
#define isAboutToExecuteOn(h) \
  ((operation[h] >= start_createDomain && operation[h] <= resume_unpause) \
   || (receiver[h] >= createDomain && receiver[h] <= awaitGoAhead && !isLost(h)) \
   || receiver[h] == destination_rename || receiver[h] == unpause)

/* A start or a resume that is admitted, and has not come to an end. */
#define isCallToExecute(i) \
  ((kindOf[i] == start || kindOf[i] == resumption) \
   && (master[i] == forward || hostHalf[i] == pushMetadata || hostHalf[i] == queueOperation))

#if MIGRATIONS + STARTS + SUSPENDS + RESUMES == 1
#define anyCall(test) (test(0))
#elif MIGRATIONS + STARTS + SUSPENDS + RESUMES == 2
#define anyCall(test) (test(0) || test(1))
#else
#define anyCall(test) (test(0) || test(1) || test(2))
#endif

#define canStillExecute \
  (anywhere(isExecuting) || isAboutToExecuteOn(0) || isAboutToExecuteOn(1) || anyCall(isCallToExecute))

/* By a thread of that host, or by one that works for the whole pool. */
inline writePowerState(h, value, isForPool) {
  if
  :: powerState != (value) ->
     judge(OwnerWritesPowerState, residentOn == h + 1 || (isForPool && residentOn == none));
     judge(NoFalseHalt, (value) != halted || !canStillExecute);
     judge(NoFriendlyFire, (value) != halted || image != complete || isWantedOff || anywhere(isHealthy));
     powerState = value
  :: else
  fi
}

/* A copy that has left its own uuid for the one of the source, and has none at the destination yet. */
#define isInLimbo(h) \
  (isPresent[copyOf(h, source)] && !isPresent[copyOf(0, original)] && !isPresent[copyOf(1, original)])

/* By the event thread of that host. */
inline setResidentOn(h) {
  judge(LateEventsChangeNothing,
    residentOn == h + 1 || isPresent[copyOf(h, original)] || isInLimbo(h));
  residentOn = h + 1
}

inline setNull(h) {
  if
  :: residentOn != none ->
     judge(ConditionalClear, residentOn == h + 1);
     judge(ClearLeavesTheOwner, !isHealthy(copyOf(residentOn - 1, original)));
     residentOn = none
  :: else
  fi
}

inline clearResidentOn(h) { if :: mayClear(h) -> setNull(h) :: else fi }

inline readWhetherResident(h) { readResidentOn[h] = residentOn; sawResidentHere[h] = (residentOn == h + 1) }

/* ------------------------------------------------------------------ xapi: events */

/* The entry of a VM that was absent, or of which there has been no event, is empty. */
#define hasChanged(h) \
  (recalled[h] == unregistered || recalled[h] == noEventYet -> \
    observation[h] != seenAbsent : recalled[h] != observation[h])
#define sawOff(h) (observation[h] == halted || observation[h] == suspended)
#define sawDomain(h) (observation[h] == paused || observation[h] == running)

#define eventStepAfter(position) \
  (position == event_readResidentOn -> event_recall : \
  (position == event_recall -> event_readXenopsd : \
  (position == event_readXenopsd -> event_setResidentOn : \
  (position == event_setResidentOn -> event_writeRunning : \
  (position == event_writeRunning -> AFTER_WRITE_RUNNING : \
  (position == event_saveMetadata -> AFTER_SAVE : \
  (position == event_writeOff -> AFTER_WRITE_OFF : \
  (position == event_removeMetadata -> AFTER_REMOVE : \
  (position == event_clearResidentOn -> event_remember : event_end)))))))))

/* Whether the conditions of a step hold. */
#define eventStepIsDue(h, position) \
  (passesFilter(h, position) && \
  (position == event_setResidentOn -> observation[h] != seenAbsent : \
  (position == event_writeRunning -> (sawDomain(h) && hasChanged(h)) : \
  (position == event_saveMetadata -> (observation[h] == suspended && sawNoOperation[h]) : \
  (position == event_writeOff || position == event_removeMetadata || position == event_clearResidentOn -> \
    (sawOff(h) && mayWriteOff(h)) : \
  (position == event_remember -> hasChanged(h) : true))))))

inline continueEvent(h) {
  next = eventStepAfter(background[h]);
  do :: !eventStepIsDue(h, next) -> next = eventStepAfter(next) :: else -> break od;
  if :: next == event_end -> endBackground(h) :: else -> background[h] = next fi;
  next = 0
}

inline moveEvent(h) {
  if
  :: background[h] == none -> /* takeEvent */
     isDirty[h] = 0;
     background[h] = FIRST_OF_EVENT
  :: background[h] == event_readResidentOn -> readWhetherResident(h); continueEvent(h)
  :: background[h] == event_recall -> recalled[h] = lastEvent[h]; continueEvent(h)
  :: background[h] == event_readXenopsd ->
     observation[h] = observed(h); sawNoOperation[h] = isIdle(h); continueEvent(h)
  :: background[h] == event_setResidentOn -> setResidentOn(h); continueEvent(h)
  :: background[h] == event_writeRunning -> writePowerState(h, stateOf(h), false); continueEvent(h)
  :: background[h] == event_saveMetadata ->
     if :: isPresent[copyOf(h, original)] -> hasBootRecord = 1 :: else fi;
     continueEvent(h)
  :: background[h] == event_writeOff -> writePowerState(h, WRITTEN_WHEN_OFF(h), false); continueEvent(h)
  :: background[h] == event_removeMetadata -> removeOriginal(h); continueEvent(h)
  :: background[h] == event_clearResidentOn -> clearResidentOn(h); continueEvent(h)
  :: background[h] == event_remember ->
     lastEvent[h] = (observation[h] == seenAbsent -> noEventYet : observation[h]);
     continueEvent(h)
  fi
}

/* ------------------------------------------------------------------ xapi: start-up */

#define startStepAfter(position) \
  (position == start_forEachVM -> start_readXenopsd : \
  (position == start_readXenopsd -> AFTER_START_READ : \
  (position == start_readResidentOn -> start_injectEvent : \
  (position == start_injectEvent -> AFTER_INJECT : \
  (position == start_writeHalted -> start_clearResidentOn : start_end)))))

#define startStepIsDue(h, position) \
  (position == start_injectEvent -> observation[h] != seenAbsent : \
  (position == start_writeHalted -> (observation[h] == seenAbsent && sawResidentHere[h]) : \
  (position == start_clearResidentOn -> observation[h] == seenAbsent : true)))

inline continueStart(h) {
  next = startStepAfter(background[h]);
  do :: !startStepIsDue(h, next) -> next = startStepAfter(next) :: else -> break od;
  if :: next == start_end -> endBackground(h) :: else -> background[h] = next fi;
  next = 0
}

inline giveUpOverview(h) { hasGivenUp[h] = 1; background[h] = master_serveDatabase }

inline moveStart(h) {
  if
  /* Pool.calculate_inconsistent_vms */
  :: background[h] == master_forEachHost -> askedHost[h] = 0; background[h] = master_callHost
  :: background[h] == master_callHost ->
     if
     :: askedHost[h] == h || xapi[askedHost[h]] == up ->
        forgetInspection(askedHost[h]);
        inspection[askedHost[h]] = listVMs;
        barrier[askedHost[h]] = passed;
        answer[askedHost[h]] = asked;
        background[h] = master_awaitHost
     :: else -> giveUpOverview(h)
     fi
  :: background[h] == master_awaitHost -> /* the answer, or none to come, or a short timeout */
     if
     :: answer[askedHost[h]] == answered ->
        answer[askedHost[h]] = notAsked;
        if
        :: askedHost[h] == 0 -> askedHost[h] = 1; background[h] = master_callHost
        :: else -> background[h] = master_forEachVM
        fi
     :: else -> answer[askedHost[h]] = notAsked; giveUpOverview(h)
     fi

  /* Pool.reset_inconsistent_vms */
  :: background[h] == master_forEachVM -> forgetReadings(h); background[h] = master_readRecord
  :: background[h] == master_readRecord ->
     readPowerState[h] = powerState;
     readWhetherResident(h);
     if
     :: residentOn == none && (powerState == running || powerState == paused) ->
        background[h] = master_writeHalted
     :: else -> background[h] = AFTER_OVERVIEW
     fi
  :: background[h] == master_writeHalted ->
     writePowerState(h, halted, true); background[h] = master_resetResidentOn
  :: background[h] == master_resetResidentOn -> setNull(h); background[h] = AFTER_OVERVIEW

  :: background[h] == master_serveDatabase -> xapi[h] = servingDatabase; background[h] = AFTER_SERVING(h)

  /* xapi.start */
  :: background[h] == start_forEachVM -> forgetReadings(h); continueStart(h)
  :: background[h] == start_readXenopsd ->
     observation[h] = observed(h); sawNoOperation[h] = isIdle(h); continueStart(h)
  :: background[h] == start_readResidentOn -> readWhetherResident(h); continueStart(h)
  :: background[h] == start_injectEvent -> signal(h); continueStart(h)
  :: background[h] == start_writeHalted -> writePowerState(h, halted, false); continueStart(h)
  :: background[h] == start_clearResidentOn -> clearResidentOn(h); continueStart(h)
  fi
}

/* An idle background thread of a xapi that serves takes an event, if there is one. */
#define needsXenopsd(h) \
  (background[h] == event_readXenopsd || background[h] == event_saveMetadata \
   || background[h] == event_removeMetadata || background[h] == start_readXenopsd \
   || background[h] == start_injectEvent)
#define needsDatabase(h) \
  (background[h] == event_readResidentOn || background[h] == event_setResidentOn \
   || background[h] == event_writeRunning || background[h] == event_saveMetadata \
   || background[h] == event_writeOff || background[h] == event_clearResidentOn \
   || background[h] == master_readRecord || background[h] == master_writeHalted \
   || background[h] == master_resetResidentOn || background[h] == start_readResidentOn \
   || background[h] == start_writeHalted || background[h] == start_clearResidentOn)
#define backgroundCanMove(h) \
  (background[h] == none -> (xapi[h] == up && !isXenopsdDown[h] && isDirty[h]) : \
    ((!needsXenopsd(h) || !isXenopsdDown[h]) && (!needsDatabase(h) || reachesDatabase(h))))

inline moveBackground(h) {
  if :: background[h] == none || isHandlingEvent(h) -> moveEvent(h) :: else -> moveStart(h) fi
}

/* ------------------------------------------------------------------ Host.show_me_what_you_got */

#define inspectionCanMove(h) \
  (inspection[h] != none && \
  (inspection[h] == inspection_forEachVM || inspection[h] == inspection_forEachVM2 -> true : \
  (inspection[h] == inspection_awaitEvents -> barrier[h] == passed : \
  (inspection[h] == inspection_clearResidentOn -> reachesDatabase(h) : !isXenopsdDown[h]))))

inline moveInspection(h) {
  if
  :: inspection[h] == listVMs ->
     isListed[h] = isPresent[copyOf(h, original)]; inspection[h] = cancelMigrations
  :: inspection[h] == cancelMigrations ->
     if
     :: operation[h] >= importMetadata && operation[h] <= failed_removeMetadata -> isCancelled[h] = 1
     :: else
     fi;
     inspection[h] = inspection_forEachVM
  :: inspection[h] == inspection_forEachVM ->
     forgetInspectionReadings(h);
     inspection[h] = (isListed[h] -> inspection_injectEvent : injectBarrier)
  :: inspection[h] == inspection_injectEvent -> signal(h); inspection[h] = injectBarrier
  :: inspection[h] == injectBarrier ->
     barrier[h] = barrierNow(h); inspection[h] = inspection_awaitEvents
  :: inspection[h] == inspection_awaitEvents -> inspection[h] = inspection_forEachVM2
  :: inspection[h] == inspection_forEachVM2 ->
     forgetInspectionReadings(h); inspection[h] = inspection_readXenopsd
  :: inspection[h] == inspection_readXenopsd ->
     inspectionObservation[h] = observed(h);
     inspectionSawNoOperation[h] = isIdle(h);
     if
     :: isPresent[copyOf(h, original)] -> endInspection(h)
     :: else -> inspection[h] = inspection_clearResidentOn
     fi
  :: inspection[h] == inspection_clearResidentOn -> clearResidentOn(h); endInspection(h)
  fi
}

/* ------------------------------------------------------------------ the source of a migration */

/* It waits while the destination is busy, and fails when the destination does not serve. */
#define canOpenStream(h, p) \
  (!serves(p) || (receiver[p] == none && stream[p] == none && (p == h || operation[p] == none)))
#define canSend(p) (isLost(p) || stream[p] == open)
#define canReceive(p, word) (isLost(p) || stream[p] == word)

#define operationCanMove(h) \
  (operation[h] != none && \
  (operation[h] == openStream -> canOpenStream(h, operationPeer[h]) : \
  (operation[h] == awaitReady -> canReceive(operationPeer[h], ready) : \
  (operation[h] == awaitDone -> canReceive(operationPeer[h], done) : \
  (operation[h] == sendMemory || operation[h] == sendGoAhead -> canSend(operationPeer[h]) : true)))))

/* resumeDomain: a domain that is suspended in memory executes again. */
inline resumeFrozen(k) {
  if
  :: domain[k] == frozen || domain[k] == superseded -> supersedeOthers(); domain[k] = executing
  :: else
  fi
}

inline moveMigration(h) {
  if
  :: operation[h] == importMetadata ->
     if
     :: (domain[copyOf(h, original)] == executing && serves(operationPeer[h])
         && domain[copyOf(operationPeer[h], destination)] == none) ->
        isPresent[copyOf(operationPeer[h], destination)] = 1; operation[h] = openStream
     :: else -> failMigration(h)
     fi
  :: operation[h] == openStream ->
     if
     :: serves(operationPeer[h]) ->
        receiver[operationPeer[h]] = createDomain;
        receiverPeer[operationPeer[h]] = h;
        stream[operationPeer[h]] = open;
        isStreaming[h] = 1;
        operation[h] = awaitReady
     :: else -> failMigration(h)
     fi
  :: operation[h] == awaitReady ->
     if
     :: isLost(operationPeer[h]) -> failMigration(h)
     :: else -> stream[operationPeer[h]] = open; operation[h] = copyMemory
     fi
  :: operation[h] == copyMemory ->
     if
     :: !isLost(operationPeer[h]) && domain[copyOf(h, original)] == executing && !isCancelled[h] ->
        operation[h] = suspendDomain
     :: else -> failMigration(h)
     fi
  :: operation[h] == suspendDomain ->
     if
     :: domain[copyOf(h, original)] == executing && !isCancelled[h] ->
        domain[copyOf(h, original)] = frozen; operation[h] = sendMemory
     :: else -> failMigration(h)
     fi
  :: operation[h] == sendMemory ->
     if
     :: isLost(operationPeer[h]) -> failMigration(h)
     :: else -> stream[operationPeer[h]] = memory; operation[h] = AFTER_SEND_MEMORY
     fi
  :: operation[h] == source_rename ->
     if
     :: isPresent[copyOf(h, original)] && !isPresent[copyOf(h, source)] ->
        moveCopy(copyOf(h, original), copyOf(h, source));
        dropEvent(h);
        operation[h] = AFTER_SOURCE_RENAME
     :: else -> failMigration(h)
     fi
  :: operation[h] == sendGoAhead ->
     if
     :: isLost(operationPeer[h]) -> failMigration(h)
     :: else -> stream[operationPeer[h]] = goAhead; operation[h] = AFTER_GO_AHEAD
     fi
  :: operation[h] == awaitDone ->
     if
     :: isLost(operationPeer[h]) -> failMigration(h)
     :: else -> stream[operationPeer[h]] = open; operation[h] = source_destroyDomain
     fi
  :: operation[h] == source_destroyDomain ->
     destroy(copyOf(h, source)); operation[h] = source_removeMetadata
  :: operation[h] == source_removeMetadata -> emptyCopy(copyOf(h, source)); succeedOperation(h)

  /* migrate.source.failed: a domain that is destroyed by checkDomain is looked at again */
  :: operation[h] == failed_resumeDomain ->
     if
     :: domain[copyOf(h, original)] == frozen || domain[copyOf(h, original)] == superseded ->
        resumeFrozen(copyOf(h, original)); signal(h)
     :: else
     fi;
     operation[h] = failed_checkDomain
  :: operation[h] == failed_checkDomain ->
     if
     :: isDestroyedAfterFailure(h) ->
        destroyOriginal(h);
        if :: isCheckOver(h) -> operation[h] = AFTER_CHECK_OF_SOURCE :: else fi
     :: else -> operation[h] = AFTER_CHECK_OF_SOURCE
     fi
  :: operation[h] == failed_resumeSource ->
     judge(RenameOrder, domain[copyOf(h, source)] == none);
     resumeFrozen(copyOf(h, source));
     operation[h] = failed_destroyDomain
  :: operation[h] == failed_destroyDomain ->
     destroy(copyOf(h, source)); operation[h] = failed_removeMetadata
  :: operation[h] == failed_removeMetadata -> emptyCopy(copyOf(h, source)); endFailedOperation(h)
  fi
}

/* ------------------------------------------------------------------ start, resume and suspend in xenopsd */

/* What is done to a domain raises an event where it has the VM's own uuid. */
inline signalIfOriginal(h, uuid) { if :: uuid == original -> signal(h) :: else fi }

inline createDomainOf(h, uuid, after, afterFailure) {
  if
  :: isPresent[copyOf(h, uuid)] && domain[copyOf(h, uuid)] == none ->
     domain[copyOf(h, uuid)] = building;
     isSurvivable[copyOf(h, uuid)] = 0;
     signalIfOriginal(h, uuid);
     operation[h] = after
  :: else -> operation[h] = afterFailure
  fi
}

inline renameTemporary(h, after, afterFailure) {
  if
  :: isPresent[copyOf(h, temporary)] && !isPresent[copyOf(h, original)] ->
     moveCopy(copyOf(h, temporary), copyOf(h, original));
     continueOperation(h, after)
  :: else -> operation[h] = afterFailure
  fi
}

inline markSurvivableOf(h, uuid, after, afterFailure) {
  if
  :: domain[copyOf(h, uuid)] != none -> isSurvivable[copyOf(h, uuid)] = 1; operation[h] = after
  :: else -> operation[h] = afterFailure
  fi
}

inline beginToExecute(h, uuid) {
  supersedeOthers();
  domain[copyOf(h, uuid)] = executing;
  isWantedOff = 0;
  signalIfOriginal(h, uuid)
}

inline moveStartOperation(h) {
  if
  :: operation[h] == start_createDomain ->
     createDomainOf(h, BUILT_AS, start_buildDomain, startFailed_destroyDomain)
  :: operation[h] == start_buildDomain ->
     if
     :: domain[copyOf(h, BUILT_AS)] == building ->
        domain[copyOf(h, BUILT_AS)] = built; signalIfOriginal(h, BUILT_AS); operation[h] = AFTER_BUILD
     :: else -> operation[h] = startFailed_destroyDomain
     fi
  :: operation[h] == start_rename -> renameTemporary(h, AFTER_START_RENAME, startFailed_destroyDomain)
  :: operation[h] == start_markSurvivable ->
     markSurvivableOf(h, STARTED_AS, start_unpause, startFailed_destroyDomain)
  :: operation[h] == start_unpause ->
     if
     :: domain[copyOf(h, STARTED_AS)] == built ->
        beginToExecute(h, STARTED_AS); continueOperation(h, AFTER_START_UNPAUSE)
     :: else -> operation[h] = startFailed_destroyDomain
     fi

  :: operation[h] == resume_createDomain ->
     createDomainOf(h, temporary, resume_restoreMemory, resumeFailed_destroyDomain)
  :: operation[h] == resume_restoreMemory ->
     if
     :: domain[copyOf(h, temporary)] == building && (image == complete || image == used) ->
        domain[copyOf(h, temporary)] = built;
        hasImage[copyOf(h, temporary)] = 0;
        operation[h] = resume_rename
     :: else -> operation[h] = resumeFailed_destroyDomain
     fi
  :: operation[h] == resume_rename ->
     renameTemporary(h, resume_markSurvivable, resumeFailed_destroyDomain)
  :: operation[h] == resume_markSurvivable ->
     markSurvivableOf(h, original, resume_unpause, resumeFailed_destroyDomain)
  :: operation[h] == resume_unpause ->
     if
     :: domain[copyOf(h, original)] == built ->
        beginToExecute(h, original);
        judge(ImageLinearity, image != used);
        judge(SuspendedVMRunsAgain, image != complete);
        if :: image == complete -> image = used :: else fi;
        succeedOperation(h)
     :: else -> operation[h] = resumeFailed_destroyDomain
     fi

  :: operation[h] == startFailed_destroyDomain || operation[h] == resumeFailed_destroyDomain ->
     destroy(copyOf(h, temporary)); endFailedOperation(h)
  fi
}

inline moveSuspendOperation(h) {
  if
  :: operation[h] == suspend_suspendDomain ->
     if
     :: domain[copyOf(h, original)] == executing && !isCancelled[h] ->
        domain[copyOf(h, original)] = frozen; operation[h] = suspend_saveImage
     :: else -> operation[h] = suspendFailed_checkDomain
     fi
  :: operation[h] == suspend_saveImage ->
     if
     :: ((domain[copyOf(h, original)] == frozen || domain[copyOf(h, original)] == superseded)
         && image != none) ->
        image = complete; hasImage[copyOf(h, original)] = 1; operation[h] = suspend_destroyDomain
     :: else -> operation[h] = suspendFailed_checkDomain
     fi
  :: operation[h] == suspend_destroyDomain -> destroyOriginal(h); succeedOperation(h)
  :: operation[h] == suspendFailed_checkDomain ->
     if
     :: isUseless(copyOf(h, original)) -> destroyOriginal(h)
     :: else -> endFailedOperation(h)
     fi
  fi
}

/* checkDomain name=any, of xenopsd.start and xenopsd.domainShutDown: one useless domain after another. */
inline moveCheck(h) {
  if
  :: isUseless(copyOf(h, original)) -> destroyOriginal(h)
  :: else ->
     if
     :: isUseless(copyOf(h, destination)) -> destroy(copyOf(h, destination))
     :: else ->
        if
        :: isUseless(copyOf(h, source)) -> destroy(copyOf(h, source))
        :: else ->
           if
           :: isUseless(copyOf(h, temporary)) -> destroy(copyOf(h, temporary))
           :: else -> succeedOperation(h)
           fi
        fi
     fi
  fi
}

inline moveOperation(h) {
  if
  :: operation[h] <= failed_removeMetadata -> moveMigration(h)
  :: operation[h] >= start_createDomain && operation[h] <= resumeFailed_destroyDomain -> moveStartOperation(h)
  :: operation[h] >= suspend_suspendDomain && operation[h] <= suspendFailed_checkDomain ->
     moveSuspendOperation(h)
  :: operation[h] >= xenopsdStart_checkDomain -> moveCheck(h)
  fi
}

/* ------------------------------------------------------------------ the destination of a migration */

#define receiverCanMove(h) \
  (receiver[h] != none && \
  (receiver[h] == sendReady || receiver[h] == sendDone -> canSend(h) : \
  (receiver[h] == receiveMemory -> \
    (domain[copyOf(h, destination)] != building || canReceive(h, memory)) : \
  (receiver[h] == awaitGoAhead -> canReceive(h, goAhead) : true))))

inline moveReceiver(h) {
  if
  :: receiver[h] == createDomain ->
     if
     :: isPresent[copyOf(h, destination)] && domain[copyOf(h, destination)] == none ->
        domain[copyOf(h, destination)] = building;
        isSurvivable[copyOf(h, destination)] = 0;
        receiver[h] = sendReady
     :: else -> failReceiver(h)
     fi
  :: receiver[h] == sendReady ->
     if :: isLost(h) -> failReceiver(h) :: else -> stream[h] = ready; receiver[h] = receiveMemory fi
  :: receiver[h] == receiveMemory ->
     if
     :: domain[copyOf(h, destination)] != building || isLost(h) -> failReceiver(h)
     :: else ->
        stream[h] = open; domain[copyOf(h, destination)] = built; receiver[h] = awaitGoAhead
     fi
  :: receiver[h] == awaitGoAhead ->
     if :: isLost(h) -> failReceiver(h) :: else -> stream[h] = open; receiver[h] = AFTER_AWAIT_GO_AHEAD fi
  :: receiver[h] == destination_rename ->
     if
     :: isPresent[copyOf(h, destination)] && !isPresent[copyOf(h, original)] ->
        judge(RenameOrder, !isPresent[copyOf(0, original)] && !isPresent[copyOf(1, original)]);
        moveCopy(copyOf(h, destination), copyOf(h, original));
        receiver[h] = AFTER_DESTINATION_RENAME
     :: else -> failReceiver(h)
     fi
  :: receiver[h] == unpause ->
     if
     :: domain[copyOf(h, UNPAUSED)] == built ->
        judge(RenameOrder, UNPAUSED == original);
        supersedeOthers();
        domain[copyOf(h, UNPAUSED)] = executing;
        signalIfOriginal(h, UNPAUSED);
        receiver[h] = AFTER_UNPAUSE
     :: else -> failReceiver(h)
     fi
  :: receiver[h] == markSurvivable ->
     if
     :: domain[copyOf(h, original)] != none ->
        isSurvivable[copyOf(h, original)] = 1; receiver[h] = sendDone
     :: else -> failReceiver(h)
     fi
  :: receiver[h] == sendDone ->
     if :: isLost(h) -> failReceiver(h) :: else -> stream[h] = done; endReceiver(h) fi

  /* migrate.destination.failed */
  :: receiver[h] == failed_destroyDestination ->
     destroy(copyOf(h, destination)); receiver[h] = failed_removeDestination
  :: receiver[h] == failed_removeDestination -> emptyCopy(copyOf(h, destination)); endReceiver(h)
  fi
}

/* ------------------------------------------------------------------ the half of a call on the master */

#define masterCanMove(i) (master[i] != none && master[i] != awaitReply)
#define isToExecute(i) (kindOf[i] == start || kindOf[i] == resumption)
#define target(i) (isToExecute(i) -> chosen[i] + 1 : residentOn)

/* What was to execute on the chosen host was stopped there since. */
#define wasStopped(i) (isWantedOff && !anyOn(chosen[i], isExecuting))

inline judgeSuccess(i) {
  judge(SuccessIsVisible,
    (kindOf[i] == suspension ->
      ((powerState == suspended && residentOn == none) || image == used || image == none) :
      ((powerState == running && residentOn == chosen[i] + 1) || wasStopped(i))));
  judge(MigrationCompletes, kindOf[i] != migration || !anyOn(chosen[i], isExecuting));
  judge(StartCompletes, kindOf[i] != start || !anyOn(chosen[i], isExecuting))
}

/* A migration that may never have been forwarded is not judged, unless it still is where it was. */
inline judgeFailure(i) {
  judge(FailureIsTrue,
    (kindOf[i] == suspension ->
      (image != complete || anywhere(isHealthy)) :
      (!anyOn(chosen[i], isExecuting)
       || (kindOf[i] == migration && hostOf[i] == 0 && residentOn != hostOf[i] + 1))))
}

inline moveMaster(i) {
  if
  :: master[i] == forward ->
     next = target(i);
     if
     :: next != none ->
        if
        :: xapi[next - 1] == up ->
           hostOf[i] = next - 1;
           hostHalf[i] = (kindOf[i] == migration -> queueOperation :
             (kindOf[i] == suspension -> assertResident : pushMetadata));
           isConnected[i] = 1;
           master[i] = awaitReply
        :: else -> master[i] = release_releaseOperation
        fi
     :: else -> master[i] = release_releaseOperation
     fi;
     next = 0
  :: else ->
     if :: master[i] == releaseOperation -> judgeSuccess(i) :: else -> judgeFailure(i) fi;
     hasOperation = 0;
     master[i] = none;
     freeCallIfOver(i)
  fi
}

/* ------------------------------------------------------------------ the half of a call on its host */

#define hostHalfCanMove(i) \
  (hostHalf[i] != none && hostHalf[i] != awaitOperation && \
  (hostHalf[i] == queueOperation -> (!isXenopsdDown[hostOf[i]] && isIdle(hostOf[i])) : \
  (hostHalf[i] == pushMetadata -> (!isXenopsdDown[hostOf[i]] && reachesDatabase(hostOf[i])) : \
  (hostHalf[i] == failed_injectEvent || hostHalf[i] == failed_removeStartMetadata -> \
    !isXenopsdDown[hostOf[i]] : \
  (hostHalf[i] == awaitEvents || hostHalf[i] == failed_awaitEvents -> callBarrier[i] == passed : \
    reachesDatabase(hostOf[i]))))))

inline discardImage() {
  judge(NoFriendlyFire, image != complete || isWantedOff || anywhere(isHealthy));
  image = none; hasBootRecord = 0
}

inline moveHostHalf(i) {
  if
  :: hostHalf[i] == assertResident ->
     if
     :: residentOn == hostOf[i] + 1 -> hostHalf[i] = createSuspendImage
     :: else -> endHostHalf(i, release_releaseOperation)
     fi
  :: hostHalf[i] == createSuspendImage -> image = incomplete; hostHalf[i] = queueOperation
  :: hostHalf[i] == pushMetadata ->
     if
     :: kindOf[i] == resumption && !hasBootRecord -> hostHalf[i] = FIRST_OF_FAILED_START
     :: else ->
        judge(StartGuard, residentOn == none);
        isPresent[copyOf(hostOf[i], temporary)] = 1;
        hasImage[copyOf(hostOf[i], temporary)] = (kindOf[i] == resumption);
        lastEvent[hostOf[i]] = noEventYet;
        hostHalf[i] = queueOperation
     fi
  :: hostHalf[i] == queueOperation ->
     operation[hostOf[i]] = (kindOf[i] == migration -> importMetadata : (kindOf[i] == start ->
       FIRST_OF_START : (kindOf[i] == resumption -> resume_createDomain : suspend_suspendDomain)));
     operationPeer[hostOf[i]] = (kindOf[i] == migration -> chosen[i] : 0);
     hostHalf[i] = awaitOperation
  :: hostHalf[i] == awaitEvents ->
     if
     :: kindOf[i] == suspension -> hostHalf[i] = assertRecord
     :: kindOf[i] == resumption -> hostHalf[i] = discardSuspendImage
     :: else -> endHostHalf(i, releaseOperation)
     fi
  :: hostHalf[i] == assertRecord ->
     if
     :: powerState == suspended && residentOn == none -> endHostHalf(i, releaseOperation)
     :: else -> beginToAwaitEvents(i, failed_awaitEvents)
     fi
  :: hostHalf[i] == discardSuspendImage -> discardImage(); endHostHalf(i, releaseOperation)

  /* start.failed and suspend.failed */
  :: hostHalf[i] == failed_injectEvent ->
     signal(hostOf[i]); beginToAwaitEvents(i, failed_awaitEvents)
  :: hostHalf[i] == failed_awaitEvents ->
     hostHalf[i] = (kindOf[i] == suspension -> failed_discardSuspendImage : failed_removeStartMetadata)
  :: hostHalf[i] == failed_removeStartMetadata ->
     if
     :: domain[copyOf(hostOf[i], temporary)] == none -> emptyCopy(copyOf(hostOf[i], temporary))
     :: else
     fi;
     endHostHalf(i, release_releaseOperation)
  :: hostHalf[i] == failed_discardSuspendImage -> discardImage(); endHostHalf(i, release_releaseOperation)
  fi
}

/* ------------------------------------------------------------------ requests, guests and faults */

inline admit(kind, h) {
  judge(StartGuard, (kind != start && kind != resumption) || residentOn == none);
  c = 0;
  do :: !isFree(c) -> c++ :: else -> break od;
  kindOf[c] = kind; chosen[c] = h; master[c] = forward;
  c = 0;
  hasOperation = 1
}

/* xenopsd notices a domain that has shut down when it has nothing else to do for the VM. */
#define canNotice(h) (!isXenopsdDown[h] && isIdle(h) && anyOn(h, isShutDown))

inline stopGuest(h) {
  copy = copyOf(h, original);
  do
  :: copy <= copyOf(h, temporary) ->
     if :: domain[copy] == executing -> domain[copy] = shutDown :: else fi;
     copy++
  :: else -> break
  od;
  copy = 0;
  isWantedOff = 1
}

inline killXapi(h) {
  xapi[h] = down;
  forgetBackground(h);
  forgetInspection(h);
  barrier[h] = passed;
  answer[h] = notAsked;
  lastEvent[h] = unregistered;
  if :: h == 0 -> hasOperation = 0; answer[1] = notAsked :: else fi;
  c = 0;
  do
  :: c < CALLS ->
     if :: h == 0 -> master[c] = none; isConnected[c] = 0 :: else fi;
     if
     :: isWaitingOn(c, h) ->
        hostHalf[c] = none;
        callBarrier[c] = passed;
        if :: isConnected[c] -> isConnected[c] = 0; master[c] = release_releaseOperation :: else fi
     :: else
     fi;
     freeCallIfOver(c);
     c++
  :: else -> break
  od;
  c = 0
}

inline killXenopsd(h) {
  isXenopsdDown[h] = 1;
  isDirty[h] = 0;
  barrier[h] = afterDeath(barrier[h], isHandlingEvent(h));
  c = 0;
  do
  :: c < CALLS ->
     if
     :: isWaitingOn(c, h) -> callBarrier[c] = afterDeath(callBarrier[c], isHandlingEvent(h))
     :: else
     fi;
     c++
  :: else -> break
  od;
  c = 0;
  forgetOperation(h);
  /* The word that is under way is lost with the connection, whoever has sent it. */
  if :: stream[h] != none -> stream[h] = broken :: else fi;
  endReceiver(h)
}

#define isKnown(k) isPresent[k]

inline startXenopsd(h) {
  isXenopsdDown[h] = 0;
  signal(h);
  if :: anyOn(h, isKnown) -> operation[h] = xenopsdStart_checkDomain :: else fi;
  wakeWaiting(h, false)
}

/* ------------------------------------------------------------------ properties of states */

#define one_if(condition) (condition -> 1 : 0)
#define executingOn(h) \
  (one_if(isExecuting(copyOf(h, original))) + one_if(isExecuting(copyOf(h, destination))) \
   + one_if(isExecuting(copyOf(h, source))) + one_if(isExecuting(copyOf(h, temporary))))
#define executesUnderOther(h) \
  (isExecuting(copyOf(h, destination)) || isExecuting(copyOf(h, source)) || isExecuting(copyOf(h, temporary)))
#define isTemporaryKnown(h) \
  (isPresent[copyOf(h, destination)] || isPresent[copyOf(h, source)] || isPresent[copyOf(h, temporary)])
#define isResident(h) (residentOn == h + 1)
#define isKnownOn(h) (isPresent[copyOf(h, original)] == 1)

/* The half of a call on its host, unless it waits for a barrier that will never come. */
#define drivesVM(i) (hostHalf[i] != none && callBarrier[i] != lost)
#define isWaitingForOperation(i, h) (hostHalf[i] == awaitOperation && hostOf[i] == h)
#if MIGRATIONS + STARTS + SUSPENDS + RESUMES == 1
#define drivingCalls one_if(drivesVM(0))
#define isAwaited(h) isWaitingForOperation(0, h)
#elif MIGRATIONS + STARTS + SUSPENDS + RESUMES == 2
#define drivingCalls (one_if(drivesVM(0)) + one_if(drivesVM(1)))
#define isAwaited(h) (isWaitingForOperation(0, h) || isWaitingForOperation(1, h))
#else
#define drivingCalls (one_if(drivesVM(0)) + one_if(drivesVM(1)) + one_if(drivesVM(2)))
#define isAwaited(h) \
  (isWaitingForOperation(0, h) || isWaitingForOperation(1, h) || isWaitingForOperation(2, h))
#endif
/* An operation that nobody waits for any more. What xenopsd does of its own accord is none. */
#define isOrphaned(h) (operation[h] != none && operation[h] < xenopsdStart_checkDomain && !isAwaited(h))
/* A receiving half whose source has given up, and that can still make the VM execute. */
#define isOrphanedReceiver(h) \
  ((receiver[h] == destination_rename || receiver[h] == unpause) \
   && !(operation[receiverPeer[h]] >= importMetadata && operation[receiverPeer[h]] <= failed_removeMetadata) \
   && !isAwaited(receiverPeer[h]))
#define drivingOn(h) (one_if(isOrphaned(h)) + one_if(isOrphanedReceiver(h)))

/* No step of the protocol can be taken, and every daemon serves. */
#define isQuietOn(h) \
  (serves(h) && !backgroundCanMove(h) && !inspectionCanMove(h) && !operationCanMove(h) \
   && !receiverCanMove(h) && !canNotice(h))
#define callCanMove(i) (masterCanMove(i) || hostHalfCanMove(i))
#define isCallOpen(i) !isFree(i)
#define isQuiet (isQuietOn(0) && isQuietOn(1) && !anyCall(callCanMove))

/* power_state is what the domains with the whole and latest memory say. */
#define powerStateAgrees \
  (anywhere(isExecuting) -> powerState == running : \
  (!anywhere(isHealthy) -> (powerState == halted || powerState == suspended) : \
  (anywhere(isBuilt) -> powerState == paused : powerState == running)))

/* It executes, or is paused under its own uuid on the host of resident_on. */
#define isAlive \
  (anywhere(isExecuting) || (isResident(0) && isBuilt(copyOf(0, original))) \
   || (isResident(1) && isBuilt(copyOf(1, original))))
#define canBeStarted \
  (!hasOperation && residentOn == none \
   && (powerState == halted || (powerState == suspended && image == complete && hasBootRecord)))

#define breaksAlways \
  ((SingleExecution && executingOn(0) + executingOn(1) > 1) \
   || (UniqueUUID && isKnownOn(0) && isKnownOn(1)) \
   || (OperationsExclude && drivingCalls + drivingOn(0) + drivingOn(1) > 1) \
   || (ExecutesUnderOwnUUID && (executesUnderOther(0) || executesUnderOther(1))))
#define breaksAtRest \
  ((LocationAgrees \
    && (isKnownOn(0) != isResident(0) || isKnownOn(1) != isResident(1) || !powerStateAgrees)) \
   || (NoStaleResidentOn && ((isResident(0) && !isKnownOn(0)) || (isResident(1) && !isKnownOn(1)))) \
   || (NoLeftovers && (isTemporaryKnown(0) || isTemporaryKnown(1))) \
   || (EveryCallEnds && (hasOperation || anyCall(isCallOpen))) \
   || (RunningVMExecutes && powerState == running && !anywhere(isExecuting)) \
   || (DeadVMCanStart && !isAlive && !canBeStarted))

/* ------------------------------------------------------------------ the pool */

inline begin() {
  c_code { now.checked = atoi(getenv("CHECKED")); };
  powerState = INITIALLY;
  isWantedOff = (INITIALLY == halted);
  migrationsLeft = MIGRATIONS; startsLeft = STARTS; suspendsLeft = SUSPENDS; resumesLeft = RESUMES;
  updatesLeft = UPDATES; shutdownsLeft = SHUTDOWNS;
  xapiRestartsLeft = XAPI_RESTARTS; xenopsdRestartsLeft = XENOPSD_RESTARTS; linkLossesLeft = LINK_LOSSES;
  forgetBackground(0); forgetBackground(1);
  forgetInspection(0); forgetInspection(1);
  lastEvent[0] = unregistered; lastEvent[1] = unregistered;
  if
  :: INITIALLY == running ->
     residentOn = INITIALLY_ON + 1;
     isPresent[copyOf(INITIALLY_ON, original)] = 1;
     domain[copyOf(INITIALLY_ON, original)] = executing;
     isSurvivable[copyOf(INITIALLY_ON, original)] = 1;
     lastEvent[INITIALLY_ON] = running
  :: else
  fi
}

#define ofHost(h) \
  :: d_step { backgroundCanMove(h) -> moveBackground(h) } \
  :: d_step { inspectionCanMove(h) -> moveInspection(h) } \
  :: d_step { operationCanMove(h) -> moveOperation(h) } \
  :: d_step { receiverCanMove(h) -> moveReceiver(h) } \
  :: d_step { canNotice(h) -> operation[h] = shutDown_checkDomain } \
  :: d_step { \
       migrationsLeft > 0 && mayMigrateTo(h) && xapi[0] == up && powerState == running && !hasOperation -> \
       admit(migration, h); migrationsLeft--; } \
  :: d_step { \
       startsLeft > 0 && mayStartOn(h) && xapi[0] == up && powerState == halted && !hasOperation \
       && isResidentNowhereForStart -> \
       admit(start, h); startsLeft--; } \
  :: d_step { \
       resumesLeft > 0 && mayStartOn(h) && xapi[0] == up && powerState == suspended && !hasOperation \
       && residentOn == none -> \
       admit(resumption, h); resumesLeft--; } \
  :: d_step { \
       updatesLeft > 0 && domain[copyOf(h, original)] == executing && !isXenopsdDown[h] && !isDirty[h] -> \
       updatesLeft--; signal(h) } \
  :: d_step { shutdownsLeft > 0 && anyOn(h, isExecuting) -> shutdownsLeft--; stopGuest(h) } \
  :: d_step { \
       xapi[h] == down -> \
       xapi[h] = starting; background[h] = (h == 0 -> FIRST_OF_MASTER : start_forEachVM) } \
  :: d_step { isXenopsdDown[h] -> startXenopsd(h) } \
  :: d_step { xapiRestartsLeft > 0 && mayLoseXapi(h) && xapi[h] != down -> \
       xapiRestartsLeft--; killXapi(h) } \
  :: d_step { xenopsdRestartsLeft > 0 && !isXenopsdDown[h] -> xenopsdRestartsLeft--; killXenopsd(h) } \
  :: d_step { linkLossesLeft > 0 && !isLost(h) -> linkLossesLeft--; stream[h] = broken }

#define ofCall(i) \
  :: d_step { masterCanMove(i) -> moveMaster(i) } \
  :: d_step { hostHalfCanMove(i) -> moveHostHalf(i) }

active proctype pool() {
  d_step { begin() };
  do
  ofHost(0)
  ofHost(1)
  :: d_step { \
       suspendsLeft > 0 && xapi[0] == up && powerState == running && !hasOperation -> \
       admit(suspension, 0); suspendsLeft-- }
  ofCall(0)
#if MIGRATIONS + STARTS + SUSPENDS + RESUMES > 1
  ofCall(1)
#endif
#if MIGRATIONS + STARTS + SUSPENDS + RESUMES > 2
  ofCall(2)
#endif
  /* A state that breaks a property has one more transition, which fails; no other state has it. */
  :: d_step { breaksAlways -> assert(false) }
  :: d_step { breaksAtRest && isQuiet -> assert(false) }
  od
}
