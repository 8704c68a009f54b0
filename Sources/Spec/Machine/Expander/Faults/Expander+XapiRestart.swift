extension Expander {
  /// A xapi dies and loses its threads; a master also loses what ``endMastership(_:)`` lists.
  mutating func xapiRestart(_ host: Host) -> Transition? {
    guard before[host].xapi != .down else { return nil }

    let transition = strike(.xapiRestart, host, VM(0))
    tables.killXapi(host, &context.pool)
    return transition
  }
}
