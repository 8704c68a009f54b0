extension FaultDefinition {
  /// See ``Expander/migrationLinkLoss(_:_:)``.
  static let migrationLinkLoss = FaultDefinition(
    sentence: "The connection of a migration is lost, with the message on it.",
    healing: "Nothing: both ends see end of file.",
    summary: "a migration loses its connection",
    phrase: { host, vm, _ in "the migration of \(vm.phrase) to \(host.phrase) loses its connection"
    },
    footprint: Footprint(reads: [.xenopsd(.stream)], alters: [.xenopsd(.stream)])
      .adding(.spendingFault))
}
