-- The pool under the design models/designs/proposed.jsonc, with one VM: live migration, start, suspend and
-- resume, the events of xenopsd, and what may go wrong. Written by hand from the design, the protocol and
-- docs/, not from the checker, whose verdicts it is there to confirm.
--
-- A thread is a position. Its rule has a guard, “it can move”, and then does the one step that stands at its
-- position, so that one rule is one transition of the checker. A step whose conditions do not hold is passed
-- over without a transition. Host 0 is the master.
--
-- The script defines the requests, faults, changes of the design and properties before this text.

#define mayMigrateTo(h) (MIGRATE_TO = 9 | h = MIGRATE_TO)
#define mayStartOn(h) (START_ON = 9 | h = START_ON)
#define mayLoseXapi(h) (XAPI_RESTARTS_ON = 9 | h = XAPI_RESTARTS_ON)

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
    idle,
    event_readResidentOn, event_recall, event_readXenopsd, event_setResidentOn, event_writeRunning,
    event_saveMetadata, event_writeOff, event_removeMetadata, event_clearResidentOn, event_remember,
    event_end,
    master_forEachHost, master_callHost, master_awaitHost, master_forEachVM, master_readRecord,
    master_writeHalted, master_resetResidentOn, master_serveDatabase,
    start_forEachVM, start_readXenopsd, start_readResidentOn, start_injectEvent, start_writeHalted,
    start_clearResidentOn, start_end
  };
  Inspection: enum {
    noInspection, listVMs, cancelMigrations, inspection_forEachVM, inspection_injectEvent,
    injectBarrier, inspection_awaitEvents, inspection_forEachVM2, inspection_readXenopsd,
    inspection_clearResidentOn
  };
  Operation: enum {
    noOperation,
    importMetadata, openStream, awaitReady, copyMemory, suspendDomain, sendMemory, source_rename,
    sendGoAhead, awaitDone, source_destroyDomain, source_removeMetadata,
    failed_resumeDomain, failed_checkDomain, failed_destroyDomain, failed_removeMetadata,
    start_createDomain, start_buildDomain, start_rename, start_markSurvivable, start_unpause,
    startFailed_destroyDomain,
    resume_createDomain, resume_restoreMemory, resume_rename, resume_markSurvivable, resume_unpause,
    resumeFailed_destroyDomain,
    suspend_suspendDomain, suspend_saveImage, suspend_destroyDomain, suspendFailed_checkDomain,
    xenopsdStart_checkDomain, shutDown_checkDomain
  };
  Receiver: enum {
    noReceiver, createDomain, sendReady, receiveMemory, awaitGoAhead, destination_rename,
    unpause, markSurvivable, sendDone, failed_destroyDestination, failed_removeDestination
  };
  MasterHalf: enum { noMaster, forward, awaitReply, releaseOperation, release_releaseOperation };
  HostHalf: enum {
    noHostHalf, assertResident, createSuspendImage, pushMetadata, queueOperation, awaitOperation,
    awaitEvents, assertRecord, discardSuspendImage,
    failed_injectEvent, failed_awaitEvents, failed_removeStartMetadata, failed_discardSuspendImage
  };

  Copy: record
    isPresent: boolean;
    hasImage: boolean; -- xenopsd knows of a suspend image
    domain: Domain;
    isSurvivable: boolean;
  end;

  HostRecord: record
    xapi: Daemon;
    xenopsdIsUp: boolean;

    -- The background thread of the xapi: start-up, then one event after the other; and its locals.
    background: Background;
    hasGivenUp: boolean; -- it executes master.start.withoutOverview
    peer: Host;
    observation: Observation;
    recalled: Memory;
    readResidentOn: Reference;
    readPowerState: PowerState;
    sawNoOperation: boolean;
    sawResidentHere: boolean;
    lastEvent: Memory;

    -- The thread of the xapi that answers the overview of the master.
    inspection: Inspection;
    inspectionObservation: Observation;
    inspectionSawNoOperation: boolean;
    isListed: boolean;
    barrier: Barrier;
    answer: Answer;

    -- What xenopsd has of the VM under its own uuid and under the temporary ones.
    isDirty: boolean;
    original: Copy;
    destination: Copy;
    source: Copy;
    temporary: Copy; -- for a start or a resume

    -- The operation of xenopsd on the VM.
    operation: Operation;
    operationPeer: Host;
    isCancelled: boolean;
    isStreaming: boolean;

    -- The receiving half of a migration, and the connection that it holds an end of.
    receiver: Receiver;
    receiverPeer: Host;
    stream: Stream;
  end;

  Call: record
    kind: Kind;
    master: MasterHalf;
    hostHalf: HostHalf;
    host: Host;
    chosen: Host;
    isConnected: boolean;
    barrier: Barrier;
  end;

var
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
  host: array [Host] of HostRecord;
  call: array [CallSlot] of Call;

------------------------------------------------------------------ what several steps ask

function reachesDatabase(h: Host): boolean;
begin
  return host[0].xapi = up | host[0].xapi = servingDatabase | (h = 0 & host[0].xapi = starting);
end;

-- Its xapi and its xenopsd serve.
function serves(h: Host): boolean;
begin
  return host[h].xapi = up & host[h].xenopsdIsUp;
end;

function isIdle(h: Host): boolean;
begin
  return host[h].operation = noOperation & host[h].receiver = noReceiver;
end;

function isFree(i: CallSlot): boolean;
begin
  return call[i].master = noMaster & call[i].hostHalf = noHostHalf;
end;

function isLost(h: Host): boolean;
begin
  return host[h].stream = noStream | host[h].stream = broken;
end;

function isHandlingEvent(h: Host): boolean;
begin
  return host[h].background != idle & host[h].xapi = up;
end;

-- An event that is to come: a xenopsd that is down raises one when it starts.
function isEventPending(h: Host): boolean;
begin
  if host[h].xenopsdIsUp then return host[h].isDirty; else return host[h].original.isPresent; end;
end;

-- What xenopsd says of the VM under its own uuid.
function observed(h: Host): Observation;
begin
  if !host[h].original.isPresent then return seenAbsent; end;
  switch host[h].original.domain
  case noDomain:
    if host[h].original.hasImage then return seenSuspended; else return seenHalted; end;
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
  if host[h].original.isPresent then host[h].isDirty := true; end;
end;

procedure forgetReadings(h: Host);
begin
  host[h].observation := unread;
  host[h].recalled := unregistered;
  host[h].readResidentOn := 0;
  host[h].readPowerState := halted;
  host[h].sawNoOperation := false;
  host[h].sawResidentHere := false;
end;

procedure forgetInspectionReadings(h: Host);
begin
  host[h].inspectionObservation := unread;
  host[h].inspectionSawNoOperation := false;
end;

procedure forgetBackground(h: Host);
begin
  host[h].background := idle;
  host[h].hasGivenUp := false;
  host[h].peer := 0;
  forgetReadings(h);
end;

procedure forgetInspection(h: Host);
begin
  host[h].inspection := noInspection;
  host[h].isListed := false;
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
  if host[h].isDirty then
    host[h].isDirty := false;
    host[h].barrier := afterDrop(host[h].barrier, isHandlingEvent(h));
    for i: CallSlot do
      if call[i].hostHalf != noHostHalf & call[i].host = h then
        call[i].barrier := afterDrop(call[i].barrier, isHandlingEvent(h));
      end;
    end;
  end;
end;

-- Start-up is over, and the xapi serves; or an event is handled, which barriers may wait for.
procedure endBackground(h: Host);
begin
  forgetBackground(h);
  if host[h].xapi != up then
    host[h].xapi := up;
  else
    host[h].barrier := afterEvent(host[h].barrier);
    for i: CallSlot do
      if call[i].hostHalf != noHostHalf & call[i].host = h then
        call[i].barrier := afterEvent(call[i].barrier);
      end;
    end;
  end;
end;

procedure endInspection(h: Host);
begin
  forgetInspection(h);
  if host[h].answer = asked then host[h].answer := answered; end;
end;

procedure emptyCopy(var copy: Copy);
begin
  copy.isPresent := false;
  copy.hasImage := false;
  copy.domain := noDomain;
  copy.isSurvivable := false;
end;

procedure destroy(var copy: Copy);
begin
  copy.domain := noDomain;
  copy.isSurvivable := false;
end;

-- A xapi removes the metadata of the own uuid of the VM, unless there is a domain.
procedure removeOriginal(h: Host);
begin
  if host[h].original.isPresent & host[h].original.domain = noDomain then
    emptyCopy(host[h].original);
    host[h].lastEvent := unregistered;
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
    supersede(host[h].original);
    supersede(host[h].destination);
    supersede(host[h].source);
    supersede(host[h].temporary);
  end;
end;

------------------------------------------------------------------ calls

procedure freeCallIfOver(i: CallSlot);
begin
  if isFree(i) then
    call[i].kind := migration;
    call[i].host := 0;
    call[i].chosen := 0;
    call[i].isConnected := false;
    call[i].barrier := passed;
  end;
end;

procedure endHostHalf(i: CallSlot; hasSucceeded: boolean);
begin
  call[i].hostHalf := noHostHalf;
  call[i].barrier := passed;
  if call[i].isConnected then
    call[i].isConnected := false;
    if hasSucceeded then
      call[i].master := releaseOperation;
    else
      call[i].master := release_releaseOperation;
    end;
  end;
  freeCallIfOver(i);
end;

procedure beginToAwaitEvents(i: CallSlot; position: HostHalf);
begin
  call[i].hostHalf := position;
  call[i].barrier := barrierNow(call[i].host);
end;

-- What the half of a call on its host does when the operation that it awaits is over, or forgotten.
procedure wake(i: CallSlot; hasSucceeded: boolean);
begin
  switch call[i].kind
  case migration:
    endHostHalf(i, hasSucceeded);
  case start, resumption:
    if hasSucceeded then
      beginToAwaitEvents(i, awaitEvents);
    else
      call[i].hostHalf := failed_injectEvent;
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
    if call[i].hostHalf = awaitOperation & call[i].host = h then wake(i, hasSucceeded); end;
  end;
end;

------------------------------------------------------------------ connections and the ends of operations

-- A connection that neither end holds any more is forgotten.
procedure forgetStreamIfUnused(h: Host);
begin
  if host[h].receiver = noReceiver
     & !(host[h].stream != noStream & host[host[h].receiverPeer].isStreaming
         & host[host[h].receiverPeer].operationPeer = h) then
    host[h].receiverPeer := 0;
    host[h].stream := noStream;
  end;
end;

-- The source closes its end; the other end, if it is still there, will see end of file.
procedure closeStream(h: Host);
begin
  if host[h].isStreaming then
    host[h].isStreaming := false;
    if host[host[h].operationPeer].receiver != noReceiver then
      host[host[h].operationPeer].stream := broken;
    end;
    forgetStreamIfUnused(host[h].operationPeer);
  end;
end;

procedure forgetOperation(h: Host);
begin
  closeStream(h);
  host[h].operation := noOperation;
  host[h].operationPeer := 0;
  host[h].isCancelled := false;
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
  host[h].receiver := noReceiver;
  forgetStreamIfUnused(h);
end;

procedure failOperation(h: Host);
begin
  switch host[h].operation
  case start_createDomain, start_buildDomain, start_rename, start_markSurvivable, start_unpause:
    host[h].operation := startFailed_destroyDomain;
  case resume_createDomain, resume_restoreMemory, resume_rename, resume_markSurvivable, resume_unpause:
    host[h].operation := resumeFailed_destroyDomain;
  case suspend_suspendDomain, suspend_saveImage, suspend_destroyDomain:
    host[h].operation := suspendFailed_checkDomain;
  else
    closeStream(h);
    host[h].operation := failed_checkDomain;
  end;
end;

procedure failReceiver(h: Host);
begin
  host[h].stream := broken;
  host[h].receiver := failed_destroyDestination;
end;

------------------------------------------------------------------ what is written in the database

procedure writePowerState(h: Host; value: PowerState);
begin
  powerState := value;
end;

procedure setResidentOn(h: Host);
begin
  residentOn := h + 1;
end;

-- VM.clear_resident_on
procedure clearResidentOn(h: Host);
begin
  if residentOn = h + 1 then residentOn := 0; end;
end;

-- The plain setter.
procedure resetResidentOn(h: Host);
begin
  residentOn := 0;
end;

------------------------------------------------------------------ xapi: events

function hasChanged(h: Host): boolean;
begin
  if host[h].recalled = unregistered | host[h].recalled = noEventYet then
    return host[h].observation != seenAbsent;
  end;
  return host[h].recalled != remembered(host[h].observation);
end;

function sawDomain(h: Host): boolean;
begin
  return host[h].observation = seenPaused | host[h].observation = seenRunning;
end;

function sawOff(h: Host): boolean;
begin
  return host[h].observation = seenHalted | host[h].observation = seenSuspended;
end;

-- The steps of “event”, in their order.
function eventStepAfter(position: Background): Background;
begin
  switch position
  case event_recall: return event_readXenopsd;
  case event_readXenopsd: return event_setResidentOn;
  case event_setResidentOn: return event_writeRunning;
  case event_writeRunning: return event_saveMetadata;
  case event_saveMetadata: return event_writeOff;
  case event_writeOff: return event_removeMetadata;
  case event_removeMetadata: return event_clearResidentOn;
  case event_clearResidentOn: return event_remember;
  else return event_end;
  end;
end;

-- Whether the conditions of a step hold.
function eventStepIsDue(h: Host; position: Background): boolean;
begin
  switch position
  case event_setResidentOn: return host[h].observation != seenAbsent;
  case event_writeRunning: return sawDomain(h) & hasChanged(h);
  case event_saveMetadata: return host[h].observation = seenSuspended & host[h].sawNoOperation;
  case event_writeOff, event_removeMetadata, event_clearResidentOn:
    return sawOff(h) & host[h].sawNoOperation;
  case event_remember: return hasChanged(h);
  else return true;
  end;
end;

procedure continueEvent(h: Host);
var next: Background;
begin
  next := eventStepAfter(host[h].background);
  while !eventStepIsDue(h, next) do next := eventStepAfter(next); end;
  if next = event_end then endBackground(h); else host[h].background := next; end;
end;

procedure moveEvent(h: Host);
begin
  switch host[h].background
  case idle: -- takeEvent
    host[h].isDirty := false;
    host[h].background := event_recall;
  case event_recall:
    host[h].recalled := host[h].lastEvent;
    continueEvent(h);
  case event_readXenopsd:
    host[h].observation := observed(h);
    host[h].sawNoOperation := isIdle(h);
    continueEvent(h);
  case event_setResidentOn:
    setResidentOn(h);
    continueEvent(h);
  case event_writeRunning, event_writeOff:
    writePowerState(h, stateOf(host[h].observation));
    continueEvent(h);
  case event_saveMetadata:
    if host[h].original.isPresent then hasBootRecord := true; end;
    continueEvent(h);
  case event_removeMetadata:
    removeOriginal(h);
    continueEvent(h);
  case event_clearResidentOn:
    clearResidentOn(h);
    continueEvent(h);
  case event_remember:
    host[h].lastEvent := remembered(host[h].observation);
    continueEvent(h);
  end;
end;

------------------------------------------------------------------ xapi: start-up

-- The steps of xapi.start, in their order.
function startStepAfter(position: Background): Background;
begin
  switch position
  case start_forEachVM: return start_readXenopsd;
  case start_readXenopsd: return start_injectEvent;
  case start_injectEvent: return start_clearResidentOn;
  else return start_end;
  end;
end;

function startStepIsDue(h: Host; position: Background): boolean;
begin
  switch position
  case start_injectEvent: return host[h].observation != seenAbsent;
  case start_clearResidentOn: return host[h].observation = seenAbsent;
  else return true;
  end;
end;

procedure continueStart(h: Host);
var next: Background;
begin
  next := startStepAfter(host[h].background);
  while !startStepIsDue(h, next) do next := startStepAfter(next); end;
  if next = start_end then endBackground(h); else host[h].background := next; end;
end;

procedure giveUpOverview(h: Host);
begin
  host[h].hasGivenUp := true;
  host[h].background := master_serveDatabase;
end;

procedure moveStart(h: Host);
begin
  switch host[h].background

  -- Pool.calculate_inconsistent_vms
  case master_forEachHost:
    host[h].peer := 0;
    host[h].background := master_callHost;
  case master_callHost:
    if host[h].peer = h | host[host[h].peer].xapi = up then
      forgetInspection(host[h].peer);
      host[host[h].peer].inspection := listVMs;
      host[host[h].peer].barrier := passed;
      host[host[h].peer].answer := asked;
      host[h].background := master_awaitHost;
    else
      giveUpOverview(h);
    end;
  case master_awaitHost: -- the answer, or none to come, or a short timeout
    if host[host[h].peer].answer = answered then
      host[host[h].peer].answer := notAsked;
      if host[h].peer + 1 < hosts then
        host[h].peer := host[h].peer + 1;
        host[h].background := master_callHost;
      else
        host[h].background := master_forEachVM;
      end;
    else
      host[host[h].peer].answer := notAsked;
      giveUpOverview(h);
    end;

  -- Pool.reset_inconsistent_vms
  case master_forEachVM:
    forgetReadings(h);
    host[h].background := master_readRecord;
  case master_readRecord:
    host[h].readPowerState := powerState;
    host[h].readResidentOn := residentOn;
    host[h].sawResidentHere := residentOn = h + 1;
    if residentOn = 0 & (powerState = running | powerState = paused) then
      host[h].background := master_writeHalted;
    else
      host[h].background := master_serveDatabase;
    end;
  case master_writeHalted:
    writePowerState(h, halted);
    host[h].background := master_resetResidentOn;
  case master_resetResidentOn:
    resetResidentOn(h);
    host[h].background := master_serveDatabase;

  case master_serveDatabase:
    host[h].xapi := servingDatabase;
    host[h].background := start_forEachVM;

  -- xapi.start
  case start_forEachVM:
    forgetReadings(h);
    continueStart(h);
  case start_readXenopsd:
    host[h].observation := observed(h);
    host[h].sawNoOperation := isIdle(h);
    continueStart(h);
  case start_injectEvent:
    signal(h);
    continueStart(h);
  case start_clearResidentOn:
    clearResidentOn(h);
    continueStart(h);
  end;
end;

-- An idle background thread of a xapi that serves takes an event, if there is one.
function backgroundCanMove(h: Host): boolean;
begin
  switch host[h].background
  case idle:
    return host[h].xapi = up & host[h].xenopsdIsUp & host[h].isDirty;
  case event_readXenopsd, event_removeMetadata, start_readXenopsd, start_injectEvent:
    return host[h].xenopsdIsUp;
  case event_saveMetadata:
    return host[h].xenopsdIsUp & reachesDatabase(h);
  case event_recall, event_remember, master_forEachHost, master_callHost, master_awaitHost,
       master_forEachVM, master_serveDatabase, start_forEachVM:
    return true;
  else
    return reachesDatabase(h);
  end;
end;

procedure moveBackground(h: Host);
begin
  if isHandlingEvent(h) | host[h].background = idle then moveEvent(h); else moveStart(h); end;
end;

------------------------------------------------------------------ Host.show_me_what_you_got

function inspectionCanMove(h: Host): boolean;
begin
  switch host[h].inspection
  case noInspection:
    return false;
  case listVMs, cancelMigrations, inspection_injectEvent, injectBarrier, inspection_readXenopsd:
    return host[h].xenopsdIsUp;
  case inspection_awaitEvents:
    return host[h].barrier = passed;
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
       failed_resumeDomain, failed_checkDomain, failed_destroyDomain, failed_removeMetadata:
    return true;
  else
    return false;
  end;
end;

procedure moveInspection(h: Host);
begin
  switch host[h].inspection
  case listVMs:
    host[h].isListed := host[h].original.isPresent;
    host[h].inspection := cancelMigrations;
  case cancelMigrations:
    if isMigrationSource(host[h].operation) then host[h].isCancelled := true; end;
    host[h].inspection := inspection_forEachVM;
  case inspection_forEachVM:
    forgetInspectionReadings(h);
    if host[h].isListed then
      host[h].inspection := inspection_injectEvent;
    else
      host[h].inspection := injectBarrier;
    end;
  case inspection_injectEvent:
    signal(h);
    host[h].inspection := injectBarrier;
  case injectBarrier:
    host[h].barrier := barrierNow(h);
    host[h].inspection := inspection_awaitEvents;
  case inspection_awaitEvents:
    host[h].inspection := inspection_forEachVM2;
  case inspection_forEachVM2:
    forgetInspectionReadings(h);
    host[h].inspection := inspection_readXenopsd;
  case inspection_readXenopsd:
    host[h].inspectionObservation := observed(h);
    host[h].inspectionSawNoOperation := isIdle(h);
    if host[h].original.isPresent then
      endInspection(h);
    else
      host[h].inspection := inspection_clearResidentOn;
    end;
  case inspection_clearResidentOn:
    clearResidentOn(h);
    endInspection(h);
  end;
end;

------------------------------------------------------------------ operations of xenopsd

function operationCanMove(h: Host): boolean;
begin
  switch host[h].operation
  case noOperation:
    return false;
  -- It waits while the destination is busy, and fails when the destination does not serve.
  case openStream:
    return !serves(host[h].operationPeer)
      | (host[host[h].operationPeer].receiver = noReceiver
         & host[host[h].operationPeer].stream = noStream
         & (host[h].operationPeer = h | host[host[h].operationPeer].operation = noOperation));
  case awaitReady:
    return isLost(host[h].operationPeer) | host[host[h].operationPeer].stream = ready;
  case sendMemory, sendGoAhead:
    return isLost(host[h].operationPeer) | host[host[h].operationPeer].stream = open;
  case awaitDone:
    return isLost(host[h].operationPeer) | host[host[h].operationPeer].stream = done;
  else
    return true;
  end;
end;

procedure moveMigration(h: Host);
begin
  alias peer: host[host[h].operationPeer] do
  switch host[h].operation
  case importMetadata:
    if host[h].original.domain = executing & serves(host[h].operationPeer)
       & peer.destination.domain = noDomain then
      peer.destination.isPresent := true;
      host[h].operation := openStream;
    else
      failOperation(h);
    end;
  case openStream:
    if serves(host[h].operationPeer) then
      peer.receiver := createDomain;
      peer.receiverPeer := h;
      peer.stream := open;
      host[h].isStreaming := true;
      host[h].operation := awaitReady;
    else
      failOperation(h);
    end;
  case awaitReady:
    if isLost(host[h].operationPeer) then
      failOperation(h);
    else
      peer.stream := open;
      host[h].operation := copyMemory;
    end;
  case copyMemory:
    if !isLost(host[h].operationPeer) & host[h].original.domain = executing & !host[h].isCancelled then
      host[h].operation := suspendDomain;
    else
      failOperation(h);
    end;
  case suspendDomain:
    if host[h].original.domain = executing & !host[h].isCancelled then
      host[h].original.domain := frozen;
      host[h].operation := sendMemory;
    else
      failOperation(h);
    end;
  case sendMemory:
    if isLost(host[h].operationPeer) then
      failOperation(h);
    else
      peer.stream := memory;
      host[h].operation := source_rename;
    end;
  case source_rename:
    if host[h].original.isPresent & !host[h].source.isPresent then
      host[h].source := host[h].original;
      emptyCopy(host[h].original);
      dropEvent(h);
      host[h].operation := sendGoAhead;
    else
      failOperation(h);
    end;
  case sendGoAhead:
    if isLost(host[h].operationPeer) then
      failOperation(h);
    else
      peer.stream := goAhead;
      host[h].operation := awaitDone;
    end;
  case awaitDone:
    if isLost(host[h].operationPeer) then
      failOperation(h);
    else
      peer.stream := open;
      host[h].operation := source_destroyDomain;
    end;
  case source_destroyDomain:
    destroy(host[h].source);
    host[h].operation := source_removeMetadata;
  case source_removeMetadata:
    emptyCopy(host[h].source);
    endOperation(h, true);

  -- migrate.source.failed: a domain that is destroyed is looked at again
  case failed_checkDomain:
    if isUseless(host[h].original) then
      destroy(host[h].original);
      signal(h);
    else
      host[h].operation := failed_destroyDomain;
    end;
  case failed_destroyDomain:
    destroy(host[h].source);
    host[h].operation := failed_removeMetadata;
  case failed_removeMetadata:
    emptyCopy(host[h].source);
    endOperation(h, false);
  end;
  end;
end;

-- createDomain under the temporary uuid of a start.
procedure createTemporary(h: Host; next: Operation);
begin
  if host[h].temporary.isPresent & host[h].temporary.domain = noDomain then
    host[h].temporary.domain := building;
    host[h].temporary.isSurvivable := false;
    host[h].operation := next;
  else
    failOperation(h);
  end;
end;

procedure renameTemporary(h: Host; next: Operation);
begin
  if host[h].temporary.isPresent & !host[h].original.isPresent then
    host[h].original := host[h].temporary;
    emptyCopy(host[h].temporary);
    host[h].operation := next;
  else
    failOperation(h);
  end;
end;

procedure markOriginalSurvivable(h: Host; next: Operation);
begin
  if host[h].original.domain != noDomain then
    host[h].original.isSurvivable := true;
    host[h].operation := next;
  else
    failOperation(h);
  end;
end;

-- unpause, as the last step of a start or a resume.
procedure unpauseOriginal(h: Host; isResume: boolean);
begin
  if host[h].original.domain = built then
    supersedeOthers();
    host[h].original.domain := executing;
    isWantedOff := false;
    if isResume & image = complete then image := used; end;
    signal(h);
    endOperation(h, true);
  else
    failOperation(h);
  end;
end;

procedure moveStartOperation(h: Host);
begin
  switch host[h].operation
  case start_createDomain:
    createTemporary(h, start_buildDomain);
  case start_buildDomain:
    if host[h].temporary.domain = building then
      host[h].temporary.domain := built;
      host[h].operation := start_rename;
    else
      failOperation(h);
    end;
  case start_rename:
    renameTemporary(h, start_markSurvivable);
  case start_markSurvivable:
    markOriginalSurvivable(h, start_unpause);
  case start_unpause:
    unpauseOriginal(h, false);

  case resume_createDomain:
    createTemporary(h, resume_restoreMemory);
  case resume_restoreMemory:
    if host[h].temporary.domain = building & (image = complete | image = used) then
      host[h].temporary.domain := built;
      host[h].temporary.hasImage := false;
      host[h].operation := resume_rename;
    else
      failOperation(h);
    end;
  case resume_rename:
    renameTemporary(h, resume_markSurvivable);
  case resume_markSurvivable:
    markOriginalSurvivable(h, resume_unpause);
  case resume_unpause:
    unpauseOriginal(h, true);

  case startFailed_destroyDomain, resumeFailed_destroyDomain:
    destroy(host[h].temporary);
    endOperation(h, false);
  end;
end;

procedure moveSuspendOperation(h: Host);
begin
  switch host[h].operation
  case suspend_suspendDomain:
    if host[h].original.domain = executing & !host[h].isCancelled then
      host[h].original.domain := frozen;
      host[h].operation := suspend_saveImage;
    else
      failOperation(h);
    end;
  case suspend_saveImage:
    if (host[h].original.domain = frozen | host[h].original.domain = superseded) & image != noImage then
      image := complete;
      host[h].original.hasImage := true;
      host[h].operation := suspend_destroyDomain;
    else
      failOperation(h);
    end;
  case suspend_destroyDomain:
    destroy(host[h].original);
    signal(h);
    endOperation(h, true);
  case suspendFailed_checkDomain:
    if isUseless(host[h].original) then
      destroy(host[h].original);
      signal(h);
    else
      endOperation(h, false);
    end;
  end;
end;

-- checkDomain name=any, of xenopsd.start and xenopsd.domainShutDown: one useless domain after another.
procedure moveCheck(h: Host);
begin
  if isUseless(host[h].original) then
    destroy(host[h].original);
    signal(h);
  elsif isUseless(host[h].destination) then
    destroy(host[h].destination);
  elsif isUseless(host[h].source) then
    destroy(host[h].source);
  elsif isUseless(host[h].temporary) then
    destroy(host[h].temporary);
  else
    endOperation(h, true);
  end;
end;

procedure moveOperation(h: Host);
begin
  switch host[h].operation
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
  switch host[h].receiver
  case noReceiver:
    return false;
  case sendReady, sendDone:
    return isLost(h) | host[h].stream = open;
  case receiveMemory:
    return host[h].destination.domain != building | isLost(h) | host[h].stream = memory;
  case awaitGoAhead:
    return isLost(h) | host[h].stream = goAhead;
  else
    return true;
  end;
end;

procedure moveReceiver(h: Host);
begin
  switch host[h].receiver
  case createDomain:
    if host[h].destination.isPresent & host[h].destination.domain = noDomain then
      host[h].destination.domain := building;
      host[h].destination.isSurvivable := false;
      host[h].receiver := sendReady;
    else
      failReceiver(h);
    end;
  case sendReady:
    if isLost(h) then
      failReceiver(h);
    else
      host[h].stream := ready;
      host[h].receiver := receiveMemory;
    end;
  case receiveMemory:
    if host[h].destination.domain != building | isLost(h) then
      failReceiver(h);
    else
      host[h].stream := open;
      host[h].destination.domain := built;
      host[h].receiver := awaitGoAhead;
    end;
  case awaitGoAhead:
    if isLost(h) then
      failReceiver(h);
    else
      host[h].stream := open;
      host[h].receiver := destination_rename;
    end;
  case destination_rename:
    if host[h].destination.isPresent & !host[h].original.isPresent then
      host[h].original := host[h].destination;
      emptyCopy(host[h].destination);
      host[h].receiver := unpause;
    else
      failReceiver(h);
    end;
  case unpause:
    if host[h].original.domain = built then
      supersedeOthers();
      host[h].original.domain := executing;
      signal(h);
      host[h].receiver := markSurvivable;
    else
      failReceiver(h);
    end;
  case markSurvivable:
    if host[h].original.domain != noDomain then
      host[h].original.isSurvivable := true;
      host[h].receiver := sendDone;
    else
      failReceiver(h);
    end;
  case sendDone:
    if isLost(h) then
      failReceiver(h);
    else
      host[h].stream := done;
      endReceiver(h);
    end;

  -- migrate.destination.failed
  case failed_destroyDestination:
    destroy(host[h].destination);
    host[h].receiver := failed_removeDestination;
  case failed_removeDestination:
    emptyCopy(host[h].destination);
    endReceiver(h);
  end;
end;

------------------------------------------------------------------ the half of a call on the master

function masterCanMove(i: CallSlot): boolean;
begin
  return call[i].master != noMaster & call[i].master != awaitReply;
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
    if host[target - 1].xapi = up then
      call[i].host := target - 1;
      call[i].hostHalf := firstStepOnHost(call[i].kind);
      call[i].isConnected := true;
      call[i].master := awaitReply;
    else
      call[i].master := release_releaseOperation;
    end;
  else
    call[i].master := release_releaseOperation;
  end;
end;

procedure moveMaster(i: CallSlot);
begin
  if call[i].master = forward then
    if call[i].kind = start | call[i].kind = resumption then
      forwardTo(i, call[i].chosen + 1);
    else
      forwardTo(i, residentOn);
    end;
  else
    hasOperation := false;
    call[i].master := noMaster;
    freeCallIfOver(i);
  end;
end;

------------------------------------------------------------------ the half of a call on its host

function hostHalfCanMove(i: CallSlot): boolean;
begin
  alias h: host[call[i].host] do
  switch call[i].hostHalf
  case noHostHalf, awaitOperation:
    return false;
  case queueOperation:
    return h.xenopsdIsUp & isIdle(call[i].host);
  case pushMetadata:
    return h.xenopsdIsUp & reachesDatabase(call[i].host);
  case failed_injectEvent, failed_removeStartMetadata:
    return h.xenopsdIsUp;
  case awaitEvents, failed_awaitEvents:
    return call[i].barrier = passed;
  else
    return reachesDatabase(call[i].host);
  end;
  end;
end;

function firstStepInXenopsd(kind: Kind): Operation;
begin
  switch kind
  case migration: return importMetadata;
  case start: return start_createDomain;
  case resumption: return resume_createDomain;
  case suspension: return suspend_suspendDomain;
  end;
end;

procedure discardImage();
begin
  image := noImage;
  hasBootRecord := false;
end;

procedure moveHostHalf(i: CallSlot);
begin
  alias h: host[call[i].host] do
  switch call[i].hostHalf
  case assertResident:
    if residentOn = call[i].host + 1 then
      call[i].hostHalf := createSuspendImage;
    else
      endHostHalf(i, false);
    end;
  case createSuspendImage:
    image := incomplete;
    call[i].hostHalf := queueOperation;
  case pushMetadata:
    if call[i].kind = resumption & !hasBootRecord then
      call[i].hostHalf := failed_injectEvent;
    else
      h.temporary.isPresent := true;
      h.temporary.hasImage := call[i].kind = resumption;
      h.lastEvent := noEventYet;
      call[i].hostHalf := queueOperation;
    end;
  case queueOperation:
    h.operation := firstStepInXenopsd(call[i].kind);
    if call[i].kind = migration then h.operationPeer := call[i].chosen; end;
    call[i].hostHalf := awaitOperation;
  case awaitEvents:
    switch call[i].kind
    case suspension: call[i].hostHalf := assertRecord;
    case resumption: call[i].hostHalf := discardSuspendImage;
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
    signal(call[i].host);
    beginToAwaitEvents(i, failed_awaitEvents);
  case failed_awaitEvents:
    if call[i].kind = suspension then
      call[i].hostHalf := failed_discardSuspendImage;
    else
      call[i].hostHalf := failed_removeStartMetadata;
    end;
  case failed_removeStartMetadata:
    if h.temporary.domain = noDomain then emptyCopy(h.temporary); end;
    endHostHalf(i, false);
  case failed_discardSuspendImage:
    discardImage();
    endHostHalf(i, false);
  end;
  end;
end;

------------------------------------------------------------------ guests

function isExecutingOn(h: Host): boolean;
begin
  return host[h].original.domain = executing | host[h].destination.domain = executing
    | host[h].source.domain = executing | host[h].temporary.domain = executing;
end;

procedure stopGuest(var copy: Copy);
begin
  if copy.domain = executing then copy.domain := shutDown; end;
end;

-- xenopsd notices a domain that has shut down when it has nothing else to do for the VM.
function canNotice(h: Host): boolean;
begin
  return host[h].xenopsdIsUp & isIdle(h)
    & (host[h].original.domain = shutDown | host[h].destination.domain = shutDown
       | host[h].source.domain = shutDown | host[h].temporary.domain = shutDown);
end;

------------------------------------------------------------------ requests

procedure admit(kind: Kind; chosen: Host);
var isTaken: boolean;
begin
  isTaken := false;
  for i: CallSlot do
    if !isTaken & isFree(i) then
      isTaken := true;
      call[i].kind := kind;
      call[i].chosen := chosen;
      call[i].master := forward;
    end;
  end;
  hasOperation := true;
end;

------------------------------------------------------------------ faults

procedure killXapi(h: Host);
begin
  host[h].xapi := down;
  forgetBackground(h);
  forgetInspection(h);
  host[h].barrier := passed;
  host[h].answer := notAsked;
  host[h].lastEvent := unregistered;
  if h = 0 then
    hasOperation := false;
    for other: Host do host[other].answer := notAsked; end;
  end;
  for i: CallSlot do
    if h = 0 then
      call[i].master := noMaster;
      call[i].isConnected := false;
    end;
    if call[i].hostHalf != noHostHalf & call[i].host = h then
      call[i].hostHalf := noHostHalf;
      call[i].barrier := passed;
      if call[i].isConnected then
        call[i].isConnected := false;
        call[i].master := release_releaseOperation;
      end;
    end;
    freeCallIfOver(i);
  end;
end;

procedure killXenopsd(h: Host);
begin
  host[h].xenopsdIsUp := false;
  host[h].isDirty := false;
  host[h].barrier := afterDeath(host[h].barrier, isHandlingEvent(h));
  for i: CallSlot do
    if call[i].hostHalf != noHostHalf & call[i].host = h then
      call[i].barrier := afterDeath(call[i].barrier, isHandlingEvent(h));
    end;
  end;
  forgetOperation(h);
  -- The word that is under way is lost with the connection, whoever has sent it.
  if host[h].stream != noStream then host[h].stream := broken; end;
  endReceiver(h);
end;

procedure startXenopsd(h: Host);
begin
  host[h].xenopsdIsUp := true;
  signal(h);
  if host[h].original.isPresent | host[h].destination.isPresent | host[h].source.isPresent
     | host[h].temporary.isPresent then
    host[h].operation := xenopsdStart_checkDomain;
  end;
  wakeWaiting(h, false);
end;

------------------------------------------------------------------ the pool

startstate
begin
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
    host[h].xapi := up;
    host[h].xenopsdIsUp := true;
    forgetBackground(h);
    host[h].lastEvent := unregistered;
    forgetInspection(h);
    host[h].barrier := passed;
    host[h].answer := notAsked;
    host[h].isDirty := false;
    emptyCopy(host[h].original);
    emptyCopy(host[h].destination);
    emptyCopy(host[h].source);
    emptyCopy(host[h].temporary);
    host[h].operation := noOperation;
    host[h].operationPeer := 0;
    host[h].isCancelled := false;
    host[h].isStreaming := false;
    host[h].receiver := noReceiver;
    host[h].receiverPeer := 0;
    host[h].stream := noStream;
  end;
  if INITIALLY = running then
    residentOn := 1;
    host[0].original.isPresent := true;
    host[0].original.domain := executing;
    host[0].original.isSurvivable := true;
    host[0].lastEvent := wasRunning;
  end;
  for i: CallSlot do
    call[i].master := noMaster;
    call[i].hostHalf := noHostHalf;
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
    host[h].operation := shutDown_checkDomain;
  end;

  -- A request that the master would not admit changes nothing, and is left out.
  rule "a client requests VM.pool_migrate to a host"
    migrationsLeft > 0 & mayMigrateTo(h) & host[0].xapi = up & powerState = running & !hasOperation
  ==>
  begin
    admit(migration, h);
    migrationsLeft := migrationsLeft - 1;
  end;

  rule "a client requests VM.start on a host"
    startsLeft > 0 & mayStartOn(h) & host[0].xapi = up & powerState = halted & !hasOperation
    & residentOn = 0
  ==>
  begin
    admit(start, h);
    startsLeft := startsLeft - 1;
  end;

  rule "a client requests VM.resume on a host"
    resumesLeft > 0 & mayStartOn(h) & host[0].xapi = up & powerState = suspended & !hasOperation
    & residentOn = 0
  ==>
  begin
    admit(resumption, h);
    resumesLeft := resumesLeft - 1;
  end;

  rule "a guest reports something"
    updatesLeft > 0 & host[h].original.domain = executing & host[h].xenopsdIsUp & !host[h].isDirty
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
    stopGuest(host[h].original);
    stopGuest(host[h].destination);
    stopGuest(host[h].source);
    stopGuest(host[h].temporary);
  end;

  rule "a xapi starts"
    host[h].xapi = down
  ==>
  begin
    host[h].xapi := starting;
    if h = 0 then
      host[h].background := master_forEachHost;
    else
      host[h].background := start_forEachVM;
    end;
  end;

  rule "a xenopsd starts"
    !host[h].xenopsdIsUp
  ==>
  begin
    startXenopsd(h);
  end;

  rule "fault: a xapi dies"
    xapiRestartsLeft > 0 & mayLoseXapi(h) & host[h].xapi != down
  ==>
  begin
    xapiRestartsLeft := xapiRestartsLeft - 1;
    killXapi(h);
  end;

  rule "fault: a xenopsd dies"
    xenopsdRestartsLeft > 0 & host[h].xenopsdIsUp
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
    host[h].stream := broken;
  end;

end;

rule "a client requests VM.suspend"
  suspendsLeft > 0 & host[0].xapi = up & powerState = running & !hasOperation
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
