extension FaultDefinition {
  /// See ``Expander/databaseRollback(_:)``.
  static let databaseRollback = FaultDefinition(
    sentence:
      "The master's xapi dies, and its database comes back in an earlier, written-out state.",
    healing: "The xapi is started again; what the database has lost stays lost.",
    summary: "the database goes back in time",
    phrase: { host, _, _ in
      "\(host.phrase)'s xapi dies, and the database goes back to what was written out"
    },
    endsXapi: true,
    rollsDatabaseBack: .always,
    footprint: Footprint(reads: [.host(.power)]).adding(.deathOfXapi).adding(.rollingBack).adding(
      .spendingFault))
}
