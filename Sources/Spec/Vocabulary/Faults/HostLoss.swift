extension FaultDefinition {
  /// See ``Expander/hostLoss(_:)``.
  static let hostLoss = FaultDefinition(
    sentence: "A host loses its power for good.",
    healing: "Nothing: it never comes back.",
    summary: "a host loses its power for good",
    phrase: { host, _, _ in "\(host.phrase) loses its power for good" },
    endsXapi: true,
    footprint: Footprint.crash.adding(.spendingFault))
}
