-- The pool under the design models/designs/proposed.jsonc, with one VM: live migration, start, suspend and
-- resume, the events of xenopsd, and what may go wrong. Written by hand from the design, the protocol and
-- docs/, not from the checker, whose verdicts it is there to confirm.
--
-- A thread is a position. Its rule has a guard, “it can move”, and then does the one step that stands at
-- its position, so that one rule is one transition of the checker. A step whose conditions do not hold is
-- passed over without a transition. Host 0 is the master.
--
-- The script defines the requests, faults, changes of the design and properties before this text.

-- A property is judged where its name is defined as something that is true, such as (checked = 3). A landmark
-- is judged as its opposite.
#define judge(property, condition) assert !property | (condition) #property
#define always(property, condition) invariant #property !property | (condition)

#define mayMigrateTo(h) (MIGRATE_TO = 9 | h = MIGRATE_TO)
#define mayStartOn(h) (START_ON = 9 | h = START_ON)
#define mayLoseXapi(h) (XAPI_RESTARTS_ON = 9 | h = XAPI_RESTARTS_ON)

#if CHANGE_halted_despite_operations_early_rename
#define CHANGE_rename_before_build 1
#endif

-- The first steps of procedures that a change may alter.
#if CHANGE_overview_left_out || CHANGE_overview_after_serving
#define FIRST_OF_MASTER master_serveDatabase
#else
#define FIRST_OF_MASTER master_forEachHost
#endif
#if CHANGE_overview_after_serving
#define AFTER_OVERVIEW start_forEachVM
#else
#define AFTER_OVERVIEW master_serveDatabase
#endif
#if CHANGE_source_executes_again_after_rename
#define FIRST_OF_FAILED_SOURCE failed_resumeDomain
#define AFTER_CHECK_OF_SOURCE failed_resumeSource
#else
#define FIRST_OF_FAILED_SOURCE failed_checkDomain
#define AFTER_CHECK_OF_SOURCE failed_destroyDomain
#endif
#if CHANGE_rename_before_build
#define FIRST_OF_START start_rename
#else
#define FIRST_OF_START start_createDomain
#endif

const
  hosts: HOSTS;
  calls: MIGRATIONS + STARTS + SUSPENDS + RESUMES; -- as many slots as requests

type
  Host: 0 .. hosts - 1;
  Reference: 0 .. hosts; -- 0 for null, else the number of the host and 1
  CallSlot: 0 .. calls - 1;
  Budget: 0 .. 7;

  Daemon: enum { up, starting, down, servingDatabase };
  PowerState: enum { halted, suspended, paused, running };
  Image: enum { noImage, incomplete, complete, used };
  Domain: enum { noDomain, building, built, executing, frozen, superseded, shutDown };
  Observation: enum { unread, seenAbsent, seenHalted, seenSuspended, seenPaused, seenRunning };
  -- What xapi remembers of the last event of the VM, if it has registered it.
  Memory: enum {
    unregistered, noEventYet, wasHalted, wasSuspended, wasPaused, wasRunning
  };
  -- How many events are to be handled before the barrier is passed; one that is lost is never passed.
  Barrier: enum { passed, one, two, lost };
  Answer: enum { notAsked, asked, answered };
  -- The connection of a migration, with the word that is under way.
  Stream: enum { noStream, open, ready, memory, goAhead, done, broken };
  Kind: enum { migration, start, suspension, resumption };

  Background: enum {
    idle, event_readResidentOn, event_recall, event_readXenopsd, event_setResidentOn,
    event_writeRunning, event_saveMetadata, event_writeOff, event_removeMetadata, event_clearResidentOn,
    event_remember, event_end, master_forEachHost, master_callHost, master_awaitHost, master_forEachVM,
    master_readRecord, master_writeHalted, master_resetResidentOn, master_serveDatabase,
    start_forEachVM, start_readXenopsd, start_readResidentOn, start_injectEvent, start_writeHalted,
    start_clearResidentOn, start_end
  };
  Inspection: enum {
    noInspection, listVMs, cancelMigrations, inspection_forEachVM, inspection_injectEvent,
    injectBarrier, inspection_awaitEvents, inspection_forEachVM2, inspection_readXenopsd,
    inspection_clearResidentOn
  };
  Operation: enum {
    noOperation, importMetadata, openStream, awaitReady, copyMemory, suspendDomain, sendMemory,
    source_rename, sendGoAhead, awaitDone, source_destroyDomain, source_removeMetadata,
    failed_resumeDomain, failed_checkDomain, failed_resumeSource, failed_destroyDomain,
    failed_removeMetadata, start_createDomain, start_buildDomain, start_rename, start_markSurvivable, start_unpause,
    startFailed_destroyDomain, resume_createDomain, resume_restoreMemory, resume_rename,
    resume_markSurvivable, resume_unpause, resumeFailed_destroyDomain, suspend_suspendDomain,
    suspend_saveImage, suspend_destroyDomain, suspendFailed_checkDomain, xenopsdStart_checkDomain,
    shutDown_checkDomain
  };
  Receiver: enum {
    noReceiver, createDomain, sendReady, receiveMemory, awaitGoAhead, destination_rename, unpause,
    markSurvivable, sendDone, failed_destroyDestination, failed_removeDestination
  };
  MasterHalf: enum { noMaster, forward, awaitReply, releaseOperation, release_releaseOperation };
  HostHalf: enum {
    noHostHalf, assertResident, createSuspendImage, pushMetadata, queueOperation, awaitOperation,
    awaitEvents, assertRecord, discardSuspendImage, failed_injectEvent, failed_awaitEvents,
    failed_removeStartMetadata, failed_discardSuspendImage
  };

  Copy: record
    isPresent: boolean;
    hasImage: boolean; -- xenopsd knows of a suspend image
    domain: Domain;
    isSurvivable: boolean;
  end;

var
  checked: 0 .. CHECKED; -- which properties are judged; it never changes

  -- The record of the VM in the database.
  powerState: PowerState;
  residentOn: Reference;
  hasOperation: boolean;
  image: Image;
  hasBootRecord: boolean;
  isWantedOff: boolean; -- history, for properties

  migrationsLeft: Budget;
  startsLeft: Budget;
  suspendsLeft: Budget;
  resumesLeft: Budget;
  updatesLeft: Budget;
  shutdownsLeft: Budget;
  xapiRestartsLeft: Budget;
  xenopsdRestartsLeft: Budget;
  linkLossesLeft: Budget;

  xapi: array [Host] of Daemon;
  xenopsdIsUp: array [Host] of boolean;

  -- The background thread of the xapi: start-up, then one event after the other; and its locals.
  background: array [Host] of Background;
  hasGivenUp: array [Host] of boolean; -- it executes master.start.withoutOverview
  askedHost: array [Host] of Host;
  observation: array [Host] of Observation;
  recalled: array [Host] of Memory;
  readResidentOn: array [Host] of Reference;
  readPowerState: array [Host] of PowerState;
  sawNoOperation: array [Host] of boolean;
  sawResidentHere: array [Host] of boolean;
  lastEvent: array [Host] of Memory;

  -- The thread of the xapi that answers the overview of the master.
  inspection: array [Host] of Inspection;
  inspectionObservation: array [Host] of Observation;
  inspectionSawNoOperation: array [Host] of boolean;
  isListed: array [Host] of boolean;
  barrier: array [Host] of Barrier;
  answer: array [Host] of Answer;

  -- What xenopsd has of the VM under its own uuid and under the temporary ones.
  isDirty: array [Host] of boolean;
  original: array [Host] of Copy;
  destination: array [Host] of Copy;
  source: array [Host] of Copy;
  temporary: array [Host] of Copy; -- for a start or a resume

  -- The operation of xenopsd on the VM.
  operation: array [Host] of Operation;
  operationPeer: array [Host] of Host;
  isCancelled: array [Host] of boolean;
  isStreaming: array [Host] of boolean;

  -- The receiving half of a migration, and the connection that it holds an end of.
  receiver: array [Host] of Receiver;
  receiverPeer: array [Host] of Host;
  stream: array [Host] of Stream;

  -- The calls: their two halves.
  kindOf: array [CallSlot] of Kind;
  master: array [CallSlot] of MasterHalf;
  hostHalf: array [CallSlot] of HostHalf;
  hostOf: array [CallSlot] of Host;
  chosen: array [CallSlot] of Host;
  isConnected: array [CallSlot] of boolean;
  callBarrier: array [CallSlot] of Barrier;

------------------------------------------------------------------ what several steps ask

function reachesDatabase(h: Host): boolean;
begin
  return xapi[0] = up | xapi[0] = servingDatabase | (h = 0 & xapi[0] = starting);
end;

-- Its xapi and its xenopsd serve.
function serves(h: Host): boolean;
begin
  return xapi[h] = up & xenopsdIsUp[h];
end;

function isIdle(h: Host): boolean;
begin
  return operation[h] = noOperation & receiver[h] = noReceiver;
end;

function isFree(i: CallSlot): boolean;
begin
  return master[i] = noMaster & hostHalf[i] = noHostHalf;
end;

function isLost(h: Host): boolean;
begin
  return stream[h] = noStream | stream[h] = broken;
end;

function isHandlingEvent(h: Host): boolean;
begin
  return background[h] != idle & xapi[h] = up;
end;

-- An event that is to come: a xenopsd that is down raises one when it starts.
function isEventPending(h: Host): boolean;
begin
  if xenopsdIsUp[h] then return isDirty[h]; else return original[h].isPresent; end;
end;

-- What xenopsd says of the VM under its own uuid.
function observed(h: Host): Observation;
begin
  if !original[h].isPresent then return seenAbsent; end;
  switch original[h].domain
  case noDomain:
    if original[h].hasImage then return seenSuspended; else return seenHalted; end;
  case building, built:
    return seenPaused;
  else
    return seenRunning;
  end;
end;

function remembered(seen: Observation): Memory;
begin
  switch seen
  case seenHalted: return wasHalted;
  case seenSuspended: return wasSuspended;
  case seenPaused: return wasPaused;
  case seenRunning: return wasRunning;
  else return noEventYet;
  end;
end;

function stateOf(seen: Observation): PowerState;
begin
  switch seen
  case seenSuspended: return suspended;
  case seenPaused: return paused;
  case seenRunning: return running;
  else return halted;
  end;
end;

------------------------------------------------------------------ what several steps do

procedure signal(h: Host);
begin
  if original[h].isPresent then isDirty[h] := true; end;
end;

procedure forgetReadings(h: Host);
begin
  observation[h] := unread;
  recalled[h] := unregistered;
  readResidentOn[h] := 0;
  readPowerState[h] := halted;
  sawNoOperation[h] := false;
  sawResidentHere[h] := false;
end;

procedure forgetInspectionReadings(h: Host);
begin
  inspectionObservation[h] := unread;
  inspectionSawNoOperation[h] := false;
end;

procedure forgetBackground(h: Host);
begin
  background[h] := idle;
  hasGivenUp[h] := false;
  askedHost[h] := 0;
  forgetReadings(h);
end;

procedure forgetInspection(h: Host);
begin
  inspection[h] := noInspection;
  isListed[h] := false;
  forgetInspectionReadings(h);
end;

function barrierNow(h: Host): Barrier;
begin
  if isHandlingEvent(h) & isEventPending(h) then return two; end;
  if isHandlingEvent(h) | isEventPending(h) then return one; end;
  return passed;
end;

-- The barrier after an event is handled.
function afterEvent(barrier: Barrier): Barrier;
begin
  switch barrier
  case two: return one;
  case one: return passed;
  else return barrier;
  end;
end;

-- The barrier after the pending event is gone with the uuid.
function afterDrop(barrier: Barrier; isHandling: boolean): Barrier;
begin
  if barrier = two then return one; end;
  if barrier = one & !isHandling then return passed; end;
  return barrier;
end;

-- The barrier after the death of xenopsd: only one behind an event that is taken already stands.
function afterDeath(barrier: Barrier; isHandling: boolean): Barrier;
begin
  if barrier = two then return lost; end;
  if barrier = one & !isHandling then return lost; end;
  return barrier;
end;

procedure dropEvent(h: Host);
begin
  if isDirty[h] then
    isDirty[h] := false;
    barrier[h] := afterDrop(barrier[h], isHandlingEvent(h));
    for i: CallSlot do
      if hostHalf[i] != noHostHalf & hostOf[i] = h then
        callBarrier[i] := afterDrop(callBarrier[i], isHandlingEvent(h));
      end;
    end;
  end;
end;

-- Start-up is over, and the xapi serves; or an event is handled, which barriers may wait for.
procedure endBackground(h: Host);
begin
  forgetBackground(h);
  if xapi[h] != up then
    xapi[h] := up;
  else
    barrier[h] := afterEvent(barrier[h]);
    for i: CallSlot do
      if hostHalf[i] != noHostHalf & hostOf[i] = h then
        callBarrier[i] := afterEvent(callBarrier[i]);
      end;
    end;
  end;
end;

procedure endInspection(h: Host);
begin
  forgetInspection(h);
  if answer[h] = asked then answer[h] := answered; end;
end;

------------------------------------------------------------------ copies of the VM

procedure emptyCopy(var copy: Copy);
begin
  copy.isPresent := false;
  copy.hasImage := false;
  copy.domain := noDomain;
  copy.isSurvivable := false;
end;

-- It has the whole and latest memory of the VM.
function isHealthy(copy: Copy): boolean;
begin
  return copy.domain = built | copy.domain = executing | copy.domain = frozen;
end;

function isHealthyOn(h: Host): boolean;
begin
  return isHealthy(original[h]) | isHealthy(destination[h]) | isHealthy(source[h])
    | isHealthy(temporary[h]);
end;

function isHealthyAnywhere(): boolean;
begin
  return exists h: Host do isHealthyOn(h) end;
end;

function isExecutingOn(h: Host): boolean;
begin
  return original[h].domain = executing | destination[h].domain = executing
    | source[h].domain = executing | temporary[h].domain = executing;
end;

function isExecutingAnywhere(): boolean;
begin
  return exists h: Host do isExecutingOn(h) end;
end;

procedure destroy(var copy: Copy);
var wasHealthy: boolean;
begin
  wasHealthy := isHealthy(copy);
  copy.domain := noDomain;
  copy.isSurvivable := false;
  judge(NoFriendlyFire, !wasHealthy | isWantedOff | isHealthyAnywhere() | image = complete);
end;

procedure destroyOriginal(h: Host);
begin
  if original[h].domain != noDomain then
    destroy(original[h]);
    signal(h);
  end;
end;

-- A start or a resume that builds on the metadata under the own uuid of the VM.
function isNeeded(h: Host): boolean;
begin
  switch operation[h]
  case start_markSurvivable, start_unpause, resume_markSurvivable, resume_unpause:
    return true;
#if CHANGE_rename_before_build
  case start_createDomain, start_buildDomain:
    return true;
#endif
  else
    return false;
  end;
end;

-- A xapi removes the metadata of the own uuid of the VM, unless there is a domain.
procedure removeOriginal(h: Host);
begin
  if original[h].isPresent & original[h].domain = noDomain then
    judge(MetadataRemoval, !isNeeded(h));
    judge(ImageLinearity, !original[h].hasImage | image != complete | hasBootRecord);
    emptyCopy(original[h]);
    lastEvent[h] := unregistered;
    dropEvent(h);
  end;
end;

function isUseless(copy: Copy): boolean;
begin
  return copy.domain = frozen | copy.domain = superseded | copy.domain = shutDown
    | (copy.domain != noDomain & !copy.isSurvivable);
end;

procedure supersede(var copy: Copy);
begin
  if copy.domain = frozen then copy.domain := superseded; end;
end;

-- A copy that is suspended in memory while another begins to execute is its past.
procedure supersedeOthers();
begin
  for h: Host do
    supersede(original[h]);
    supersede(destination[h]);
    supersede(source[h]);
    supersede(temporary[h]);
  end;
end;

------------------------------------------------------------------ calls

procedure freeCallIfOver(i: CallSlot);
begin
  if isFree(i) then
    kindOf[i] := migration;
    hostOf[i] := 0;
    chosen[i] := 0;
    isConnected[i] := false;
    callBarrier[i] := passed;
  end;
end;

procedure endHostHalf(i: CallSlot; hasSucceeded: boolean);
begin
  hostHalf[i] := noHostHalf;
  callBarrier[i] := passed;
  if isConnected[i] then
    isConnected[i] := false;
    if hasSucceeded then
      master[i] := releaseOperation;
    else
      master[i] := release_releaseOperation;
    end;
  end;
  freeCallIfOver(i);
end;

procedure beginToAwaitEvents(i: CallSlot; position: HostHalf);
begin
  hostHalf[i] := position;
  callBarrier[i] := barrierNow(hostOf[i]);
end;

procedure beginToCleanUpStart(i: CallSlot);
begin
#if CHANGE_failed_start_does_not_wait
  hostHalf[i] := failed_removeStartMetadata;
#else
  hostHalf[i] := failed_injectEvent;
#endif
end;

-- What the half of a call on its host does when the operation that it awaits is over, or forgotten.
procedure wake(i: CallSlot; hasSucceeded: boolean);
begin
  switch kindOf[i]
  case migration:
    endHostHalf(i, hasSucceeded);
  case start, resumption:
    if hasSucceeded then
      beginToAwaitEvents(i, awaitEvents);
    else
      beginToCleanUpStart(i);
    end;
  case suspension:
    if hasSucceeded then
      beginToAwaitEvents(i, awaitEvents);
    else
      beginToAwaitEvents(i, failed_awaitEvents);
    end;
  end;
end;

procedure wakeWaiting(h: Host; hasSucceeded: boolean);
begin
  for i: CallSlot do
    if hostHalf[i] = awaitOperation & hostOf[i] = h then wake(i, hasSucceeded); end;
  end;
end;

------------------------------------------------------------------ connections and the ends of operations

-- A connection that neither end holds any more is forgotten.
procedure forgetStreamIfUnused(h: Host);
begin
  if receiver[h] = noReceiver
     & !(stream[h] != noStream & isStreaming[receiverPeer[h]]
         & operationPeer[receiverPeer[h]] = h) then
    receiverPeer[h] := 0;
    stream[h] := noStream;
  end;
end;

-- The source closes its end; the other end, if it is still there, will see end of file.
procedure closeStream(h: Host);
begin
  if isStreaming[h] then
    isStreaming[h] := false;
    if receiver[operationPeer[h]] != noReceiver then
      stream[operationPeer[h]] := broken;
    end;
    forgetStreamIfUnused(operationPeer[h]);
  end;
end;

procedure forgetOperation(h: Host);
begin
  closeStream(h);
  operation[h] := noOperation;
  operationPeer[h] := 0;
  isCancelled[h] := false;
end;

-- The end of an operation raises an event, and wakes the call that waits for it.
procedure endOperation(h: Host; hasSucceeded: boolean);
begin
  forgetOperation(h);
  signal(h);
  wakeWaiting(h, hasSucceeded);
end;

procedure endReceiver(h: Host);
begin
  receiver[h] := noReceiver;
  forgetStreamIfUnused(h);
end;

procedure failOperation(h: Host);
begin
  switch operation[h]
  case start_createDomain, start_buildDomain, start_rename, start_markSurvivable, start_unpause:
    operation[h] := startFailed_destroyDomain;
  case resume_createDomain, resume_restoreMemory, resume_rename, resume_markSurvivable, resume_unpause:
    operation[h] := resumeFailed_destroyDomain;
  case suspend_suspendDomain, suspend_saveImage, suspend_destroyDomain:
    operation[h] := suspendFailed_checkDomain;
  else
    closeStream(h);
    operation[h] := FIRST_OF_FAILED_SOURCE;
  end;
end;

procedure failReceiver(h: Host);
begin
  stream[h] := broken;
  receiver[h] := failed_destroyDestination;
end;

------------------------------------------------------------------ what is written in the database

-- An operation or a receiving half that unpauses the VM unless something fails.
function isAboutToExecuteOn(h: Host): boolean;
begin
  switch operation[h]
  case start_createDomain, start_buildDomain, start_rename, start_markSurvivable, start_unpause,
       resume_createDomain, resume_restoreMemory, resume_rename, resume_markSurvivable, resume_unpause:
    return true;
  end;
  switch receiver[h]
  case createDomain, sendReady, receiveMemory, awaitGoAhead:
    return !isLost(h);
  case destination_rename, unpause:
    return true;
  end;
  return false;
end;

-- A start or a resume that is admitted, and has not come to an end.
function isCallToExecute(i: CallSlot): boolean;
begin
  if kindOf[i] != start & kindOf[i] != resumption then return false; end;
  return master[i] = forward | hostHalf[i] = pushMetadata | hostHalf[i] = queueOperation;
end;

function canStillExecute(): boolean;
begin
  return isExecutingAnywhere() | (exists h: Host do isAboutToExecuteOn(h) end)
    | (exists i: CallSlot do isCallToExecute(i) end);
end;

-- By a thread of that host, or by one that works for the whole pool.
procedure writePowerState(h: Host; value: PowerState; isForPool: boolean);
begin
  if value != powerState then
    judge(OwnerWritesPowerState, residentOn = h + 1 | (isForPool & residentOn = 0));
    judge(NoFalseHalt, value != halted | !canStillExecute());
    judge(NoFriendlyFire, value != halted | image != complete | isWantedOff | isHealthyAnywhere());
  end;
  powerState := value;
end;

-- A copy that has left its own uuid for the one of the source, and has none at the destination yet.
function isInLimbo(h: Host): boolean;
begin
  return source[h].isPresent & !(exists other: Host do original[other].isPresent end);
end;

-- By the event thread of that host.
procedure setResidentOn(h: Host);
begin
  if residentOn != h + 1 then
    judge(LateEventsChangeNothing, original[h].isPresent | isInLimbo(h));
  end;
  residentOn := h + 1;
end;

procedure setNull(h: Host);
begin
  if residentOn != 0 then
    judge(ConditionalClear, residentOn = h + 1);
    judge(ClearLeavesTheOwner, !isHealthy(original[residentOn - 1]));
  end;
  residentOn := 0;
end;

-- VM.clear_resident_on
procedure clearResidentOn(h: Host);
begin
#if CHANGE_clear_unconditionally
  setNull(h);
#else
  if residentOn = h + 1 then setNull(h); end;
#endif
end;

procedure readWhetherResident(h: Host);
begin
  readResidentOn[h] := residentOn;
  sawResidentHere[h] := residentOn = h + 1;
end;

------------------------------------------------------------------ xapi: events

function hasChanged(h: Host): boolean;
begin
  if recalled[h] = unregistered | recalled[h] = noEventYet then
    return observation[h] != seenAbsent;
  end;
  return recalled[h] != remembered(observation[h]);
end;

function sawDomain(h: Host): boolean;
begin
  return observation[h] = seenPaused | observation[h] = seenRunning;
end;

function sawOff(h: Host): boolean;
begin
  return observation[h] = seenHalted | observation[h] = seenSuspended;
end;

-- The steps of “event”, in their order.
function eventStepAfter(position: Background): Background;
begin
  switch position
  case event_readResidentOn: return event_recall;
  case event_recall: return event_readXenopsd;
  case event_readXenopsd: return event_setResidentOn;
  case event_setResidentOn: return event_writeRunning;
#if CHANGE_metadata_removed_first
  case event_writeRunning: return event_saveMetadata;
  case event_saveMetadata: return event_removeMetadata;
  case event_removeMetadata: return event_writeOff;
  case event_writeOff: return event_clearResidentOn;
#elif CHANGE_metadata_saved_last
  case event_writeRunning: return event_writeOff;
  case event_writeOff: return event_removeMetadata;
  case event_removeMetadata: return event_saveMetadata;
  case event_saveMetadata: return event_clearResidentOn;
#elif CHANGE_suspended_counts_as_halted
  case event_writeRunning: return event_writeOff;
  case event_writeOff: return event_removeMetadata;
  case event_removeMetadata: return event_clearResidentOn;
#else
  case event_writeRunning: return event_saveMetadata;
  case event_saveMetadata: return event_writeOff;
  case event_writeOff: return event_removeMetadata;
  case event_removeMetadata: return event_clearResidentOn;
#endif
  case event_clearResidentOn: return event_remember;
  else return event_end;
  end;
end;

-- Whether the conditions of a step hold.
function eventStepIsDue(h: Host; position: Background): boolean;
begin
#if CHANGE_events_filtered
  if position != event_readXenopsd & position != event_recall & position != event_remember
     & position != event_end & !sawResidentHere[h] then
    return false;
  end;
#endif
  switch position
  case event_setResidentOn: return observation[h] != seenAbsent;
  case event_writeRunning: return sawDomain(h) & hasChanged(h);
  case event_saveMetadata: return observation[h] = seenSuspended & sawNoOperation[h];
  case event_writeOff, event_removeMetadata, event_clearResidentOn:
#if CHANGE_halted_despite_operations_early_rename
    return sawOff(h);
#else
    return sawOff(h) & sawNoOperation[h];
#endif
  case event_remember: return hasChanged(h);
  else return true;
  end;
end;

procedure continueEvent(h: Host);
var next: Background;
begin
  next := eventStepAfter(background[h]);
  while !eventStepIsDue(h, next) do next := eventStepAfter(next); end;
  if next = event_end then endBackground(h); else background[h] := next; end;
end;

procedure moveEvent(h: Host);
begin
  switch background[h]
  case idle: -- takeEvent
    isDirty[h] := false;
#if CHANGE_events_filtered
    background[h] := event_readResidentOn;
#else
    background[h] := event_recall;
#endif
  case event_readResidentOn:
    readWhetherResident(h);
    continueEvent(h);
  case event_recall:
    recalled[h] := lastEvent[h];
    continueEvent(h);
  case event_readXenopsd:
    observation[h] := observed(h);
    sawNoOperation[h] := isIdle(h);
    continueEvent(h);
  case event_setResidentOn:
    setResidentOn(h);
    continueEvent(h);
  case event_writeRunning:
    writePowerState(h, stateOf(observation[h]), false);
    continueEvent(h);
  case event_writeOff:
#if CHANGE_suspended_counts_as_halted
    writePowerState(h, halted, false);
#else
    writePowerState(h, stateOf(observation[h]), false);
#endif
    continueEvent(h);
  case event_saveMetadata:
    if original[h].isPresent then hasBootRecord := true; end;
    continueEvent(h);
  case event_removeMetadata:
    removeOriginal(h);
    continueEvent(h);
  case event_clearResidentOn:
    clearResidentOn(h);
    continueEvent(h);
  case event_remember:
    lastEvent[h] := remembered(observation[h]);
    continueEvent(h);
  end;
end;

------------------------------------------------------------------ xapi: start-up

-- The steps of xapi.start, in their order.
function startStepAfter(position: Background): Background;
begin
  switch position
  case start_forEachVM: return start_readXenopsd;
#if CHANGE_missing_marked_halted
  case start_readXenopsd: return start_readResidentOn;
  case start_readResidentOn: return start_injectEvent;
  case start_injectEvent: return start_writeHalted;
  case start_writeHalted: return start_clearResidentOn;
#elif CHANGE_start_up_clears_nothing
  case start_readXenopsd: return start_injectEvent;
#else
  case start_readXenopsd: return start_injectEvent;
  case start_injectEvent: return start_clearResidentOn;
#endif
  else return start_end;
  end;
end;

function startStepIsDue(h: Host; position: Background): boolean;
begin
  switch position
  case start_injectEvent: return observation[h] != seenAbsent;
  case start_writeHalted: return observation[h] = seenAbsent & sawResidentHere[h];
  case start_clearResidentOn: return observation[h] = seenAbsent;
  else return true;
  end;
end;

procedure continueStart(h: Host);
var next: Background;
begin
  next := startStepAfter(background[h]);
  while !startStepIsDue(h, next) do next := startStepAfter(next); end;
  if next = start_end then endBackground(h); else background[h] := next; end;
end;

procedure giveUpOverview(h: Host);
begin
  hasGivenUp[h] := true;
  background[h] := master_serveDatabase;
end;

procedure moveStart(h: Host);
begin
  switch background[h]

  -- Pool.calculate_inconsistent_vms
  case master_forEachHost:
    askedHost[h] := 0;
    background[h] := master_callHost;
  case master_callHost:
    if askedHost[h] = h | xapi[askedHost[h]] = up then
      forgetInspection(askedHost[h]);
      inspection[askedHost[h]] := listVMs;
      barrier[askedHost[h]] := passed;
      answer[askedHost[h]] := asked;
      background[h] := master_awaitHost;
    else
      giveUpOverview(h);
    end;
  case master_awaitHost: -- the answer, or none to come, or a short timeout
    if answer[askedHost[h]] = answered then
      answer[askedHost[h]] := notAsked;
      if askedHost[h] + 1 < hosts then
        askedHost[h] := askedHost[h] + 1;
        background[h] := master_callHost;
      else
        background[h] := master_forEachVM;
      end;
    else
      answer[askedHost[h]] := notAsked;
      giveUpOverview(h);
    end;

  -- Pool.reset_inconsistent_vms
  case master_forEachVM:
    forgetReadings(h);
    background[h] := master_readRecord;
  case master_readRecord:
    readPowerState[h] := powerState;
    readWhetherResident(h);
    if residentOn = 0 & (powerState = running | powerState = paused) then
      background[h] := master_writeHalted;
    else
      background[h] := AFTER_OVERVIEW;
    end;
  case master_writeHalted:
    writePowerState(h, halted, true);
    background[h] := master_resetResidentOn;
  case master_resetResidentOn:
    setNull(h);
    background[h] := AFTER_OVERVIEW;

  case master_serveDatabase:
    xapi[h] := servingDatabase;
#if CHANGE_overview_after_serving
    if hasGivenUp[h] then background[h] := start_forEachVM; else background[h] := master_forEachHost; end;
#else
    background[h] := start_forEachVM;
#endif

  -- xapi.start
  case start_forEachVM:
    forgetReadings(h);
    continueStart(h);
  case start_readXenopsd:
    observation[h] := observed(h);
    sawNoOperation[h] := isIdle(h);
    continueStart(h);
  case start_injectEvent:
    signal(h);
    continueStart(h);
  case start_readResidentOn:
    readWhetherResident(h);
    continueStart(h);
  case start_writeHalted:
    writePowerState(h, halted, false);
    continueStart(h);
  case start_clearResidentOn:
    clearResidentOn(h);
    continueStart(h);
  end;
end;

-- An idle background thread of a xapi that serves takes an event, if there is one.
function backgroundCanMove(h: Host): boolean;
begin
  switch background[h]
  case idle:
    return xapi[h] = up & xenopsdIsUp[h] & isDirty[h];
  case event_readXenopsd, event_removeMetadata, start_readXenopsd, start_injectEvent:
    return xenopsdIsUp[h];
  case event_saveMetadata:
    return xenopsdIsUp[h] & reachesDatabase(h);
  case event_recall, event_remember, master_forEachHost, master_callHost, master_awaitHost,
       master_forEachVM, master_serveDatabase, start_forEachVM:
    return true;
  else
    return reachesDatabase(h);
  end;
end;

procedure moveBackground(h: Host);
begin
  if isHandlingEvent(h) | background[h] = idle then moveEvent(h); else moveStart(h); end;
end;

------------------------------------------------------------------ Host.show_me_what_you_got

function inspectionCanMove(h: Host): boolean;
begin
  switch inspection[h]
  case noInspection:
    return false;
  case listVMs, cancelMigrations, inspection_injectEvent, injectBarrier, inspection_readXenopsd:
    return xenopsdIsUp[h];
  case inspection_awaitEvents:
    return barrier[h] = passed;
  case inspection_clearResidentOn:
    return reachesDatabase(h);
  else
    return true;
  end;
end;

function isMigrationSource(operation: Operation): boolean;
begin
  switch operation
  case importMetadata, openStream, awaitReady, copyMemory, suspendDomain, sendMemory, source_rename,
       sendGoAhead, awaitDone, source_destroyDomain, source_removeMetadata,
       failed_resumeDomain, failed_checkDomain, failed_resumeSource, failed_destroyDomain,
       failed_removeMetadata:
    return true;
  else
    return false;
  end;
end;

procedure moveInspection(h: Host);
begin
  switch inspection[h]
  case listVMs:
    isListed[h] := original[h].isPresent;
    inspection[h] := cancelMigrations;
  case cancelMigrations:
    if isMigrationSource(operation[h]) then isCancelled[h] := true; end;
    inspection[h] := inspection_forEachVM;
  case inspection_forEachVM:
    forgetInspectionReadings(h);
    if isListed[h] then
      inspection[h] := inspection_injectEvent;
    else
      inspection[h] := injectBarrier;
    end;
  case inspection_injectEvent:
    signal(h);
    inspection[h] := injectBarrier;
  case injectBarrier:
    barrier[h] := barrierNow(h);
    inspection[h] := inspection_awaitEvents;
  case inspection_awaitEvents:
    inspection[h] := inspection_forEachVM2;
  case inspection_forEachVM2:
    forgetInspectionReadings(h);
    inspection[h] := inspection_readXenopsd;
  case inspection_readXenopsd:
    inspectionObservation[h] := observed(h);
    inspectionSawNoOperation[h] := isIdle(h);
    if original[h].isPresent then
      endInspection(h);
    else
      inspection[h] := inspection_clearResidentOn;
    end;
  case inspection_clearResidentOn:
    clearResidentOn(h);
    endInspection(h);
  end;
end;

------------------------------------------------------------------ operations of xenopsd

function operationCanMove(h: Host): boolean;
var peer: Host;
begin
  peer := operationPeer[h];
  switch operation[h]
  case noOperation:
    return false;
  -- It waits while the destination is busy, and fails when the destination does not serve.
  case openStream:
    return !serves(peer)
      | (receiver[peer] = noReceiver
         & stream[peer] = noStream
         & (peer = h | operation[peer] = noOperation));
  case awaitReady:
    return isLost(peer) | stream[peer] = ready;
  case sendMemory, sendGoAhead:
    return isLost(peer) | stream[peer] = open;
  case awaitDone:
    return isLost(peer) | stream[peer] = done;
  else
    return true;
  end;
end;

-- resumeDomain: a domain that is suspended in memory executes again.
procedure resumeFrozen(h: Host; var copy: Copy; raisesEvent: boolean);
begin
  if copy.domain = frozen | copy.domain = superseded then
    supersedeOthers();
    copy.domain := executing;
    if raisesEvent then signal(h); end;
  end;
end;

procedure moveMigration(h: Host);
var peer: Host;
begin
  peer := operationPeer[h];
  switch operation[h]
  case importMetadata:
    if original[h].domain = executing & serves(peer)
       & destination[peer].domain = noDomain then
      destination[peer].isPresent := true;
      operation[h] := openStream;
    else
      failOperation(h);
    end;
  case openStream:
    if serves(peer) then
      receiver[peer] := createDomain;
      receiverPeer[peer] := h;
      stream[peer] := open;
      isStreaming[h] := true;
      operation[h] := awaitReady;
    else
      failOperation(h);
    end;
  case awaitReady:
    if isLost(peer) then
      failOperation(h);
    else
      stream[peer] := open;
      operation[h] := copyMemory;
    end;
  case copyMemory:
    if !isLost(peer) & original[h].domain = executing & !isCancelled[h] then
      operation[h] := suspendDomain;
    else
      failOperation(h);
    end;
  case suspendDomain:
    if original[h].domain = executing & !isCancelled[h] then
      original[h].domain := frozen;
      operation[h] := sendMemory;
    else
      failOperation(h);
    end;
  case sendMemory:
    if isLost(peer) then
      failOperation(h);
    else
      stream[peer] := memory;
#if CHANGE_go_ahead_before_rename
      operation[h] := sendGoAhead;
#else
      operation[h] := source_rename;
#endif
    end;
  case source_rename:
    if original[h].isPresent & !source[h].isPresent then
      source[h] := original[h];
      emptyCopy(original[h]);
      dropEvent(h);
#if CHANGE_go_ahead_before_rename || CHANGE_source_never_gives_the_go_ahead
      operation[h] := awaitDone;
#else
      operation[h] := sendGoAhead;
#endif
    else
      failOperation(h);
    end;
  case sendGoAhead:
    if isLost(peer) then
      failOperation(h);
    else
      stream[peer] := goAhead;
#if CHANGE_go_ahead_before_rename
      operation[h] := source_rename;
#else
      operation[h] := awaitDone;
#endif
    end;
  case awaitDone:
    if isLost(peer) then
      failOperation(h);
    else
      stream[peer] := open;
      operation[h] := source_destroyDomain;
    end;
  case source_destroyDomain:
    destroy(source[h]);
    operation[h] := source_removeMetadata;
  case source_removeMetadata:
    emptyCopy(source[h]);
    endOperation(h, true);

  -- migrate.source.failed: a domain that is destroyed is looked at again
  case failed_resumeDomain:
    resumeFrozen(h, original[h], true);
    operation[h] := failed_checkDomain;
  case failed_checkDomain:
#if CHANGE_failed_migration_destroys
    destroyOriginal(h);
    operation[h] := AFTER_CHECK_OF_SOURCE;
#else
    if isUseless(original[h]) then
      destroyOriginal(h);
    else
      operation[h] := AFTER_CHECK_OF_SOURCE;
    end;
#endif
  case failed_resumeSource:
    judge(RenameOrder, source[h].domain = noDomain);
    resumeFrozen(h, source[h], false);
    operation[h] := failed_destroyDomain;
  case failed_destroyDomain:
    destroy(source[h]);
    operation[h] := failed_removeMetadata;
  case failed_removeMetadata:
    emptyCopy(source[h]);
    endOperation(h, false);
  end;
end;

-- What is done to a domain raises an event where it has the own uuid of the VM, as only a change has it here.
procedure signalIfRenamed(h: Host);
begin
#if CHANGE_rename_before_build
  signal(h);
#endif
end;

procedure createDomainOf(h: Host; var copy: Copy; next: Operation);
begin
  if copy.isPresent & copy.domain = noDomain then
    copy.domain := building;
    copy.isSurvivable := false;
    signalIfRenamed(h);
    operation[h] := next;
  else
    failOperation(h);
  end;
end;

procedure buildDomainOf(h: Host; var copy: Copy; next: Operation);
begin
  if copy.domain = building then
    copy.domain := built;
    signalIfRenamed(h);
    operation[h] := next;
  else
    failOperation(h);
  end;
end;

procedure renameTemporary(h: Host; next: Operation);
begin
  if temporary[h].isPresent & !original[h].isPresent then
    original[h] := temporary[h];
    emptyCopy(temporary[h]);
    if next = noOperation then endOperation(h, true); else operation[h] := next; end;
  else
    failOperation(h);
  end;
end;

procedure markSurvivableOf(h: Host; var copy: Copy; next: Operation);
begin
  if copy.domain != noDomain then
    copy.isSurvivable := true;
    operation[h] := next;
  else
    failOperation(h);
  end;
end;

-- unpause, by a start or a resume, whose last step it is unless the rename comes after it.
procedure unpauseOf(h: Host; var copy: Copy; isResume: boolean);
begin
  if copy.domain = built then
    supersedeOthers();
    copy.domain := executing;
    isWantedOff := false;
    if isResume then
      judge(ImageLinearity, image != used);
      judge(SuspendedVMRunsAgain, image != complete);
      if image = complete then image := used; end;
    end;
#if CHANGE_start_unpauses_before_rename
    if !isResume then operation[h] := start_rename; else endOperation(h, true); end;
#else
    endOperation(h, true);
#endif
  else
    failOperation(h);
  end;
end;

procedure moveStartOperation(h: Host);
begin
  switch operation[h]
#if CHANGE_rename_before_build
  case start_rename:
    renameTemporary(h, start_createDomain);
  case start_createDomain:
    createDomainOf(h, original[h], start_buildDomain);
  case start_buildDomain:
    buildDomainOf(h, original[h], start_markSurvivable);
  case start_markSurvivable:
    markSurvivableOf(h, original[h], start_unpause);
  case start_unpause:
    unpauseOf(h, original[h], false);
#elif CHANGE_start_unpauses_before_rename
  case start_createDomain:
    createDomainOf(h, temporary[h], start_buildDomain);
  case start_buildDomain:
    buildDomainOf(h, temporary[h], start_markSurvivable);
  case start_markSurvivable:
    markSurvivableOf(h, temporary[h], start_unpause);
  case start_unpause:
    unpauseOf(h, temporary[h], false);
  case start_rename:
    renameTemporary(h, noOperation);
#else
  case start_createDomain:
    createDomainOf(h, temporary[h], start_buildDomain);
  case start_buildDomain:
    buildDomainOf(h, temporary[h], start_rename);
  case start_rename:
    renameTemporary(h, start_markSurvivable);
  case start_markSurvivable:
    markSurvivableOf(h, original[h], start_unpause);
  case start_unpause:
    unpauseOf(h, original[h], false);
#endif

  case resume_createDomain:
    createDomainOf(h, temporary[h], resume_restoreMemory);
  case resume_restoreMemory:
    if temporary[h].domain = building & (image = complete | image = used) then
      temporary[h].domain := built;
      temporary[h].hasImage := false;
      operation[h] := resume_rename;
    else
      failOperation(h);
    end;
  case resume_rename:
    renameTemporary(h, resume_markSurvivable);
  case resume_markSurvivable:
    markSurvivableOf(h, original[h], resume_unpause);
  case resume_unpause:
    unpauseOf(h, original[h], true);

  case startFailed_destroyDomain, resumeFailed_destroyDomain:
    destroy(temporary[h]);
    endOperation(h, false);
  end;
end;

procedure moveSuspendOperation(h: Host);
begin
  switch operation[h]
  case suspend_suspendDomain:
    if original[h].domain = executing & !isCancelled[h] then
      original[h].domain := frozen;
      operation[h] := suspend_saveImage;
    else
      failOperation(h);
    end;
  case suspend_saveImage:
    if (original[h].domain = frozen | original[h].domain = superseded) & image != noImage then
      image := complete;
      original[h].hasImage := true;
      operation[h] := suspend_destroyDomain;
    else
      failOperation(h);
    end;
  case suspend_destroyDomain:
    destroyOriginal(h);
    endOperation(h, true);
  case suspendFailed_checkDomain:
    if isUseless(original[h]) then
      destroyOriginal(h);
    else
      endOperation(h, false);
    end;
  end;
end;

-- checkDomain name=any, of xenopsd.start and xenopsd.domainShutDown: one useless domain after another.
procedure moveCheck(h: Host);
begin
  if isUseless(original[h]) then
    destroyOriginal(h);
  elsif isUseless(destination[h]) then
    destroy(destination[h]);
  elsif isUseless(source[h]) then
    destroy(source[h]);
  elsif isUseless(temporary[h]) then
    destroy(temporary[h]);
  else
    endOperation(h, true);
  end;
end;

procedure moveOperation(h: Host);
begin
  switch operation[h]
  case start_createDomain, start_buildDomain, start_rename, start_markSurvivable, start_unpause,
       startFailed_destroyDomain, resume_createDomain, resume_restoreMemory, resume_rename,
       resume_markSurvivable, resume_unpause, resumeFailed_destroyDomain:
    moveStartOperation(h);
  case suspend_suspendDomain, suspend_saveImage, suspend_destroyDomain, suspendFailed_checkDomain:
    moveSuspendOperation(h);
  case xenopsdStart_checkDomain, shutDown_checkDomain:
    moveCheck(h);
  else
    moveMigration(h);
  end;
end;

------------------------------------------------------------------ the destination of a migration

function receiverCanMove(h: Host): boolean;
begin
  switch receiver[h]
  case noReceiver:
    return false;
  case sendReady, sendDone:
    return isLost(h) | stream[h] = open;
  case receiveMemory:
    return destination[h].domain != building | isLost(h) | stream[h] = memory;
  case awaitGoAhead:
    return isLost(h) | stream[h] = goAhead;
  else
    return true;
  end;
end;

procedure moveReceiver(h: Host);
begin
  switch receiver[h]
  case createDomain:
    if destination[h].isPresent & destination[h].domain = noDomain then
      destination[h].domain := building;
      destination[h].isSurvivable := false;
      receiver[h] := sendReady;
    else
      failReceiver(h);
    end;
  case sendReady:
    if isLost(h) then
      failReceiver(h);
    else
      stream[h] := ready;
      receiver[h] := receiveMemory;
    end;
  case receiveMemory:
    if destination[h].domain != building | isLost(h) then
      failReceiver(h);
    else
      stream[h] := open;
      destination[h].domain := built;
      receiver[h] := awaitGoAhead;
    end;
  case awaitGoAhead:
    if isLost(h) then
      failReceiver(h);
    else
      stream[h] := open;
#if CHANGE_unpause_before_rename
      receiver[h] := unpause;
#else
      receiver[h] := destination_rename;
#endif
    end;
  case destination_rename:
    if destination[h].isPresent & !original[h].isPresent then
      judge(RenameOrder, !(exists other: Host do original[other].isPresent end));
      original[h] := destination[h];
      emptyCopy(destination[h]);
#if CHANGE_unpause_before_rename
      receiver[h] := markSurvivable;
#else
      receiver[h] := unpause;
#endif
    else
      failReceiver(h);
    end;
  case unpause:
#if CHANGE_unpause_before_rename
    if destination[h].domain = built then
      judge(RenameOrder, false);
      supersedeOthers();
      destination[h].domain := executing;
      receiver[h] := destination_rename;
    else
      failReceiver(h);
    end;
#else
    if original[h].domain = built then
      supersedeOthers();
      original[h].domain := executing;
      signal(h);
      receiver[h] := markSurvivable;
    else
      failReceiver(h);
    end;
#endif
  case markSurvivable:
    if original[h].domain != noDomain then
      original[h].isSurvivable := true;
      receiver[h] := sendDone;
    else
      failReceiver(h);
    end;
  case sendDone:
    if isLost(h) then
      failReceiver(h);
    else
      stream[h] := done;
      endReceiver(h);
    end;

  -- migrate.destination.failed
  case failed_destroyDestination:
    destroy(destination[h]);
    receiver[h] := failed_removeDestination;
  case failed_removeDestination:
    emptyCopy(destination[h]);
    endReceiver(h);
  end;
end;

------------------------------------------------------------------ the half of a call on the master

function masterCanMove(i: CallSlot): boolean;
begin
  return master[i] != noMaster & master[i] != awaitReply;
end;

function firstStepOnHost(kind: Kind): HostHalf;
begin
  switch kind
  case migration: return queueOperation;
  case suspension: return assertResident;
  else return pushMetadata;
  end;
end;

procedure forwardTo(i: CallSlot; target: Reference);
begin
  if target != 0 then
    if xapi[target - 1] = up then
      hostOf[i] := target - 1;
      hostHalf[i] := firstStepOnHost(kindOf[i]);
      isConnected[i] := true;
      master[i] := awaitReply;
    else
      master[i] := release_releaseOperation;
    end;
  else
    master[i] := release_releaseOperation;
  end;
end;

-- What was to execute on the chosen host was stopped there since.
function wasStopped(i: CallSlot): boolean;
begin
  return isWantedOff & !isExecutingOn(chosen[i]);
end;

procedure judgeSuccess(i: CallSlot);
begin
  if kindOf[i] = suspension then
    judge(SuccessIsVisible, (powerState = suspended & residentOn = 0) | image = used | image = noImage);
  else
    judge(SuccessIsVisible,
      (powerState = running & residentOn = chosen[i] + 1) | wasStopped(i));
  end;
  judge(MigrationCompletes, kindOf[i] != migration | !isExecutingOn(chosen[i]));
  judge(StartCompletes, kindOf[i] != start | !isExecutingOn(chosen[i]));
end;

procedure judgeFailure(i: CallSlot);
begin
  if kindOf[i] = suspension then
    judge(FailureIsTrue, image != complete | isHealthyAnywhere());
  elsif kindOf[i] != migration | hostOf[i] != 0 | residentOn = hostOf[i] + 1 then
    judge(FailureIsTrue, !isExecutingOn(chosen[i]));
  end;
end;

procedure moveMaster(i: CallSlot);
begin
  if master[i] = forward then
    if kindOf[i] = start | kindOf[i] = resumption then
      forwardTo(i, chosen[i] + 1);
    else
      forwardTo(i, residentOn);
    end;
  else
    if master[i] = releaseOperation then judgeSuccess(i); else judgeFailure(i); end;
    hasOperation := false;
    master[i] := noMaster;
    freeCallIfOver(i);
  end;
end;

------------------------------------------------------------------ the half of a call on its host

function hostHalfCanMove(i: CallSlot): boolean;
var h: Host;
begin
  h := hostOf[i];
  switch hostHalf[i]
  case noHostHalf, awaitOperation:
    return false;
  case queueOperation:
    return xenopsdIsUp[h] & isIdle(h);
  case pushMetadata:
    return xenopsdIsUp[h] & reachesDatabase(h);
  case failed_injectEvent, failed_removeStartMetadata:
    return xenopsdIsUp[h];
  case awaitEvents, failed_awaitEvents:
    return callBarrier[i] = passed;
  else
    return reachesDatabase(h);
  end;
end;

function firstStepInXenopsd(kind: Kind): Operation;
begin
  switch kind
  case migration: return importMetadata;
  case start: return FIRST_OF_START;
  case resumption: return resume_createDomain;
  case suspension: return suspend_suspendDomain;
  end;
end;

procedure discardImage();
begin
  judge(NoFriendlyFire, image != complete | isWantedOff | isHealthyAnywhere());
  image := noImage;
  hasBootRecord := false;
end;

procedure moveHostHalf(i: CallSlot);
var h: Host;
begin
  h := hostOf[i];
  switch hostHalf[i]
  case assertResident:
    if residentOn = h + 1 then
      hostHalf[i] := createSuspendImage;
    else
      endHostHalf(i, false);
    end;
  case createSuspendImage:
    image := incomplete;
    hostHalf[i] := queueOperation;
  case pushMetadata:
    if kindOf[i] = resumption & !hasBootRecord then
      beginToCleanUpStart(i);
    else
      judge(StartGuard, residentOn = 0);
      temporary[h].isPresent := true;
      temporary[h].hasImage := kindOf[i] = resumption;
      lastEvent[h] := noEventYet;
      hostHalf[i] := queueOperation;
    end;
  case queueOperation:
    operation[h] := firstStepInXenopsd(kindOf[i]);
    if kindOf[i] = migration then operationPeer[h] := chosen[i]; end;
    hostHalf[i] := awaitOperation;
  case awaitEvents:
    switch kindOf[i]
    case suspension: hostHalf[i] := assertRecord;
    case resumption: hostHalf[i] := discardSuspendImage;
    else endHostHalf(i, true);
    end;
  case assertRecord:
    if powerState = suspended & residentOn = 0 then
      endHostHalf(i, true);
    else
      beginToAwaitEvents(i, failed_awaitEvents);
    end;
  case discardSuspendImage:
    discardImage();
    endHostHalf(i, true);

  -- start.failed and suspend.failed
  case failed_injectEvent:
    signal(h);
    beginToAwaitEvents(i, failed_awaitEvents);
  case failed_awaitEvents:
    if kindOf[i] = suspension then
      hostHalf[i] := failed_discardSuspendImage;
    else
      hostHalf[i] := failed_removeStartMetadata;
    end;
  case failed_removeStartMetadata:
    if temporary[h].domain = noDomain then emptyCopy(temporary[h]); end;
    endHostHalf(i, false);
  case failed_discardSuspendImage:
    discardImage();
    endHostHalf(i, false);
  end;
end;

------------------------------------------------------------------ guests

procedure stopGuest(var copy: Copy);
begin
  if copy.domain = executing then copy.domain := shutDown; end;
end;

-- xenopsd notices a domain that has shut down when it has nothing else to do for the VM.
function canNotice(h: Host): boolean;
begin
  return xenopsdIsUp[h] & isIdle(h)
    & (original[h].domain = shutDown | destination[h].domain = shutDown
       | source[h].domain = shutDown | temporary[h].domain = shutDown);
end;

------------------------------------------------------------------ requests

procedure admit(kind: Kind; target: Host);
var isTaken: boolean;
begin
  if kind = start | kind = resumption then judge(StartGuard, residentOn = 0); end;
  isTaken := false;
  for i: CallSlot do
    if !isTaken & isFree(i) then
      isTaken := true;
      kindOf[i] := kind;
      chosen[i] := target;
      master[i] := forward;
    end;
  end;
  hasOperation := true;
end;

------------------------------------------------------------------ faults

procedure killXapi(h: Host);
begin
  xapi[h] := down;
  forgetBackground(h);
  forgetInspection(h);
  barrier[h] := passed;
  answer[h] := notAsked;
  lastEvent[h] := unregistered;
  if h = 0 then
    hasOperation := false;
    for other: Host do answer[other] := notAsked; end;
  end;
  for i: CallSlot do
    if h = 0 then
      master[i] := noMaster;
      isConnected[i] := false;
    end;
    if hostHalf[i] != noHostHalf & hostOf[i] = h then
      hostHalf[i] := noHostHalf;
      callBarrier[i] := passed;
      if isConnected[i] then
        isConnected[i] := false;
        master[i] := release_releaseOperation;
      end;
    end;
    freeCallIfOver(i);
  end;
end;

procedure killXenopsd(h: Host);
begin
  xenopsdIsUp[h] := false;
  isDirty[h] := false;
  barrier[h] := afterDeath(barrier[h], isHandlingEvent(h));
  for i: CallSlot do
    if hostHalf[i] != noHostHalf & hostOf[i] = h then
      callBarrier[i] := afterDeath(callBarrier[i], isHandlingEvent(h));
    end;
  end;
  forgetOperation(h);
  -- The word that is under way is lost with the connection, whoever has sent it.
  if stream[h] != noStream then stream[h] := broken; end;
  endReceiver(h);
end;

procedure startXenopsd(h: Host);
begin
  xenopsdIsUp[h] := true;
  signal(h);
  if original[h].isPresent | destination[h].isPresent | source[h].isPresent
     | temporary[h].isPresent then
    operation[h] := xenopsdStart_checkDomain;
  end;
  wakeWaiting(h, false);
end;

------------------------------------------------------------------ the pool

startstate
begin
  checked := CHECKED;
  powerState := INITIALLY;
  residentOn := 0;
  hasOperation := false;
  image := noImage;
  hasBootRecord := false;
  isWantedOff := INITIALLY = halted;
  migrationsLeft := MIGRATIONS;
  startsLeft := STARTS;
  suspendsLeft := SUSPENDS;
  resumesLeft := RESUMES;
  updatesLeft := UPDATES;
  shutdownsLeft := SHUTDOWNS;
  xapiRestartsLeft := XAPI_RESTARTS;
  xenopsdRestartsLeft := XENOPSD_RESTARTS;
  linkLossesLeft := LINK_LOSSES;
  for h: Host do
    xapi[h] := up;
    xenopsdIsUp[h] := true;
    forgetBackground(h);
    lastEvent[h] := unregistered;
    forgetInspection(h);
    barrier[h] := passed;
    answer[h] := notAsked;
    isDirty[h] := false;
    emptyCopy(original[h]);
    emptyCopy(destination[h]);
    emptyCopy(source[h]);
    emptyCopy(temporary[h]);
    operation[h] := noOperation;
    operationPeer[h] := 0;
    isCancelled[h] := false;
    isStreaming[h] := false;
    receiver[h] := noReceiver;
    receiverPeer[h] := 0;
    stream[h] := noStream;
  end;
  if INITIALLY = running then
    residentOn := INITIALLY_ON + 1;
    original[INITIALLY_ON].isPresent := true;
    original[INITIALLY_ON].domain := executing;
    original[INITIALLY_ON].isSurvivable := true;
    lastEvent[INITIALLY_ON] := wasRunning;
  end;
  for i: CallSlot do
    master[i] := noMaster;
    hostHalf[i] := noHostHalf;
    freeCallIfOver(i);
  end;
end;

ruleset h: Host do

  rule "the background thread of a xapi moves"
    backgroundCanMove(h)
  ==>
  begin
    moveBackground(h);
  end;

  rule "Host.show_me_what_you_got moves"
    inspectionCanMove(h)
  ==>
  begin
    moveInspection(h);
  end;

  rule "an operation of a xenopsd moves"
    operationCanMove(h)
  ==>
  begin
    moveOperation(h);
  end;

  rule "the destination of a migration moves"
    receiverCanMove(h)
  ==>
  begin
    moveReceiver(h);
  end;

  rule "a xenopsd notices that a domain has shut down"
    canNotice(h)
  ==>
  begin
    operation[h] := shutDown_checkDomain;
  end;

  -- A request that the master would not admit changes nothing, and is left out.
  rule "a client requests VM.pool_migrate to a host"
    migrationsLeft > 0 & mayMigrateTo(h) & xapi[0] = up & powerState = running & !hasOperation
  ==>
  begin
    admit(migration, h);
    migrationsLeft := migrationsLeft - 1;
  end;

  rule "a client requests VM.start on a host"
    startsLeft > 0 & mayStartOn(h) & xapi[0] = up & powerState = halted & !hasOperation
#if !CHANGE_start_without_guard
    & residentOn = 0
#endif
  ==>
  begin
    admit(start, h);
    startsLeft := startsLeft - 1;
  end;

  rule "a client requests VM.resume on a host"
    resumesLeft > 0 & mayStartOn(h) & xapi[0] = up & powerState = suspended & !hasOperation
    & residentOn = 0
  ==>
  begin
    admit(resumption, h);
    resumesLeft := resumesLeft - 1;
  end;

  rule "a guest reports something"
    updatesLeft > 0 & original[h].domain = executing & xenopsdIsUp[h] & !isDirty[h]
  ==>
  begin
    updatesLeft := updatesLeft - 1;
    signal(h);
  end;

  rule "a guest shuts itself down"
    shutdownsLeft > 0 & isExecutingOn(h)
  ==>
  begin
    shutdownsLeft := shutdownsLeft - 1;
    isWantedOff := true;
    stopGuest(original[h]);
    stopGuest(destination[h]);
    stopGuest(source[h]);
    stopGuest(temporary[h]);
  end;

  rule "a xapi starts"
    xapi[h] = down
  ==>
  begin
    xapi[h] := starting;
    if h = 0 then
      background[h] := FIRST_OF_MASTER;
    else
      background[h] := start_forEachVM;
    end;
  end;

  rule "a xenopsd starts"
    !xenopsdIsUp[h]
  ==>
  begin
    startXenopsd(h);
  end;

  rule "fault: a xapi dies"
    xapiRestartsLeft > 0 & mayLoseXapi(h) & xapi[h] != down
  ==>
  begin
    xapiRestartsLeft := xapiRestartsLeft - 1;
    killXapi(h);
  end;

  rule "fault: a xenopsd dies"
    xenopsdRestartsLeft > 0 & xenopsdIsUp[h]
  ==>
  begin
    xenopsdRestartsLeft := xenopsdRestartsLeft - 1;
    killXenopsd(h);
  end;

  rule "fault: a migration loses its connection"
    linkLossesLeft > 0 & !isLost(h)
  ==>
  begin
    linkLossesLeft := linkLossesLeft - 1;
    stream[h] := broken;
  end;

end;

rule "a client requests VM.suspend"
  suspendsLeft > 0 & xapi[0] = up & powerState = running & !hasOperation
==>
begin
  admit(suspension, 0);
  suspendsLeft := suspendsLeft - 1;
end;

ruleset i: CallSlot do

  rule "the half of a call on the master moves"
    masterCanMove(i)
  ==>
  begin
    moveMaster(i);
  end;

  rule "the half of a call on its host moves"
    hostHalfCanMove(i)
  ==>
  begin
    moveHostHalf(i);
  end;

end;

------------------------------------------------------------------ properties of states

function executingCopies(copy: Copy): Budget;
begin
  if copy.domain = executing then return 1; else return 0; end;
end;

function executingDomains(): Budget;
var count: Budget;
begin
  count := 0;
  for h: Host do
    count := count + executingCopies(original[h]) + executingCopies(destination[h])
      + executingCopies(source[h]) + executingCopies(temporary[h]);
  end;
  return count;
end;

function knowing(): Budget;
var count: Budget;
begin
  count := 0;
  for h: Host do
    if original[h].isPresent then count := count + 1; end;
  end;
  return count;
end;

-- The half of a call on its host, unless it waits for a barrier that will never come.
function drivesVM(i: CallSlot): boolean;
begin
  return hostHalf[i] != noHostHalf & callBarrier[i] != lost;
end;

function isAwaited(h: Host): boolean;
begin
  return exists i: CallSlot do hostHalf[i] = awaitOperation & hostOf[i] = h end;
end;

-- An operation that nobody waits for any more. What xenopsd does of its own accord is none.
function isOrphaned(h: Host): boolean;
begin
  switch operation[h]
  case noOperation, xenopsdStart_checkDomain, shutDown_checkDomain:
    return false;
  else
    return !isAwaited(h);
  end;
end;

-- A receiving half whose source has given up, and that can still make the VM execute.
function isOrphanedReceiver(h: Host): boolean;
begin
  return (receiver[h] = destination_rename | receiver[h] = unpause)
    & !isMigrationSource(operation[receiverPeer[h]]) & !isAwaited(receiverPeer[h]);
end;

function driving(): Budget;
var count: Budget;
begin
  count := 0;
  for i: CallSlot do
    if drivesVM(i) then count := count + 1; end;
  end;
  for h: Host do
    if isOrphaned(h) then count := count + 1; end;
    if isOrphanedReceiver(h) then count := count + 1; end;
  end;
  return count;
end;

always(OperationsExclude, driving() <= 1);
always(SingleExecution, executingDomains() <= 1);
always(UniqueUUID, knowing() <= 1);
always(ExecutesUnderOwnUUID,
  forall h: Host do
    destination[h].domain != executing & source[h].domain != executing
    & temporary[h].domain != executing
  end);

------------------------------------------------------------------ properties of states at rest

-- No step of the protocol can be taken, and every daemon serves.
function isQuiet(): boolean;
begin
  return (forall h: Host do
      serves(h) & !backgroundCanMove(h) & !inspectionCanMove(h) & !operationCanMove(h)
      & !receiverCanMove(h) & !canNotice(h)
    end)
    & (forall i: CallSlot do !masterCanMove(i) & !hostHalfCanMove(i) end);
end;

function isBuiltAnywhere(): boolean;
begin
  return exists h: Host do
    original[h].domain = built | destination[h].domain = built
    | source[h].domain = built | temporary[h].domain = built
  end;
end;

-- power_state is what the domains with the whole and latest memory say.
function powerStateAgrees(): boolean;
begin
  if isExecutingAnywhere() then return powerState = running; end;
  if !isHealthyAnywhere() then return powerState = halted | powerState = suspended; end;
  if isBuiltAnywhere() then return powerState = paused; end;
  return powerState = running;
end;

-- It executes, or is paused under its own uuid on the host of resident_on.
function isAlive(): boolean;
begin
  if isExecutingAnywhere() then return true; end;
  if residentOn = 0 then return false; end;
  return original[residentOn - 1].domain = built;
end;

function canBeStarted(): boolean;
begin
  return !hasOperation & residentOn = 0
    & (powerState = halted | (powerState = suspended & image = complete & hasBootRecord));
end;

always(LocationAgrees,
  !isQuiet()
  | ((forall h: Host do original[h].isPresent = (residentOn = h + 1) end) & powerStateAgrees()));
always(NoStaleResidentOn,
  !isQuiet() | (forall h: Host do residentOn = h + 1 -> original[h].isPresent end));
always(NoLeftovers,
  !isQuiet()
  | (forall h: Host do
      !destination[h].isPresent & !source[h].isPresent & !temporary[h].isPresent
    end));
always(EveryCallEnds, !isQuiet() | (!hasOperation & (forall i: CallSlot do isFree(i) end)));
always(RunningVMExecutes, !isQuiet() | powerState != running | isExecutingAnywhere());
always(DeadVMCanStart, !isQuiet() | isAlive() | canBeStarted());
