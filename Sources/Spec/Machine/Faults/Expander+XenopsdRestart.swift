extension PoolMachine {
  /// A xenopsd dies, with its operations and queues; metadata and domains stay.
  func visitXenopsdRestart(_ host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    guard expansion.before[host].xenopsd != .down else { return }

    let transition = strike(.xenopsdRestart, host, VM(0), &expansion)
    killXenopsd(host, &expansion.context.pool)
    expansion.visit(transition, visit)
  }
}
