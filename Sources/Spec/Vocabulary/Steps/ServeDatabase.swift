extension StepDefinition {
  /// See ``StepContext/serveDatabase()``.
  static let serveDatabase = StepDefinition(
    sentence: "The master begins to serve its database to the other hosts.",
    example: Example(in: "master.start", of: "amended"),
    actors: [.background], subject: { _ in .nothing },
    placement: { _ in
      [.only(in: [.masterStart], "only \"master.start\" begins before the database is served")]
    },
    footprint: { _ in Footprint(alters: [.host(.xapi)]) })
}

extension StepContext {
  /// Opens the database to the other hosts; until then, only the master itself reaches it.
  ///
  /// Without this step in its start-up, a master serves the database from the beginning.
  ///
  /// - Code: `ocaml/xapi/xapi.ml`, the order of the start-up tasks: `Dbsync_master` before the remote
  ///   database interface is opened.
  mutating func serveDatabase() -> Outcome {
    if pool[host].xapi == .starting { pool[host].xapi = .servingDatabase }
    return .done
  }
}
