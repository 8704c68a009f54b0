extension FaultDefinition {
  /// See ``Expander/neverOffline(_:)``.
  static let neverOffline = FaultDefinition(
    sentence: "The master never notices that it does not hear from a host.",
    healing: "Nothing: the host passes for live for ever.",
    summary: "a host passes for live for ever",
    phrase: { host, _, _ in "\(host.phrase) passes for live from now on" },
    footprint: Footprint(
      reads: [.host(.passesForLive), .validity], writes: [.host(.passesForLive)]
    ).adding(.spendingFault))
}
