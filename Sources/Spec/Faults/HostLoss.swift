extension FaultEntry {
  /// See ``PoolMachine/visitHostLoss(_:_:_:)``.
  static let hostLoss = FaultEntry(
    sentence: "A host loses its power for good.",
    healing: "Nothing: it never comes back.",
    summary: "a host loses its power for good",
    words: { host, _, _ in "\(host.words) loses its power for good" },
    footprint: Footprint.crash.adding(.spendingFault))
}

extension PoolMachine {
  /// A host loses its power and never comes back.
  func visitHostLoss(_ host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    guard expansion.before[host].power == .on else { return }

    let transition = strike(.hostLoss, host, VM(0), &expansion)
    crash(host, into: .lost, &expansion.context.pool)
    expansion.visit(transition, visit)
  }
}
