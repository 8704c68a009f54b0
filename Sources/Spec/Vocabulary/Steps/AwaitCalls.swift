extension StepDefinition {
  /// See ``StepContext/awaitCalls()``.
  static let awaitCalls = StepDefinition(
    sentence:
      "A host waits until the calls that it executes for an earlier master have ended, the master until all of its own have.",
    waits: "until these calls have ended.",
    example: Example(in: "pool.overview", of: "amended"),
    actors: [.background, .inspection, .overview, .monitor], subject: { _ in .nothing },
    footprint: { _ in
      Footprint(reads: [
        .call(.masterCounter, of: .any), .call(.hostCounter, of: .any),
        .call(.peerCounter, of: .any), .call(.host, of: .any), .call(.chosen, of: .any),
      ])
    })
}

extension StepContext {
  /// Waits for every call whose master's half is gone but that still runs here, forwarded by a
  /// master or on behalf of another host.
  ///
  /// Any other thread waits for every call that this master has admitted.
  ///
  /// - Design: none; a repair of “Host.show_me_what_you_got”, which takes its list before these
  ///   calls have ended.
  mutating func awaitCalls() -> Outcome {
    guard thread.actor == .inspection else {
      for index in 0..<size.callCount where pool[call: index].masterCounter != 0 {
        return .blocked
      }
      return .done
    }
    for index in 0..<size.callCount where pool[call: index].masterCounter == 0 {
      let call = pool[call: index]
      if call.hostCounter != 0, call.host == host { return .blocked }
      if call.peerCounter != 0, call.chosen == host { return .blocked }
    }
    return .done
  }
}
