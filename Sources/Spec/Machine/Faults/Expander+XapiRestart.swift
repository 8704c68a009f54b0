extension PoolMachine {
  /// A xapi dies, with its threads and, on the master, with what ``endMastership(_:)`` says.
  func visitXapiRestart(_ host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    guard expansion.before[host].xapi != .down else { return }

    let transition = strike(.xapiRestart, host, VM(0), &expansion)
    killXapi(host, &expansion.context.pool)
    expansion.visit(transition, visit)
  }
}
