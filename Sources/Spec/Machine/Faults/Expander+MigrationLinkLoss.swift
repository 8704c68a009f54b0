extension PoolMachine {
  /// Each migration to a host loses its connection.
  func visitMigrationLinkLoss(_ host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    for vm in 0..<size.vmCount {
      let stream = expansion.before[host, VM(vm)].receiver.stream
      guard stream != .none, stream != .broken else { continue }

      let transition = strike(.migrationLinkLoss, host, VM(vm), &expansion)
      expansion.context.local.receiver.stream = .broken
      expansion.visit(transition, visit)
    }
  }
}
