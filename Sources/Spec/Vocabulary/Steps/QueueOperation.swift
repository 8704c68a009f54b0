extension StepDefinition {
  /// See ``StepContext/queueOperation(_:)``.
  static let queueOperation = StepDefinition(
    sentence: "The host queues the operation in its xenopsd, where it begins when its turn comes.",
    waits:
      "until xenopsd serves, has no queued request for the VM and does nothing else for it; with waits=inXenopsd, only a migration waits for what xenopsd does.",
    example: Example(in: "start.host", of: "amended"),
    actors: [.host], parameters: [.optional("waits", QueuePlace.self)],
    starts: { .xenopsd($0.operation) },
    placement: { _ in [.rightBefore(.awaitOperation)] },
    footprint: { step in
      var footprint = Footprint(
        reads: [
          .host(.xenopsd), .xenopsd(.operationCounter), .xenopsd(.receiverCounter),
          .xenopsd(.queuedImport), .xenopsd(.queuedCounter),
        ],
        writes: [.xenopsd(.operationCounter)],
        alters: [
          .xenopsd(.operationPeer), .xenopsd(.isCancelled), .xenopsd(.isStreaming),
          .xenopsd(.peerHasCrashed), .xenopsd(.isRebooting), .xenopsd(.isIgnored),
        ])
      if step.operation == .migrate {
        footprint.reads.formUnion([.call(.chosen)])
        footprint.writes.formUnion([.xenopsd(.operationPeer)])
      } else if step.value() == QueuePlace.inXenopsd {
        footprint.writes.formUnion([.xenopsd(.queuedCounter), .call(.isQueued)])
      }
      return footprint
    })

  enum QueuePlace: UInt8, ParameterValue {
    case inCaller, inXenopsd

    static let meaning = "Where the request waits while xenopsd does something else for the VM."

    var sentence: String {
      switch self {
      case .inCaller: "In xapi, whose death takes it along."
      case .inXenopsd:
        "In xenopsd's queue, which executes it whether or not xapi still waits; a second request, and a migration, wait in xapi."
      }
    }
  }
}

extension StepContext {
  /// Starts the operation's xenopsd procedure when its turn comes.
  ///
  /// With `waits` `inXenopsd`, the request is in xenopsd's queue until then, and xapi already waits
  /// for its end. It begins with the end of what is before it, see ``MachineTables/beginQueued(_:_:_:)``.
  ///
  /// - Deviation: an import that waits goes first, whichever came first.
  /// - Deviation: without `waits`, the request waits in the caller instead of xenopsd's queue, so a
  ///   xapi that dies takes its waiting request with it. The queue has one place.
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `Queues` and `Redirector`: one operation per VM
  ///   at a time.
  mutating func queueOperation(_ instruction: InstructionView) -> Outcome {
    guard pool[host].xenopsd == .up, local.queuedCounter == 0 else { return .blocked }
    guard local.isIdle, local.queuedImport == .none else {
      guard instruction.value() == StepDefinition.QueuePlace.inXenopsd,
        instruction.operation != .migrate
      else { return .blocked }

      local.queuedCounter = instruction.spawned
      call.isQueued = true
      return .done
    }

    local.operation = OperationThread()
    local.operation.programCounter = instruction.spawned
    if instruction.operation == .migrate { local.operation.peer = call.chosen }
    return .done
  }
}
