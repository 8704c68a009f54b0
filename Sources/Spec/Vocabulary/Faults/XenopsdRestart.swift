extension FaultDefinition {
  /// See ``Expander/xenopsdRestart(_:)``.
  static let xenopsdRestart = FaultDefinition(
    sentence: "A host's xenopsd dies.",
    healing: "It is started again.",
    summary: "a xenopsd dies",
    words: { host, _, _ in "\(host.words)'s xenopsd dies" },
    footprint: Footprint.deathOfXenopsd.adding(.spendingFault))
}
