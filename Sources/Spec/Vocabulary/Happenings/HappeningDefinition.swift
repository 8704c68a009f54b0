/// The definition of a happening: a request, a fault, a daemon restart.
struct HappeningDefinition: Sendable {
  /// The happening in reports, without who it concerns.
  var phrase: String
  /// Whether the model's budgets allow the happening.
  var isPossible: @Sendable (Model) -> Bool
  /// A field that must have been written before it can happen; nil if there is no such field.
  var needs: StateField?
  /// The procedures that may begin with it.
  var starts: [ProcedureName] = []
  /// The parts that it reads and writes; its own records are those of the host and the VM that it
  /// concerns.
  var footprint: Footprint
}

extension Footprint {
  /// The parts of all calls that change when half of a call advances or is freed.
  ///
  /// See ``MachineTables/advanceMaster(ofCall:_:)``, ``MachineTables/resumeCaller(of:_:_:succeeded:)``,
  /// ``MachineTables/resumeHost(ofCall:_:succeeded:)``, ``PoolState/freeCallIfOver(_:)``.
  static var movingCalls: Footprint {
    let all = CallField.allCases.reduce(into: StateParts()) { $0.formUnion(.call($1, of: .any)) }
    return Footprint(reads: all, alters: all).adding(.barrier(of: .any))
  }

  /// See ``PoolState/closeStream(atSource:_:)``.
  static var closingStream: Footprint {
    let stream: StateParts = [
      .xenopsd(.isStreaming, of: .any), .xenopsd(.stream, of: .any),
      .xenopsd(.receiverCounter, of: .any), .xenopsd(.receiverPeer, of: .any),
    ]
    return Footprint(reads: stream.union([.xenopsd(.operationPeer, of: .any)]), alters: stream)
  }

  /// See ``MachineTables/endMastership(_:)``.
  static var endOfMastership: Footprint {
    Footprint(
      alters: [
        .record(.operations, of: .any), .thread(.overview), .thread(.monitor),
        .host(.answer, of: .any),
      ]
    )
    .adding([.pool(.isKnown)], where: .isWritten(.pool(.isKnown)))
    .adding(.movingCalls)
  }

  /// See ``MachineTables/killXapi(_:_:)``.
  static var deathOfXapi: Footprint {
    Footprint(
      reads: [.pool(.master), .host(.xapi, of: .any)], writes: [.host(.xapi)],
      alters: [
        .thread(.background), .thread(.inspection), .host(.suppressedEvents),
        .host(.inspectionBarriers), .host(.answer, of: .any), .xenopsd(.lastEvent, of: .any),
        .host(.isFirstSinceBoot), .host(.hasEventThread), .host(.servesCalls),
      ]
    ).adding(.endOfMastership)
  }

  /// See ``MachineTables/killXenopsd(_:_:)``.
  static var deathOfXenopsd: Footprint {
    Footprint(
      reads: StateParts.handling.union([
        .host(.xenopsd), .call(.masterCounter, of: .any), .call(.hostCounter, of: .any),
        .call(.peerCounter, of: .any), .call(.vm, of: .any), .call(.host, of: .any),
        .call(.chosen, of: .any), .call(.barrier, of: .any),
      ]), writes: [.host(.xenopsd)],
      alters: [
        .xenopsd(.operationCounter, of: .any), .xenopsd(.operationPeer, of: .any),
        .xenopsd(.isCancelled, of: .any), .xenopsd(.peerHasCrashed, of: .any),
        .xenopsd(.isRebooting, of: .any), .xenopsd(.isIgnored, of: .any),
        .xenopsd(.isDirty, of: .any), .xenopsd(.queuedImport, of: .any),
        .xenopsd(.queuedCounter, of: .any),
        .host(.inspectionBarriers), .call(.barrier, of: .any),
      ]
    ).adding(.closingStream)
  }

  /// See ``MachineTables/crash(_:into:_:)``.
  static var crash: Footprint {
    Footprint(
      reads: [
        .host(.power), .xenopsd(.operationCounter, of: .any),
        .xenopsd(.operationPeer, of: .any),
      ],
      writes: [.host(.power)], alters: .copies(of: .any)
    )
    .adding(
      [.xenopsd(.peerHasCrashed, of: .any)], where: .isRead([.xenopsd(.peerHasCrashed)])
    )
    .adding([.host(.isFirstSinceBoot)], where: .isRead([.host(.isFirstSinceBoot)]))
    .adding([.host(.hasUnreportedBoot)], where: .isRead([.host(.hasUnreportedBoot)]))
    .adding(.deathOfXapi).adding(.deathOfXenopsd)
  }

  /// The budget that a fault spends, and the written-out database once no later fault needs it.
  static var spendingFault: Footprint {
    Footprint(
      reads: [.pool(.faultBudgets), .pool(.faultsInAll), .pool(.otherMaster)],
      alters: StateParts.savedDatabase.union([
        .pool(.faultBudgets), .pool(.faultsInAll), .pool(.databaseWrites),
      ]))
  }

  /// See ``PoolState/rollDatabaseBack(_:)``.
  static var rollingBack: Footprint {
    Footprint(
      reads: .savedDatabase,
      alters: StateParts.savedDatabase.union([
        .record(.powerState, of: .any), .record(.residentOn, of: .any),
        .record(.scheduledOn, of: .any), .record(.hasBootRecord, of: .any),
        .host(.liveness, of: .any), .host(.isForgotten, of: .any),
        .record(.operations, of: .any), .record(.image, of: .any),
        .record(.imageHasMetadata, of: .any), .record(.alwaysRun, of: .any),
        .pool(.databaseWrites),
      ]))
  }
}
