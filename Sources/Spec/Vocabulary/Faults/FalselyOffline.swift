extension FaultDefinition {
  /// See ``Expander/falselyOffline(_:)``.
  static let falselyOffline = FaultDefinition(
    sentence: "A host that lives passes for offline.",
    healing: "It is heard of again.",
    summary: "a host that lives passes for offline",
    phrase: { host, _, _ in "\(host.phrase) lives and passes for offline" },
    footprint: Footprint(
      reads: [.host(.power), .host(.liveness), .validity], writes: [.host(.liveness)]
    ).adding(.spendingFault))
}
