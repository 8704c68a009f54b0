extension FaultDefinition {
  /// See ``Expander/managementPartition(_:)``.
  static let managementPartition = FaultDefinition(
    sentence: "A host is cut off from the management network; its VMs run on.",
    healing: "It becomes reachable again; under high availability it may reset itself first.",
    summary: "a host is cut off",
    phrase: { host, _, _ in "\(host.phrase) is cut off from the management network" },
    footprint: Footprint(
      reads: StateParts.database.union([.host(.power)]), writes: [.host(.isCutOff)],
      alters: [.host(.answer, of: .any)]
    ).adding(.movingCalls).adding(.spendingFault))
}
