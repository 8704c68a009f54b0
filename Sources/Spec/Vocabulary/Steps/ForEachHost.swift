extension StepDefinition {
  /// See ``StepContext/forEachHost()``.
  static let forEachHost = StepDefinition(
    sentence: "The rest of the procedure is repeated for each host of the pool.",
    example: Example(in: "Pool.ask_every_host", of: "amended"),
    actors: [.background, .overview, .monitor], repeats: .hosts, subject: { _ in .nothing },
    footprint: { _ in Footprint(reads: .validity, writes: [.local(.peer)]) })
}

extension StepContext {
  /// Takes up the first host; the end of the procedure returns here for the next one.
  ///
  /// - Design: “Pool.calculate_inconsistent_vms”, step 1, “Iterate over all hosts”.
  mutating func forEachHost() -> Outcome {
    locals.peer = Host(0)
    if pool[locals.peer].isForgotten { _ = takeUpNextHost() }
    return .done
  }

  /// Takes up the next host that is still in the database.
  ///
  /// - Returns: whether there is one.
  mutating func takeUpNextHost() -> Bool {
    var next = locals.peer.index + 1
    while next < size.hostCount, pool[Host(next)].isForgotten { next += 1 }
    guard next < size.hostCount else { return false }

    locals.peer = Host(next)
    return true
  }
}
