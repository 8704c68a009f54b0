extension FaultDefinition {
  /// See ``Expander/masterFailover(_:)``.
  static let masterFailover = FaultDefinition(
    sentence: "A slave becomes the master, with its own copy of the database.",
    healing: "A host that missed the change learns of it when it can be reached again.",
    summary: "another host becomes the master",
    phrase: { host, _, hasHA in
      hasHA
        ? "xhad makes \(host.phrase) the master"
        : "an operator makes \(host.phrase) the master, with the database that it has"
    },
    rollsDatabaseBack: .withoutHA, isSureUnderHA: true,
    footprint: Footprint.newMaster.adding(.rollingBack).adding(.spendingFault))
}

extension Footprint {
  /// See ``MachineTables/makeMaster(_:_:)``.
  static var newMaster: Footprint {
    Footprint(
      reads: [.host(.power, of: .any), .database, .validity],
      writes: [.pool(.master), .host(.xapi, of: .any)],
      alters: [
        .thread(.background), .thread(.inspection), .host(.suppressedEvents, of: .any),
        .host(.inspectionBarriers, of: .any), .host(.isFirstSinceBoot, of: .any),
        .host(.hasEventThread, of: .any), .host(.servesCalls, of: .any),
        .xenopsd(.lastEvent, of: .any),
      ]
    )
    .adding([.host(.followsOldMaster, of: .any)], where: .mayDiffer(.host(.isCutOff)))
    .adding(.endOfMastership)
  }
}
