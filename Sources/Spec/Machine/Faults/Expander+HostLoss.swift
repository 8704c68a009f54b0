extension PoolMachine {
  /// A host loses its power and never comes back.
  func visitHostLoss(_ host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    guard expansion.before[host].power == .on else { return }

    let transition = strike(.hostLoss, host, VM(0), &expansion)
    crash(host, into: .lost, &expansion.context.pool)
    expansion.visit(transition, visit)
  }
}
