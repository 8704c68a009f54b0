/// The definition of something that happens without a step: a request, a fault, a
/// daemon that starts again.
struct HappeningDefinition: Sendable {
  /// The words for reports: what it is, without who.
  var phrase: String
  /// Whether a model lets it happen, as far as its budgets say.
  var isPossible: @Sendable (Model) -> Bool
  /// A field that something has to have written before it can happen; nil where nothing has to.
  var needs: StateField?
  /// The procedures of which one begins with it.
  var starts: [ProcedureName] = []
  /// What it reads and writes; its own records are those of the host and the VM that it is about.
  var footprint: Footprint
}

extension Footprint {
  /// What a call's half that is moved on, or freed, touches of all calls.
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
        .host(.inspectionBarriers), .host(.answer, of: .any),
      ]
    ).adding(.endOfMastership)
  }

  /// See ``MachineTables/killXenopsd(_:_:)``.
  static var deathOfXenopsd: Footprint {
    Footprint(
      reads: StateParts.handling.union([.host(.xenopsd)]), writes: [.host(.xenopsd)],
      alters: [
        .xenopsd(.operationCounter, of: .any), .xenopsd(.operationPeer, of: .any),
        .xenopsd(.isCancelled, of: .any), .xenopsd(.peerHasCrashed, of: .any),
        .xenopsd(.isRebooting, of: .any), .xenopsd(.isDirty, of: .any),
        .host(.inspectionBarriers),
      ]
    ).adding(.closingStream).adding(.movingCalls)
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
    .adding(.deathOfXapi).adding(.deathOfXenopsd)
  }

  /// What a fault spends of the budgets, and with the last one that needs it the database as it was
  /// written out.
  static var spendingFault: Footprint {
    Footprint(
      reads: [.pool(.faultBudgets), .pool(.faultsInAll)],
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
        .record(.imageHasMetadata, of: .any), .pool(.databaseWrites),
      ]))
  }
}
