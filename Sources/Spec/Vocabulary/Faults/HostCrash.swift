extension FaultDefinition {
  /// See ``Expander/hostCrash(_:)``.
  static let hostCrash = FaultDefinition(
    sentence: "A host loses its power: its daemons die, its domains and metadata are gone.",
    healing: "It boots again, empty.",
    summary: "a host loses its power",
    phrase: { host, _, _ in "\(host.phrase) loses its power" },
    endsXapi: true,
    footprint: Footprint.crash.adding(.spendingFault))
}
