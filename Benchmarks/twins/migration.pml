/*
 * Live migration, its events, and restarts of xapi, under the design models/designs/proposed.jsonc: the
 * twin of Benchmarks/models/migration-*.jsonc, written by hand from the same steps over the same
 * variables, for one VM. It reaches the same number of distinct states, and Spin counts one more: the
 * state before the first step, which sets the initial state up.
 *
 * Every transition is one d_step of the one process, so that no program counter of Promela's and no
 * state in between is counted. A thread is a position; its part of the loop at the end has a guard,
 * “it can move”, and then does the one step that stands at its position. Host 0 is the master. What
 * cannot differ in these models (images, liveness, start temporary uuids, ...) is left out.
 */
#ifndef HOSTS
#define HOSTS 2      /* 2 to 4 */
#endif
#ifndef MIGRATIONS
#define MIGRATIONS 1 /* the most requests, and as many slots for calls; at most 3 */
#endif
#ifndef RESTARTS
#define RESTARTS 1   /* the most xapis that die */
#endif

#if HOSTS > 2
#define HOST_BITS 2
#else
#define HOST_BITS 1
#endif
#if HOSTS > 3
#define REFERENCE_BITS 3
#else
#define REFERENCE_BITS 2
#endif

#define nowhere 0      /* of a position; and of a reference to a host, which is its number and 1 */

/* A xapi. */
#define up 0
#define starting 1
#define down 2
#define servingDatabase 3

/* power_state */
#define halted 0
#define paused 1
#define running 2

/* A domain; “running” as above. A superseded one is suspended, and another copy has executed since. */
#define none 0
#define building 1
#define built 3
#define suspended 4
#define superseded 5

/* What xapi saw of the VM in its xenopsd; further values as of power_state. */
#define unread 3
#define absent 4

/* The barrier that an inspection waits behind: how many events are to be handled still. */
#define passed 0
#define one 1
#define two 2

/* The answer of a host that the master inspects. */
#define notAsked 0
#define asked 1
#define answered 2

/* The connection of a migration, with the word that is under way. */
#define noStream 0
#define open 1
#define ready 2
#define memory 3
#define goAhead 4
#define done 5
#define broken 6

/* Positions of the background thread of a xapi; from setResidentOn on the step needs the database. */
#define event_readXenopsd 1
#define event_removeMetadata 2
#define start_forEachVM 3
#define start_readXenopsd 4
#define start_injectEvent 5
#define master_forEachHost 6
#define master_callHost 7
#define master_awaitHost 8
#define master_forEachVM 9
#define master_serveDatabase 10
#define master_forEachVM2 11
#define master_readXenopsd 12
#define master_injectEvent 13
#define withoutOverview_serveDatabase 14
#define withoutOverview_forEachVM 15
#define withoutOverview_readXenopsd 16
#define withoutOverview_injectEvent 17
#define event_setResidentOn 18
#define event_writeRunning 19
#define event_writeHalted 20
#define event_clearResidentOn 21
#define start_clearResidentOn 22
#define master_readRecord 23
#define master_writeHalted 24
#define master_resetResidentOn 25
#define master_clearResidentOn 26
#define withoutOverview_clearResidentOn 27

/* Positions of Host.show_me_what_you_got. */
#define listVMs 1
#define cancelMigrations 2
#define inspection_forEachVM 3
#define inspection_injectEvent 4
#define injectBarrier 5
#define awaitEvents 6
#define inspection_forEachVM2 7
#define inspection_readXenopsd 8
#define inspection_clearResidentOn 9

/* Positions of migrate.source and migrate.source.failed. */
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
#define failed_checkDomain 12
#define failed_destroyDomain 13
#define failed_removeMetadata 14

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

/* Positions of migrate.master and release, and of migrate.host. */
#define forward 1
#define awaitReply 2
#define releaseOperation 3
#define release_releaseOperation 4
#define queueOperation 1
#define awaitOperation 2

typedef Host {
  unsigned xapi : 2;

  /* The background thread of the xapi: start-up, then one event after the other; and its locals. */
  unsigned background : 5;
  unsigned peer : HOST_BITS;
  unsigned observation : 3;
  unsigned readResidentOn : REFERENCE_BITS;
  unsigned readPowerState : 2;
  unsigned sawNoOperation : 1;
  unsigned sawResidentHere : 1;

  /* The thread of the xapi that answers the master's overview. */
  unsigned inspection : 4;
  unsigned inspectionObservation : 3;
  unsigned inspectionSawNoOperation : 1;
  unsigned isListed : 1;
  unsigned barrier : 2;
  unsigned answer : 2;

  /* What xenopsd has of the VM under its own uuid and under the two temporary ones. */
  unsigned isDirty : 1;
  unsigned original : 1;
  unsigned originalDomain : 3;
  unsigned originalIsSurvivable : 1;
  unsigned destination : 1;
  unsigned destinationDomain : 3;
  unsigned destinationIsSurvivable : 1;
  unsigned source : 1;
  unsigned sourceDomain : 3;
  unsigned sourceIsSurvivable : 1;

  /* The source's thread in xenopsd. */
  unsigned operation : 4;
  unsigned operationPeer : HOST_BITS;
  unsigned isCancelled : 1;
  unsigned isStreaming : 1;

  /* The destination's thread in xenopsd, and the connection that it holds an end of. */
  unsigned receiver : 4;
  unsigned receiverPeer : HOST_BITS;
  unsigned stream : 3
}

typedef Call {
  unsigned master : 3;
  unsigned hostHalf : 2;
  unsigned host : HOST_BITS;
  unsigned chosen : HOST_BITS;
  unsigned isConnected : 1
}

/* The record of the VM in the database. */
unsigned powerState : 2;
unsigned residentOn : REFERENCE_BITS;
unsigned isMigrating : 1;

unsigned requestsLeft : 3;
unsigned restartsLeft : 3;
Host host[HOSTS];
Call call[MIGRATIONS];

/* For use within a step; 0 between steps. A hidden variable would rule out breadth-first search. */
unsigned p : HOST_BITS;
unsigned c : 2;

#if HOSTS > 3
#define forEachHost(macro) macro(0); macro(1); macro(2); macro(3)
#elif HOSTS > 2
#define forEachHost(macro) macro(0); macro(1); macro(2)
#else
#define forEachHost(macro) macro(0); macro(1)
#endif

/* ------------------------------------------------------------------ what several steps do */

/* The master does not serve its database while its xapi is down, and others not while it starts. */
#define reachesDatabase(h) \
  (host[0].xapi == up || host[0].xapi == servingDatabase || (h == 0 && host[0].xapi == starting))

#define isIdle(h) (host[h].operation == nowhere && host[h].receiver == nowhere)
#define isFree(i) (call[i].master == nowhere && call[i].hostHalf == nowhere)
#define isLost(h) (host[h].stream == noStream || host[h].stream == broken)
#define canSend(h) (isLost(h) || host[h].stream == open)
#define canReceive(h, word) (isLost(h) || host[h].stream == word)
#define isHandlingEvent(h) (host[h].background != nowhere && host[h].xapi == up)

inline signal(h) { if :: host[h].original -> host[h].isDirty = 1 :: else fi }

inline forgetReadings(h) {
  host[h].observation = unread; host[h].readResidentOn = nowhere; host[h].readPowerState = halted;
  host[h].sawNoOperation = 0; host[h].sawResidentHere = 0
}

inline forgetInspectionReadings(h) {
  host[h].inspectionObservation = unread; host[h].inspectionSawNoOperation = 0
}

inline forgetBackground(h) { host[h].background = nowhere; host[h].peer = 0; forgetReadings(h) }

inline forgetInspection(h) {
  host[h].inspection = nowhere; host[h].isListed = 0; forgetInspectionReadings(h)
}

/* What xenopsd knows of the VM under its own uuid. */
#define observed(h) \
  (!host[h].original -> absent : \
    (host[h].originalDomain == none -> halted : \
      (host[h].originalDomain == building || host[h].originalDomain == built -> paused : running)))

/* The waiting event goes with the uuid; a barrier waits for it no more. */
inline dropEvent(h) {
  if
  :: host[h].isDirty ->
     host[h].isDirty = 0;
     if
     :: host[h].barrier == two -> host[h].barrier = one
     :: host[h].barrier == one && !isHandlingEvent(h) -> host[h].barrier = passed
     :: else
     fi
  :: else
  fi
}

/* Start-up is over, and the xapi serves; or an event is handled, which a barrier may wait for. */
inline endBackground(h) {
  forgetBackground(h);
  if
  :: host[h].xapi != up -> host[h].xapi = up
  :: else ->
     if
     :: host[h].barrier == one -> host[h].barrier = passed
     :: host[h].barrier == two -> host[h].barrier = one
     :: else
     fi
  fi
}

inline endInspection(h) {
  forgetInspection(h);
  if :: host[h].answer == asked -> host[h].answer = answered :: else fi
}

inline clearResidentOn(h) { if :: residentOn == h + 1 -> residentOn = nowhere :: else fi }

inline freeCallIfOver(i) {
  if :: isFree(i) -> call[i].host = 0; call[i].chosen = 0; call[i].isConnected = 0 :: else fi
}

#define isSourceAttached(h) \
  (host[h].stream != noStream && host[host[h].receiverPeer].isStreaming \
    && host[host[h].receiverPeer].operationPeer == h)

/* A connection that neither end holds any more is forgotten. */
inline forgetStreamIfUnused(h) {
  if
  :: host[h].receiver == nowhere && !isSourceAttached(h) ->
     host[h].receiverPeer = 0; host[h].stream = noStream
  :: else
  fi
}

/* The source closes its end; the other end, if it is still there, will see end of file. */
inline closeStream(h) {
  if
  :: host[h].isStreaming ->
     p = host[h].operationPeer;
     host[h].isStreaming = 0;
     if :: host[p].receiver != nowhere -> host[p].stream = broken :: else fi;
     forgetStreamIfUnused(p)
  :: else
  fi
}

/* The operation ends, and with it the host's half of the call that waits for it, if any, and with that
   the master's wait for a reply. */
inline endOperation(h, masterGoesTo) {
  closeStream(h);
  host[h].operation = nowhere; host[h].operationPeer = 0; host[h].isCancelled = 0;
  signal(h);
  c = 0;
  do
  :: c < MIGRATIONS ->
     if
     :: call[c].hostHalf == awaitOperation && call[c].host == h ->
        call[c].hostHalf = nowhere;
        if
        :: call[c].isConnected -> call[c].isConnected = 0; call[c].master = masterGoesTo
        :: else
        fi;
        freeCallIfOver(c);
        break
     :: else -> c++
     fi
  :: else -> break
  od;
  c = 0
}

inline failOperation(h) { closeStream(h); host[h].operation = failed_checkDomain }

inline failReceiver(h) { host[h].stream = broken; host[h].receiver = failed_destroyDestination }

inline endReceiver(h) {
  host[h].receiver = nowhere;
  forgetStreamIfUnused(h)
}

/* ------------------------------------------------------------------ xapi: events and start-up */

/* An idle background thread of a xapi that serves takes an event, if there is one. */
#define backgroundCanMove(h) \
  (host[h].background == nowhere \
    -> (host[h].xapi == up && host[h].isDirty) \
    : (host[h].background < event_setResidentOn || reachesDatabase(h)))

inline readXenopsd(h) {
  host[h].observation = observed(h);
  host[h].sawNoOperation = isIdle(h)
}

/* readXenopsd of a start-up, and which step it comes to then. */
inline startReads(h, ifPresent, ifAbsent) {
  readXenopsd(h);
  if
  :: host[h].original -> host[h].background = ifPresent
  :: else -> host[h].background = ifAbsent
  fi
}

inline moveBackground(h) {
  if
  /* event */
  :: host[h].background == nowhere -> /* takeEvent */
     host[h].isDirty = 0; host[h].background = event_readXenopsd
  :: host[h].background == event_readXenopsd ->
     readXenopsd(h);
     if
     :: host[h].original -> host[h].background = event_setResidentOn
     :: else -> endBackground(h)
     fi
  :: host[h].background == event_setResidentOn ->
     residentOn = h + 1;
     if
     :: host[h].observation != halted -> host[h].background = event_writeRunning
     :: host[h].observation == halted && host[h].sawNoOperation ->
        host[h].background = event_writeHalted
     :: else -> endBackground(h)
     fi
  :: host[h].background == event_writeRunning ->
     powerState = host[h].observation; endBackground(h)
  :: host[h].background == event_writeHalted ->
     powerState = halted; host[h].background = event_removeMetadata
  :: host[h].background == event_removeMetadata ->
     if
     :: host[h].original && host[h].originalDomain == none ->
        host[h].original = 0; host[h].originalIsSurvivable = 0; dropEvent(h)
     :: else
     fi;
     host[h].background = event_clearResidentOn
  :: host[h].background == event_clearResidentOn ->
     clearResidentOn(h); endBackground(h)

  /* xapi.start, of the hosts that are not the master */
  :: host[h].background == start_forEachVM ->
     forgetReadings(h); host[h].background = start_readXenopsd
  :: host[h].background == start_readXenopsd ->
     startReads(h, start_injectEvent, start_clearResidentOn)
  :: host[h].background == start_injectEvent -> signal(h); endBackground(h)
  :: host[h].background == start_clearResidentOn -> clearResidentOn(h); endBackground(h)

  /* master.start: Pool.calculate_inconsistent_vms */
  :: host[h].background == master_forEachHost ->
     host[h].peer = 0; host[h].background = master_callHost
  :: host[h].background == master_callHost ->
     p = host[h].peer;
     if
     :: p == h || host[p].xapi == up ->
        forgetInspection(p); host[p].inspection = listVMs;
        host[p].barrier = passed; host[p].answer = asked;
        host[h].background = master_awaitHost
     :: else -> host[h].background = withoutOverview_serveDatabase
     fi
  :: host[h].background == master_awaitHost -> /* the answer, or none to come, or a short timeout */
     p = host[h].peer;
     if
     :: host[p].answer == answered ->
        if
        :: p + 1 < HOSTS -> host[h].peer = p + 1; host[h].background = master_callHost
        :: else -> host[h].background = master_forEachVM
        fi
     :: else -> host[h].background = withoutOverview_serveDatabase
     fi;
     host[p].answer = notAsked

  /* master.start: Pool.reset_inconsistent_vms */
  :: host[h].background == master_forEachVM ->
     forgetReadings(h); host[h].background = master_readRecord
  :: host[h].background == master_readRecord ->
     host[h].readPowerState = powerState; host[h].readResidentOn = residentOn;
     host[h].sawResidentHere = (residentOn == h + 1);
     if
     :: residentOn == nowhere && powerState != halted -> host[h].background = master_writeHalted
     :: else -> host[h].background = master_serveDatabase
     fi
  :: host[h].background == master_writeHalted ->
     powerState = halted; host[h].background = master_resetResidentOn
  :: host[h].background == master_resetResidentOn ->
     residentOn = nowhere; host[h].background = master_serveDatabase

  /* master.start: the rest */
  :: host[h].background == master_serveDatabase ->
     host[h].xapi = servingDatabase; host[h].background = master_forEachVM2
  :: host[h].background == master_forEachVM2 ->
     forgetReadings(h); host[h].background = master_readXenopsd
  :: host[h].background == master_readXenopsd ->
     startReads(h, master_injectEvent, master_clearResidentOn)
  :: host[h].background == master_injectEvent -> signal(h); endBackground(h)
  :: host[h].background == master_clearResidentOn -> clearResidentOn(h); endBackground(h)

  /* master.start.withoutOverview */
  :: host[h].background == withoutOverview_serveDatabase ->
     host[h].xapi = servingDatabase; host[h].background = withoutOverview_forEachVM
  :: host[h].background == withoutOverview_forEachVM ->
     forgetReadings(h); host[h].background = withoutOverview_readXenopsd
  :: host[h].background == withoutOverview_readXenopsd ->
     startReads(h, withoutOverview_injectEvent, withoutOverview_clearResidentOn)
  :: host[h].background == withoutOverview_injectEvent -> signal(h); endBackground(h)
  :: host[h].background == withoutOverview_clearResidentOn -> clearResidentOn(h); endBackground(h)
  fi;
  p = 0
}

/* Host.show_me_what_you_got */
#define inspectionCanMove(h) \
  (host[h].inspection != nowhere \
    && (host[h].inspection != awaitEvents || host[h].barrier == passed) \
    && (host[h].inspection != inspection_clearResidentOn || reachesDatabase(h)))

inline moveInspection(h) {
  if
  :: host[h].inspection == listVMs ->
     host[h].isListed = host[h].original; host[h].inspection = cancelMigrations
  :: host[h].inspection == cancelMigrations ->
     if :: host[h].operation != nowhere -> host[h].isCancelled = 1 :: else fi;
     host[h].inspection = inspection_forEachVM
  :: host[h].inspection == inspection_forEachVM ->
     forgetInspectionReadings(h);
     if
     :: host[h].isListed -> host[h].inspection = inspection_injectEvent
     :: else -> host[h].inspection = injectBarrier
     fi
  :: host[h].inspection == inspection_injectEvent ->
     signal(h); host[h].inspection = injectBarrier
  :: host[h].inspection == injectBarrier ->
     host[h].barrier = (isHandlingEvent(h) -> 1 : 0) + host[h].isDirty;
     host[h].inspection = awaitEvents
  :: host[h].inspection == awaitEvents -> host[h].inspection = inspection_forEachVM2
  :: host[h].inspection == inspection_forEachVM2 ->
     forgetInspectionReadings(h); host[h].inspection = inspection_readXenopsd
  :: host[h].inspection == inspection_readXenopsd ->
     host[h].inspectionObservation = observed(h); host[h].inspectionSawNoOperation = isIdle(h);
     if
     :: host[h].original -> endInspection(h)
     :: else -> host[h].inspection = inspection_clearResidentOn
     fi
  :: host[h].inspection == inspection_clearResidentOn -> clearResidentOn(h); endInspection(h)
  fi
}

/* ------------------------------------------------------------------ the source of a migration */

#define operationCanMove(h) \
  (host[h].operation != nowhere \
    && (host[h].operation != openStream || canOpen(h, host[h].operationPeer)) \
    && (host[h].operation != awaitReady || canReceive(host[h].operationPeer, ready)) \
    && (host[h].operation != sendMemory || canSend(host[h].operationPeer)) \
    && (host[h].operation != sendGoAhead || canSend(host[h].operationPeer)) \
    && (host[h].operation != awaitDone || canReceive(host[h].operationPeer, done)))

/* It waits while the destination is busy, and fails when the destination's xapi does not serve. */
#define canOpen(h, q) \
  (host[q].xapi != up || (host[q].receiver == nowhere && host[q].stream == noStream \
                          && (q == h || host[q].operation == nowhere)))

/* A domain that is suspended or half built. */
#define isUseless(h) \
  (host[h].originalDomain >= suspended \
    || (host[h].originalDomain != none && !host[h].originalIsSurvivable))

inline moveOperation(h) {
  p = host[h].operationPeer;
  if
  :: host[h].operation == importMetadata ->
     if
     :: host[h].originalDomain == running && host[p].xapi == up && host[p].destinationDomain == none ->
        host[p].destination = 1; host[h].operation = openStream
     :: else -> failOperation(h)
     fi
  :: host[h].operation == openStream ->
     if
     :: host[p].xapi == up ->
        host[p].receiver = createDomain; host[p].receiverPeer = h; host[p].stream = open;
        host[h].isStreaming = 1; host[h].operation = awaitReady
     :: else -> failOperation(h)
     fi
  :: host[h].operation == awaitReady ->
     if
     :: isLost(p) -> failOperation(h)
     :: else -> host[p].stream = open; host[h].operation = copyMemory
     fi
  :: host[h].operation == copyMemory ->
     if
     :: host[p].stream != broken && host[h].originalDomain == running && !host[h].isCancelled ->
        host[h].operation = suspendDomain
     :: else -> failOperation(h)
     fi
  :: host[h].operation == suspendDomain ->
     if
     :: host[h].originalDomain == running && !host[h].isCancelled ->
        host[h].originalDomain = suspended; host[h].operation = sendMemory
     :: else -> failOperation(h)
     fi
  :: host[h].operation == sendMemory ->
     if
     :: isLost(p) -> failOperation(h)
     :: else -> host[p].stream = memory; host[h].operation = source_rename
     fi
  :: host[h].operation == source_rename ->
     if
     :: host[h].original && !host[h].source ->
        host[h].source = 1; host[h].sourceDomain = host[h].originalDomain;
        host[h].sourceIsSurvivable = host[h].originalIsSurvivable;
        host[h].original = 0; host[h].originalDomain = none; host[h].originalIsSurvivable = 0;
        dropEvent(h);
        host[h].operation = sendGoAhead
     :: else -> failOperation(h)
     fi
  :: host[h].operation == sendGoAhead ->
     if
     :: isLost(p) -> failOperation(h)
     :: else -> host[p].stream = goAhead; host[h].operation = awaitDone
     fi
  :: host[h].operation == awaitDone ->
     if
     :: isLost(p) -> failOperation(h)
     :: else -> host[p].stream = open; host[h].operation = source_destroyDomain
     fi
  :: host[h].operation == source_destroyDomain ->
     host[h].sourceDomain = none; host[h].sourceIsSurvivable = 0;
     host[h].operation = source_removeMetadata
  :: host[h].operation == source_removeMetadata ->
     host[h].source = 0;
     endOperation(h, releaseOperation)

  /* migrate.source.failed: a domain that is destroyed is looked at again */
  :: host[h].operation == failed_checkDomain ->
     if
     :: isUseless(h) ->
        host[h].originalDomain = none; host[h].originalIsSurvivable = 0; signal(h)
     :: else -> host[h].operation = failed_destroyDomain
     fi
  :: host[h].operation == failed_destroyDomain ->
     host[h].sourceDomain = none; host[h].sourceIsSurvivable = 0;
     host[h].operation = failed_removeMetadata
  :: host[h].operation == failed_removeMetadata ->
     host[h].source = 0;
     endOperation(h, release_releaseOperation)
  fi;
  p = 0
}

/* ------------------------------------------------------------------ the destination of a migration */

#define receiverCanMove(h) \
  (host[h].receiver != nowhere \
    && (host[h].receiver != sendReady || canSend(h)) \
    && (host[h].receiver != receiveMemory || host[h].destinationDomain != building \
        || canReceive(h, memory)) \
    && (host[h].receiver != awaitGoAhead || canReceive(h, goAhead)) \
    && (host[h].receiver != sendDone || canSend(h)))

/* A copy that is suspended while another begins to execute is its past. */
#define supersede(h) \
  if :: host[h].originalDomain == suspended -> host[h].originalDomain = superseded :: else fi; \
  if :: host[h].destinationDomain == suspended -> host[h].destinationDomain = superseded :: else fi; \
  if :: host[h].sourceDomain == suspended -> host[h].sourceDomain = superseded :: else fi

inline moveReceiver(h) {
  if
  :: host[h].receiver == createDomain ->
     if
     :: host[h].destination && host[h].destinationDomain == none ->
        host[h].destinationDomain = building; host[h].destinationIsSurvivable = 0;
        host[h].receiver = sendReady
     :: else -> failReceiver(h)
     fi
  :: host[h].receiver == sendReady ->
     if
     :: isLost(h) -> failReceiver(h)
     :: else -> host[h].stream = ready; host[h].receiver = receiveMemory
     fi
  :: host[h].receiver == receiveMemory ->
     if
     :: host[h].destinationDomain != building || isLost(h) -> failReceiver(h)
     :: else ->
        host[h].stream = open; host[h].destinationDomain = built; host[h].receiver = awaitGoAhead
     fi
  :: host[h].receiver == awaitGoAhead ->
     if
     :: isLost(h) -> failReceiver(h)
     :: else -> host[h].stream = open; host[h].receiver = destination_rename
     fi
  :: host[h].receiver == destination_rename ->
     if
     :: host[h].destination && !host[h].original ->
        host[h].original = 1; host[h].originalDomain = host[h].destinationDomain;
        host[h].originalIsSurvivable = host[h].destinationIsSurvivable;
        host[h].destination = 0; host[h].destinationDomain = none;
        host[h].destinationIsSurvivable = 0;
        host[h].receiver = unpause
     :: else -> failReceiver(h)
     fi
  :: host[h].receiver == unpause ->
     if
     :: host[h].originalDomain == built ->
        forEachHost(supersede);
        host[h].originalDomain = running; signal(h); host[h].receiver = markSurvivable
     :: else -> failReceiver(h)
     fi
  :: host[h].receiver == markSurvivable ->
     if
     :: host[h].originalDomain != none ->
        host[h].originalIsSurvivable = 1; host[h].receiver = sendDone
     :: else -> failReceiver(h)
     fi
  :: host[h].receiver == sendDone ->
     if
     :: isLost(h) -> failReceiver(h)
     :: else -> host[h].stream = done; endReceiver(h)
     fi

  /* migrate.destination.failed */
  :: host[h].receiver == failed_destroyDestination ->
     host[h].destinationDomain = none; host[h].destinationIsSurvivable = 0;
     host[h].receiver = failed_removeDestination
  :: host[h].receiver == failed_removeDestination ->
     host[h].destination = 0; endReceiver(h)
  fi
}

/* ------------------------------------------------------------------ calls, clients and faults */

/* Forwards it, or releases the lock; to await a reply is not a step. */
#define masterCanMove(i) (call[i].master != nowhere && call[i].master != awaitReply)

inline moveMaster(i) {
  if
  :: call[i].master == forward ->
     if
     :: residentOn != nowhere && host[residentOn - 1].xapi == up ->
        call[i].host = residentOn - 1; call[i].hostHalf = queueOperation;
        call[i].isConnected = 1; call[i].master = awaitReply
     :: else -> call[i].master = release_releaseOperation
     fi
  :: else -> /* releaseOperation, whatever came of the call */
     isMigrating = 0; call[i].master = nowhere; freeCallIfOver(i)
  fi
}

/* Queues the operation when no other of the VM runs there; to await its end is not a step. */
#define hostHalfCanMove(i) (call[i].hostHalf == queueOperation && isIdle(call[i].host))

inline moveHostHalf(i) {
  host[call[i].host].operation = importMetadata;
  host[call[i].host].operationPeer = call[i].chosen;
  call[i].hostHalf = awaitOperation
}

/* A request that the master would not admit changes nothing, and is left out. */
#define canRequest \
  (requestsLeft > 0 && host[0].xapi == up && powerState == running && !isMigrating)

inline request(h) {
  do :: !isFree(c) -> c++ :: else -> break od;
  call[c].chosen = h; call[c].master = forward;
  isMigrating = 1; requestsLeft = requestsLeft - 1;
  c = 0
}

inline startXapi(h) {
  if
  :: h == 0 -> host[h].background = master_forEachHost
  :: else -> host[h].background = start_forEachVM
  fi;
  host[h].xapi = starting
}

#define forgetAnswer(h) host[h].answer = notAsked

/* A xapi dies with its threads and its halves of calls; the master's also with every lock. */
inline restartXapi(h) {
  restartsLeft = restartsLeft - 1;
  host[h].xapi = down;
  forgetBackground(h);
  forgetInspection(h); host[h].barrier = passed; host[h].answer = notAsked;
  if
  :: h == 0 -> isMigrating = 0; forEachHost(forgetAnswer)
  :: else
  fi;
  do
  :: c < MIGRATIONS ->
     if
     :: h == 0 -> call[c].master = nowhere; call[c].isConnected = 0
     :: else
     fi;
     if
     :: call[c].hostHalf != nowhere && call[c].host == h ->
        call[c].hostHalf = nowhere;
        if
        :: call[c].isConnected ->
           call[c].isConnected = 0; call[c].master = release_releaseOperation
        :: else
        fi
     :: else
     fi;
     freeCallIfOver(c);
     c++
  :: else -> break
  od;
  c = 0
}

#define ofHost(h) \
  :: d_step { backgroundCanMove(h) -> moveBackground(h) } \
  :: d_step { inspectionCanMove(h) -> moveInspection(h) } \
  :: d_step { operationCanMove(h) -> moveOperation(h) } \
  :: d_step { receiverCanMove(h) -> moveReceiver(h) } \
  :: d_step { canRequest -> request(h) } \
  :: d_step { host[h].xapi == down -> startXapi(h) } \
  :: d_step { restartsLeft > 0 && host[h].xapi != down -> restartXapi(h) }

#define ofCall(i) \
  :: d_step { masterCanMove(i) -> moveMaster(i) } \
  :: d_step { hostHalfCanMove(i) -> moveHostHalf(i) }

#define initialise(h) host[h].observation = unread; host[h].inspectionObservation = unread

active proctype pool() {
  d_step {
    forEachHost(initialise);
    powerState = running; residentOn = 1;
    host[0].original = 1; host[0].originalDomain = running; host[0].originalIsSurvivable = 1;
    requestsLeft = MIGRATIONS; restartsLeft = RESTARTS
  }
  do
  ofHost(0)
  ofHost(1)
#if HOSTS > 2
  ofHost(2)
#endif
#if HOSTS > 3
  ofHost(3)
#endif
  ofCall(0)
#if MIGRATIONS > 1
  ofCall(1)
#endif
#if MIGRATIONS > 2
  ofCall(2)
#endif
  od
}
