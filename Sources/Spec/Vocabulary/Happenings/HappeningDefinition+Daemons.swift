/// Actions that daemons and hosts take of their own accord: restarts and discoveries.
extension HappeningDefinition {
  /// See ``Expander/xapiStart(_:)``.
  static let xapiStarts = HappeningDefinition(
    phrase: "a xapi starts", isPossible: { _ in true }, needs: .host(.xapi),
    starts: [.xapiStart, .masterStart],
    footprint: Footprint(
      reads: [.pool(.master), .host(.power), .host(.xapi)],
      alters: [.host(.xapi), .thread(.background)]))

  /// See ``Expander/xenopsdStart(_:)``.
  static let xenopsdStarts = HappeningDefinition(
    phrase: "a xenopsd starts", isPossible: { _ in true }, needs: .host(.xenopsd),
    starts: [.xenopsdStart],
    footprint: Footprint(
      reads: [.host(.power), .host(.xenopsd), .copies(of: .any)],
      writes: [.xenopsd(.isDirty, of: .any)],
      alters: [.host(.xenopsd), .xenopsd(.operationCounter, of: .any)]
    ).adding(.movingCalls))

  /// See ``Expander/notice(_:_:)``.
  static let xenopsdNotices = HappeningDefinition(
    phrase: "a xenopsd notices a domain that shut down", isPossible: { _ in true },
    starts: [.domainShutDown], footprint: .noticing)

  /// See ``Expander/noticeOfReboot(_:_:)``.
  static let xenopsdNoticesReboot = HappeningDefinition(
    phrase: "a xenopsd notices a guest that reboots", isPossible: { $0.canReboot },
    starts: [.domainRebooted], footprint: .noticing)

  /// See ``Expander/queuedImport(_:_:)``.
  static let xenopsdImports = HappeningDefinition(
    phrase: "a xenopsd imports metadata from its queue", isPossible: { _ in true },
    needs: .xenopsd(.queuedImport),
    footprint: Footprint(
      reads: [
        .xenopsd(.queuedImport), .copy(.original), .host(.xenopsd), .host(.power),
        .xenopsd(.operationCounter), .xenopsd(.receiverCounter),
      ],
      writes: [.copy(.original)], alters: [.xenopsd(.queuedImport)],
      effects: [.importedMetadata]
    ).adding(.beginningQueued))

  /// See ``Expander/boot(_:)``.
  static let hostBoots = HappeningDefinition(
    phrase: "a host boots again", isPossible: { _ in true }, needs: .host(.power),
    footprint: Footprint(
      reads: [
        .host(.power), .host(.liveness), .host(.xapi, of: .any), .pool(.master),
      ],
      alters: [.host(.power)]))

  /// See ``Expander/healing(_:)``.
  static let hostIsReachable = HappeningDefinition(
    phrase: "a host is reachable again", isPossible: { _ in true }, needs: .host(.isCutOff),
    footprint: Footprint(
      reads: [.host(.isCutOff), .host(.followsOldMaster), .pool(.otherMaster)],
      alters: [
        .host(.isCutOff), .host(.followsOldMaster), .otherDatabase,
        .call(.isOfOtherMaster, of: .any),
      ]
    ).adding(.deathOfXapi))

  /// See ``Expander/databaseWrite()``.
  static let databaseIsWritten = HappeningDefinition(
    phrase: "the database is written out",
    isPossible: { $0.initialState.budgets.databaseWrites > 0 },
    footprint: Footprint(
      reads: StateParts.database.union(.savedDatabase).union([.pool(.databaseWrites)]),
      alters: [.pool(.databaseWrites)]
    ).adding(.savingDatabase))
}

/// The master's discoveries about hosts, and the reaction of a host that anticipates them.
extension HappeningDefinition {
  /// See ``Expander/forEachChangeOfLiveness(of:_:)``.
  static let hostIsSilent = HappeningDefinition(
    phrase: "nothing is heard of a host for ten minutes",
    isPossible: { !$0.monitorProcedures.isEmpty && !$0.hasHA },
    footprint: Footprint(
      reads: StateParts.liveness.union([.host(.passesForLive)]), writes: [.host(.liveness)]))

  /// See ``Expander/forEachChangeOfLiveness(of:_:)``.
  static let hostIsHeardOf = HappeningDefinition(
    phrase: "a host is heard of again", isPossible: { $0.judgesLiveness },
    needs: .host(.liveness),
    footprint: Footprint(
      reads: StateParts.liveness.union([.thread(.monitor, .counter)]),
      alters: [.host(.liveness)]))

  /// See ``Expander/forEachChangeOfLiveness(of:_:)``.
  static let hostFences = HappeningDefinition(
    phrase: "a host that is cut off resets itself",
    isPossible: { $0.hasHA && !$0.monitorProcedures.isEmpty }, needs: .host(.isCutOff),
    footprint: Footprint(reads: [.host(.power), .host(.isCutOff)]).adding(.crash))
}

extension Footprint {
  /// A xenopsd notices that a domain has shut down and begins to act on it.
  fileprivate static var noticing: Footprint {
    Footprint(
      reads: [
        .copies(), .host(.xenopsd), .host(.power), .xenopsd(.operationCounter),
        .xenopsd(.receiverCounter),
      ],
      alters: [.xenopsd(.operationCounter)])
  }
}

extension StateParts {
  /// The parts that decide whether the master hears from a host.
  fileprivate static var liveness: StateParts {
    [
      .pool(.master), .servers, .validity, .host(.power), .host(.liveness),
    ]
  }
}
