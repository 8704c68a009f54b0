extension FaultDefinition {
  /// See ``Expander/lostAnswer(_:)`` and ``Expander/lostReply(_:)``.
  static let replyLoss = FaultDefinition(
    sentence:
      "The connection of a remote call is lost: the call is executed, and its answer never arrives.",
    healing: "A write to the database is repeated until it is answered; another call has failed.",
    summary: "an answer is lost",
    phrase: { host, vm, _ in
      "the connection of a call on \(vm.phrase) to \(host.phrase) is lost, and with it the answer"
    },
    footprint: Footprint(
      reads: [.call(.isConnected), .call(.host), .pool(.master)],
      alters: [.call(.isConnected)]
    ).adding(.movingCalls).adding(.spendingFault))
}
