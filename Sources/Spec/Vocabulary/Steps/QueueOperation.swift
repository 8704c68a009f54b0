extension StepDefinition {
  /// See ``StepContext/queueOperation(_:)``.
  static let queueOperation = StepDefinition(
    sentence: "The host queues the operation in its xenopsd, where it begins when its turn comes.",
    actors: [.host], starts: { .xenopsd($0.operation) },
    placement: { _ in [.rightBefore(.awaitOperation)] },
    footprint: { step in
      var footprint = Footprint(
        reads: [
          .host(.xenopsd), .xenopsd(.operationCounter), .xenopsd(.receiverCounter),
          .xenopsd(.queuedImport),
        ],
        writes: [.xenopsd(.operationCounter)],
        alters: [
          .xenopsd(.operationPeer), .xenopsd(.isCancelled), .xenopsd(.isStreaming),
          .xenopsd(.peerHasCrashed), .xenopsd(.isRebooting), .xenopsd(.isIgnored),
        ])
      if step.operation == .migrate {
        footprint.reads.formUnion([.call(.chosen)])
        footprint.writes.formUnion([.xenopsd(.operationPeer)])
      }
      return footprint
    })
}

extension StepContext {
  /// Starts the operation's xenopsd procedure once no other operation on the VM runs there and no
  /// import of its metadata waits.
  ///
  /// - Deviation: an import that waits goes first, whichever came first.
  /// - Deviation: the request waits in the caller instead of xenopsd's queue, so a xapi that dies
  ///   takes its waiting request with it.
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `Queues` and `Redirector`: one operation per VM
  ///   at a time.
  mutating func queueOperation(_ instruction: InstructionView) -> Outcome {
    guard pool[host].xenopsd == .up, local.isIdle, local.queuedImport == .none else {
      return .blocked
    }

    local.operation = OperationThread()
    local.operation.programCounter = instruction.spawned
    if instruction.operation == .migrate { local.operation.peer = call.chosen }
    return .done
  }
}
