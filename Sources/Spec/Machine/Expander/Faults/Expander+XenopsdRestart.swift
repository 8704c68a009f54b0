extension Expander {
  /// A xenopsd dies and loses its operations and queues; metadata and domains survive.
  mutating func xenopsdRestart(_ host: Host) -> Transition? {
    guard before[host].xenopsd != .down else { return nil }

    let transition = strike(.xenopsdRestart, host, VM(0))
    tables.killXenopsd(host, &context.pool)
    return transition
  }
}
