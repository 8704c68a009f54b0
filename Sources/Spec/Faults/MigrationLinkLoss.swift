extension FaultEntry {
  /// See ``PoolMachine/visitMigrationLinkLoss(_:_:_:)``.
  static let migrationLinkLoss = FaultEntry(
    sentence: "The connection of a migration is lost, with the message on it.",
    healing: "Nothing: both ends see end of file.",
    summary: "a migration loses its connection",
    words: { host, vm, _ in "the migration of \(vm.words) to \(host.words) loses its connection" },
    footprint: Footprint(reads: [.xenopsd(.stream)], alters: [.xenopsd(.stream)])
      .adding(.spendingFault))
}

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
