extension FaultDefinition {
  /// See ``Expander/xapiRestart(_:)``.
  static let xapiRestart = FaultDefinition(
    sentence: "A host's xapi dies.",
    healing: "It is started again.",
    summary: "a xapi dies",
    phrase: { host, _, _ in "\(host.phrase)'s xapi dies" },
    endsXapi: true,
    footprint: Footprint.deathOfXapi.adding(.spendingFault))
}
