extension Expander {
  /// A xapi dies, with its threads and, on the master, with what ``endMastership(_:)`` says.
  mutating func xapiRestart(_ host: Host) -> Transition? {
    guard before[host].xapi != .down else { return nil }

    let transition = strike(.xapiRestart, host, VM(0))
    tables.killXapi(host, &context.pool)
    return transition
  }
}
