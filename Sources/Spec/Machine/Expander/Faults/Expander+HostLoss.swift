extension Expander {
  /// A host loses its power and never comes back.
  mutating func hostLoss(_ host: Host) -> Transition? {
    guard before[host].power == .on else { return nil }

    let transition = strike(.hostLoss, host, VM(0))
    tables.crash(host, into: .lost, &context.pool)
    return transition
  }
}
