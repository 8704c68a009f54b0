extension FaultDefinition {
  /// See ``Expander/secondMaster(_:)``.
  static let secondMaster = FaultDefinition(
    sentence:
      "A slave becomes the master while the old one, which is cut off, serves its own database.",
    healing: "The old master becomes a slave when it can be reached again.",
    summary: "another host becomes the master, and the old one goes on",
    phrase: { host, _, _ in
      "an operator makes \(host.phrase) the master, and the old master, cut off, goes on as one"
    },
    footprint: Footprint(
      reads: StateParts.otherDatabase.union([
        .pool(.isKnown), .record(.powerState, of: .any), .record(.residentOn, of: .any),
        .record(.scheduledOn, of: .any), .record(.operations, of: .any),
        .record(.hasBootRecord, of: .any),
      ]),
      writes: StateParts.otherDatabase.union([.call(.isOfOtherMaster, of: .any)])
    ).adding(.newMaster).adding(.spendingFault))
}

extension StateParts {
  /// The database of the second of two masters.
  static var otherDatabase: StateParts {
    [
      .pool(.otherMaster), .pool(.otherIsKnown), .pool(.otherPowerState),
      .pool(.otherResidentOn), .pool(.otherScheduledOn), .pool(.otherOperations),
      .pool(.otherBootRecord),
    ]
  }
}
