extension FaultDefinition {
  /// See ``Expander/xenopsdRestart(_:)``.
  static let xenopsdRestart = FaultDefinition(
    sentence: "A host's xenopsd dies.",
    healing: "It is started again.",
    summary: "a xenopsd dies",
    phrase: { host, _, _ in "\(host.phrase)'s xenopsd dies" },
    footprint: Footprint.deathOfXenopsd.adding(.spendingFault))
}
