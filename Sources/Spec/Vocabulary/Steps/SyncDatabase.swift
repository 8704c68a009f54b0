extension StepDefinition {
  /// See ``StepContext/syncDatabase()``.
  static let syncDatabase = StepDefinition(
    sentence: "The host has the master write its database out, to every copy of it.",
    waits: "until the database can be reached.",
    example: Example(in: "suspend.host", of: "amended"),
    actors: [.host], subject: { _ in .nothing },
    footprint: { _ in Footprint(reads: .database).adding(.savingDatabase) })
}

extension StepContext {
  /// Ensures that a rollback restores at least the database's current contents.
  ///
  /// - Code: `ocaml/xapi/xapi_pool.ml`, `sync_database`.
  mutating func syncDatabase() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }

    if pool.mayRollBack { pool.saveDatabase(size) }
    return .done
  }
}
