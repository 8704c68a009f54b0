extension FaultDefinition {
  /// See ``Expander/lostAnswer(_:)`` and ``Expander/lostReply(_:)``.
  static let replyLoss = FaultDefinition(
    sentence: "A remote call is executed and its answer is lost.",
    healing: "A write to the database is repeated until it is answered; another call has failed.",
    summary: "an answer is lost",
    phrase: { host, vm, _ in "the answer of \(host.phrase) to a call on \(vm.phrase) is lost" },
    footprint: Footprint(
      reads: [.call(.isConnected), .call(.host), .pool(.master)],
      alters: [.call(.isConnected)]
    ).adding(.movingCalls).adding(.spendingFault))
}
