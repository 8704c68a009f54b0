-- Live migration, its events, and restarts of xapi, under the design models/designs/proposed.jsonc: the
-- twin of Benchmarks/models/migration-*.jsonc, written by hand from the same steps over the same
-- variables, for one VM. It reaches the same number of distinct states.
--
-- A thread is a position; its rule has a guard, “it can move”, and then does the one step that stands
-- at its position. Host 0 is the master. What cannot differ in these models (images, liveness, start
-- temporary uuids, ...) is left out. The three sizes are replaced by the script.

const
  hosts: 2;
  migrations: 1; -- the most requests, and as many slots for calls
  restarts: 1;   -- the most xapis that die

type
  Host: 0 .. hosts - 1;
  Reference: 0 .. hosts; -- 0 for null, else the host's number and 1
  CallSlot: 0 .. migrations - 1;

  Daemon: enum { up, starting, down, servingDatabase };
  PowerState: enum { halted, paused, running };
  Domain: enum { noDomain, building, built, executing, suspended, superseded };
  Observation: enum { unread, seenAbsent, seenHalted, seenPaused, seenRunning };
  Barrier: enum { passed, one, two }; -- how many events are to be handled still
  Answer: enum { notAsked, asked, answered };
  -- The connection of a migration, with the word that is under way.
  Stream: enum { noStream, open, ready, memory, goAhead, done, broken };

  Background: enum {
    idle,
    event_readXenopsd, event_setResidentOn, event_writeRunning, event_writeHalted,
    event_removeMetadata, event_clearResidentOn,
    start_forEachVM, start_readXenopsd, start_injectEvent, start_clearResidentOn,
    master_forEachHost, master_callHost, master_awaitHost, master_forEachVM, master_readRecord,
    master_writeHalted, master_resetResidentOn, master_serveDatabase, master_forEachVM2,
    master_readXenopsd, master_injectEvent, master_clearResidentOn,
    withoutOverview_serveDatabase, withoutOverview_forEachVM, withoutOverview_readXenopsd,
    withoutOverview_injectEvent, withoutOverview_clearResidentOn
  };
  Inspection: enum {
    noInspection, listVMs, cancelMigrations, inspection_forEachVM, inspection_injectEvent,
    injectBarrier, awaitEvents, inspection_forEachVM2, inspection_readXenopsd,
    inspection_clearResidentOn
  };
  Operation: enum {
    noOperation, importMetadata, openStream, awaitReady, copyMemory, suspendDomain, sendMemory,
    source_rename, sendGoAhead, awaitDone, source_destroyDomain, source_removeMetadata,
    failed_checkDomain, failed_destroyDomain, failed_removeMetadata
  };
  Receiver: enum {
    noReceiver, createDomain, sendReady, receiveMemory, awaitGoAhead, destination_rename, unpause,
    markSurvivable, sendDone, failed_destroyDestination, failed_removeDestination
  };
  MasterHalf: enum { noMaster, forward, awaitReply, releaseOperation, release_releaseOperation };
  HostHalf: enum { noHostHalf, queueOperation, awaitOperation };

  Copy: record
    isPresent: boolean;
    domain: Domain;
    isSurvivable: boolean;
  end;

  HostRecord: record
    xapi: Daemon;

    -- The background thread of the xapi: start-up, then one event after the other; and its locals.
    background: Background;
    peer: Host;
    observation: Observation;
    readResidentOn: Reference;
    readPowerState: PowerState;
    sawNoOperation: boolean;
    sawResidentHere: boolean;

    -- The thread of the xapi that answers the master's overview.
    inspection: Inspection;
    inspectionObservation: Observation;
    inspectionSawNoOperation: boolean;
    isListed: boolean;
    barrier: Barrier;
    answer: Answer;

    -- What xenopsd has of the VM under its own uuid and under the two temporary ones.
    isDirty: boolean;
    original: Copy;
    destination: Copy;
    source: Copy;

    -- The source's thread in xenopsd.
    operation: Operation;
    operationPeer: Host;
    isCancelled: boolean;
    isStreaming: boolean;

    -- The destination's thread in xenopsd, and the connection that it holds an end of.
    receiver: Receiver;
    receiverPeer: Host;
    stream: Stream;
  end;

  Call: record
    master: MasterHalf;
    hostHalf: HostHalf;
    host: Host;
    chosen: Host;
    isConnected: boolean;
  end;

var
  -- The record of the VM in the database.
  powerState: PowerState;
  residentOn: Reference;
  isMigrating: boolean;

  requestsLeft: 0 .. migrations;
  restartsLeft: 0 .. restarts;
  host: array [Host] of HostRecord;
  call: array [CallSlot] of Call;

------------------------------------------------------------------ what several steps do

-- The master does not serve its database while its xapi is down, and others not while it starts.
function reachesDatabase(h: Host): boolean;
begin
  return host[0].xapi = up | host[0].xapi = servingDatabase | (h = 0 & host[0].xapi = starting);
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

procedure signal(h: Host);
begin
  if host[h].original.isPresent then host[h].isDirty := true; end;
end;

procedure forgetReadings(h: Host);
begin
  host[h].observation := unread;
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
  host[h].peer := 0;
  forgetReadings(h);
end;

procedure forgetInspection(h: Host);
begin
  host[h].inspection := noInspection;
  host[h].isListed := false;
  forgetInspectionReadings(h);
end;

-- What xenopsd knows of the VM under its own uuid.
function observed(h: Host): Observation;
begin
  if !host[h].original.isPresent then return seenAbsent; end;
  if host[h].original.domain = noDomain then return seenHalted; end;
  if host[h].original.domain = building | host[h].original.domain = built then return seenPaused; end;
  return seenRunning;
end;

-- The waiting event goes with the uuid; a barrier waits for it no more.
procedure dropEvent(h: Host);
begin
  if host[h].isDirty then
    host[h].isDirty := false;
    if host[h].barrier = two then
      host[h].barrier := one;
    elsif host[h].barrier = one & !isHandlingEvent(h) then
      host[h].barrier := passed;
    end;
  end;
end;

-- Start-up is over, and the xapi serves; or an event is handled, which a barrier may wait for.
procedure endBackground(h: Host);
begin
  forgetBackground(h);
  if host[h].xapi != up then
    host[h].xapi := up;
  elsif host[h].barrier = one then
    host[h].barrier := passed;
  elsif host[h].barrier = two then
    host[h].barrier := one;
  end;
end;

procedure endInspection(h: Host);
begin
  forgetInspection(h);
  if host[h].answer = asked then host[h].answer := answered; end;
end;

procedure clearResidentOn(h: Host);
begin
  if residentOn = h + 1 then residentOn := 0; end;
end;

procedure freeCallIfOver(i: CallSlot);
begin
  if isFree(i) then
    call[i].host := 0;
    call[i].chosen := 0;
    call[i].isConnected := false;
  end;
end;

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

-- The operation ends, and with it the host's half of the call that waits for it, if any, and with that
-- the master's wait for a reply.
procedure endOperation(h: Host; masterGoesTo: MasterHalf);
begin
  closeStream(h);
  host[h].operation := noOperation;
  host[h].operationPeer := 0;
  host[h].isCancelled := false;
  signal(h);
  for i: CallSlot do
    if call[i].hostHalf = awaitOperation & call[i].host = h then
      call[i].hostHalf := noHostHalf;
      if call[i].isConnected then
        call[i].isConnected := false;
        call[i].master := masterGoesTo;
      end;
      freeCallIfOver(i);
    end;
  end;
end;

procedure failOperation(h: Host);
begin
  closeStream(h);
  host[h].operation := failed_checkDomain;
end;

procedure failReceiver(h: Host);
begin
  host[h].stream := broken;
  host[h].receiver := failed_destroyDestination;
end;

procedure endReceiver(h: Host);
begin
  host[h].receiver := noReceiver;
  forgetStreamIfUnused(h);
end;

procedure emptyCopy(var copy: Copy);
begin
  copy.isPresent := false;
  copy.domain := noDomain;
  copy.isSurvivable := false;
end;

------------------------------------------------------------------ xapi: events and start-up

-- An idle background thread of a xapi that serves takes an event, if there is one.
function backgroundCanMove(h: Host): boolean;
begin
  switch host[h].background
  case idle:
    return host[h].xapi = up & host[h].isDirty;
  case event_setResidentOn, event_writeRunning, event_writeHalted, event_clearResidentOn,
       start_clearResidentOn, master_readRecord, master_writeHalted, master_resetResidentOn,
       master_clearResidentOn, withoutOverview_clearResidentOn:
    return reachesDatabase(h);
  else
    return true;
  end;
end;

procedure readXenopsd(h: Host);
begin
  host[h].observation := observed(h);
  host[h].sawNoOperation := isIdle(h);
end;

-- readXenopsd of a start-up, and which step it comes to then.
procedure startReads(h: Host; ifPresent: Background; ifAbsent: Background);
begin
  readXenopsd(h);
  if host[h].original.isPresent then
    host[h].background := ifPresent;
  else
    host[h].background := ifAbsent;
  end;
end;

procedure moveBackground(h: Host);
begin
  switch host[h].background

  -- event
  case idle: -- takeEvent
    host[h].isDirty := false;
    host[h].background := event_readXenopsd;
  case event_readXenopsd:
    readXenopsd(h);
    if host[h].original.isPresent then
      host[h].background := event_setResidentOn;
    else
      endBackground(h);
    end;
  case event_setResidentOn:
    residentOn := h + 1;
    if host[h].observation != seenHalted then
      host[h].background := event_writeRunning;
    elsif host[h].sawNoOperation then
      host[h].background := event_writeHalted;
    else
      endBackground(h);
    end;
  case event_writeRunning:
    if host[h].observation = seenPaused then powerState := paused; else powerState := running; end;
    endBackground(h);
  case event_writeHalted:
    powerState := halted;
    host[h].background := event_removeMetadata;
  case event_removeMetadata:
    if host[h].original.isPresent & host[h].original.domain = noDomain then
      emptyCopy(host[h].original);
      dropEvent(h);
    end;
    host[h].background := event_clearResidentOn;
  case event_clearResidentOn:
    clearResidentOn(h);
    endBackground(h);

  -- xapi.start, of the hosts that are not the master
  case start_forEachVM:
    forgetReadings(h);
    host[h].background := start_readXenopsd;
  case start_readXenopsd:
    startReads(h, start_injectEvent, start_clearResidentOn);
  case start_injectEvent:
    signal(h);
    endBackground(h);
  case start_clearResidentOn:
    clearResidentOn(h);
    endBackground(h);

  -- master.start: Pool.calculate_inconsistent_vms
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
      host[h].background := withoutOverview_serveDatabase;
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
      host[h].background := withoutOverview_serveDatabase;
    end;

  -- master.start: Pool.reset_inconsistent_vms
  case master_forEachVM:
    forgetReadings(h);
    host[h].background := master_readRecord;
  case master_readRecord:
    host[h].readPowerState := powerState;
    host[h].readResidentOn := residentOn;
    host[h].sawResidentHere := residentOn = h + 1;
    if residentOn = 0 & powerState != halted then
      host[h].background := master_writeHalted;
    else
      host[h].background := master_serveDatabase;
    end;
  case master_writeHalted:
    powerState := halted;
    host[h].background := master_resetResidentOn;
  case master_resetResidentOn:
    residentOn := 0;
    host[h].background := master_serveDatabase;

  -- master.start: the rest
  case master_serveDatabase:
    host[h].xapi := servingDatabase;
    host[h].background := master_forEachVM2;
  case master_forEachVM2:
    forgetReadings(h);
    host[h].background := master_readXenopsd;
  case master_readXenopsd:
    startReads(h, master_injectEvent, master_clearResidentOn);
  case master_injectEvent:
    signal(h);
    endBackground(h);
  case master_clearResidentOn:
    clearResidentOn(h);
    endBackground(h);

  -- master.start.withoutOverview
  case withoutOverview_serveDatabase:
    host[h].xapi := servingDatabase;
    host[h].background := withoutOverview_forEachVM;
  case withoutOverview_forEachVM:
    forgetReadings(h);
    host[h].background := withoutOverview_readXenopsd;
  case withoutOverview_readXenopsd:
    startReads(h, withoutOverview_injectEvent, withoutOverview_clearResidentOn);
  case withoutOverview_injectEvent:
    signal(h);
    endBackground(h);
  case withoutOverview_clearResidentOn:
    clearResidentOn(h);
    endBackground(h);
  end;
end;

-- Host.show_me_what_you_got
function inspectionCanMove(h: Host): boolean;
begin
  switch host[h].inspection
  case noInspection:
    return false;
  case awaitEvents:
    return host[h].barrier = passed;
  case inspection_clearResidentOn:
    return reachesDatabase(h);
  else
    return true;
  end;
end;

procedure moveInspection(h: Host);
begin
  switch host[h].inspection
  case listVMs:
    host[h].isListed := host[h].original.isPresent;
    host[h].inspection := cancelMigrations;
  case cancelMigrations:
    if host[h].operation != noOperation then host[h].isCancelled := true; end;
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
    if isHandlingEvent(h) & host[h].isDirty then
      host[h].barrier := two;
    elsif isHandlingEvent(h) | host[h].isDirty then
      host[h].barrier := one;
    else
      host[h].barrier := passed;
    end;
    host[h].inspection := awaitEvents;
  case awaitEvents:
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

------------------------------------------------------------------ the source of a migration

function operationCanMove(h: Host): boolean;
begin
  switch host[h].operation
  case noOperation:
    return false;
  -- It waits while the destination is busy, and fails when the destination's xapi does not serve.
  case openStream:
    return host[host[h].operationPeer].xapi != up
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

procedure moveOperation(h: Host);
begin
  alias peer: host[host[h].operationPeer] do
  switch host[h].operation
  case importMetadata:
    if host[h].original.domain = executing & peer.xapi = up & peer.destination.domain = noDomain then
      peer.destination.isPresent := true;
      host[h].operation := openStream;
    else
      failOperation(h);
    end;
  case openStream:
    if peer.xapi = up then
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
    if peer.stream != broken & host[h].original.domain = executing & !host[h].isCancelled then
      host[h].operation := suspendDomain;
    else
      failOperation(h);
    end;
  case suspendDomain:
    if host[h].original.domain = executing & !host[h].isCancelled then
      host[h].original.domain := suspended;
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
    host[h].source.domain := noDomain;
    host[h].source.isSurvivable := false;
    host[h].operation := source_removeMetadata;
  case source_removeMetadata:
    host[h].source.isPresent := false;
    endOperation(h, releaseOperation);

  -- migrate.source.failed: a domain that is destroyed is looked at again
  case failed_checkDomain:
    if host[h].original.domain = suspended | host[h].original.domain = superseded
       | (host[h].original.domain != noDomain & !host[h].original.isSurvivable) then
      host[h].original.domain := noDomain;
      host[h].original.isSurvivable := false;
      signal(h);
    else
      host[h].operation := failed_destroyDomain;
    end;
  case failed_destroyDomain:
    host[h].source.domain := noDomain;
    host[h].source.isSurvivable := false;
    host[h].operation := failed_removeMetadata;
  case failed_removeMetadata:
    host[h].source.isPresent := false;
    endOperation(h, release_releaseOperation);
  end;
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

procedure supersede(var copy: Copy);
begin
  if copy.domain = suspended then copy.domain := superseded; end;
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
      -- A copy that is suspended while another begins to execute is its past.
      for other: Host do
        supersede(host[other].original);
        supersede(host[other].destination);
        supersede(host[other].source);
      end;
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
    host[h].destination.domain := noDomain;
    host[h].destination.isSurvivable := false;
    host[h].receiver := failed_removeDestination;
  case failed_removeDestination:
    host[h].destination.isPresent := false;
    endReceiver(h);
  end;
end;

------------------------------------------------------------------ the pool

startstate
begin
  powerState := running;
  residentOn := 1;
  isMigrating := false;
  requestsLeft := migrations;
  restartsLeft := restarts;
  for h: Host do
    host[h].xapi := up;
    forgetBackground(h);
    forgetInspection(h);
    host[h].barrier := passed;
    host[h].answer := notAsked;
    host[h].isDirty := false;
    emptyCopy(host[h].original);
    emptyCopy(host[h].destination);
    emptyCopy(host[h].source);
    host[h].operation := noOperation;
    host[h].operationPeer := 0;
    host[h].isCancelled := false;
    host[h].isStreaming := false;
    host[h].receiver := noReceiver;
    host[h].receiverPeer := 0;
    host[h].stream := noStream;
  end;
  host[0].original.isPresent := true;
  host[0].original.domain := executing;
  host[0].original.isSurvivable := true;
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

  rule "the source of a migration moves"
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

  -- A request that the master would not admit changes nothing, and is left out.
  rule "a client requests VM.pool_migrate to a host"
    requestsLeft > 0 & host[0].xapi = up & powerState = running & !isMigrating
  ==>
  var isTaken: boolean;
  begin
    isTaken := false;
    for i: CallSlot do
      if !isTaken & isFree(i) then
        isTaken := true;
        call[i].chosen := h;
        call[i].master := forward;
      end;
    end;
    isMigrating := true;
    requestsLeft := requestsLeft - 1;
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

  -- It dies with its threads and its halves of calls; the master's also with every lock.
  rule "fault: a xapi dies"
    restartsLeft > 0 & host[h].xapi != down
  ==>
  begin
    restartsLeft := restartsLeft - 1;
    host[h].xapi := down;
    forgetBackground(h);
    forgetInspection(h);
    host[h].barrier := passed;
    host[h].answer := notAsked;
    if h = 0 then
      isMigrating := false;
      for other: Host do host[other].answer := notAsked; end;
    end;
    for i: CallSlot do
      if h = 0 then
        call[i].master := noMaster;
        call[i].isConnected := false;
      end;
      if call[i].hostHalf != noHostHalf & call[i].host = h then
        call[i].hostHalf := noHostHalf;
        if call[i].isConnected then
          call[i].isConnected := false;
          call[i].master := release_releaseOperation;
        end;
      end;
      freeCallIfOver(i);
    end;
  end;

end;

ruleset i: CallSlot do

  rule "the master's half of a call moves; to await a reply is not a step"
    call[i].master != noMaster & call[i].master != awaitReply
  ==>
  begin
    if call[i].master = forward then
      if residentOn != 0 & host[residentOn - 1].xapi = up then
        call[i].host := residentOn - 1;
        call[i].hostHalf := queueOperation;
        call[i].isConnected := true;
        call[i].master := awaitReply;
      else
        call[i].master := release_releaseOperation;
      end;
    else
      -- releaseOperation, whatever came of the call
      isMigrating := false;
      call[i].master := noMaster;
      freeCallIfOver(i);
    end;
  end;

  rule "the host's half queues the operation when no other of the VM runs there"
    call[i].hostHalf = queueOperation & isIdle(call[i].host)
  ==>
  begin
    host[call[i].host].operation := importMetadata;
    host[call[i].host].operationPeer := call[i].chosen;
    call[i].hostHalf := awaitOperation;
  end;

end;
