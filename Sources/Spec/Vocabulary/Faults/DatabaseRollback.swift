extension FaultDefinition {
  /// See ``Expander/databaseRollback(_:)``.
  static let databaseRollback = FaultDefinition(
    sentence: "The master's xapi dies, and its database comes back as it was written out before.",
    healing: "The xapi is started again; what the database has lost, it has lost.",
    summary: "the database goes back in time",
    phrase: { host, _, _ in
      "\(host.phrase)'s xapi dies, and the database goes back to what was written out"
    },
    rollsDatabaseBack: .always,
    footprint: Footprint(reads: [.host(.power)]).adding(.deathOfXapi).adding(.rollingBack).adding(
      .spendingFault))
}
