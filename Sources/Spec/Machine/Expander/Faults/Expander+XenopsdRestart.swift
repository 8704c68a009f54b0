extension Expander {
  /// A xenopsd dies, with its operations and queues; metadata and domains stay.
  mutating func xenopsdRestart(_ host: Host) -> Transition? {
    guard before[host].xenopsd != .down else { return nil }

    let transition = strike(.xenopsdRestart, host, VM(0))
    tables.killXenopsd(host, &context.pool)
    return transition
  }
}
