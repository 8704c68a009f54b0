extension Expander {
  /// A host loses its power, and can boot again later.
  mutating func hostCrash(_ host: Host) -> Transition? {
    guard before[host].power == .on else { return nil }

    let transition = strike(.hostCrash, host, VM(0))
    tables.crash(host, into: .off, &context.pool)
    return transition
  }
}
