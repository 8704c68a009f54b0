extension Actor {
  /// The parts that a thread touches, in addition to its step's, when it advances, ends or enters
  /// its clean-up.
  ///
  /// See ``MachineTables/advance(_:from:)``, ``MachineTables/fail(_:at:)`` and
  /// ``MachineTables/end(_:succeeded:)``.
  var movement: Footprint {
    switch self {
    case .master, .host, .peer: .movingCalls
    case .background:
      Footprint.takingUp.adding(
        Footprint(
          reads: [.host(.xapi), .xenopsd(.isDirty, of: .any)],
          writes: [.host(.hasEventThread)],
          alters: [
            .host(.xapi), .host(.servesCalls), .host(.inspectionBarriers),
            .call(.barrier, of: .any),
          ])
      ).adding(.movingCalls)
    case .inspection:
      Footprint.takingUp.adding(
        Footprint(reads: [.host(.answer)], alters: [.host(.answer)]))
    case .overview, .monitor: .takingUp
    case .xenopsd:
      Footprint(
        alters: [
          .xenopsd(.operationCounter), .xenopsd(.operationPeer), .xenopsd(.isCancelled),
          .xenopsd(.peerHasCrashed), .xenopsd(.isRebooting), .xenopsd(.isIgnored),
        ], effects: [.cancelled]
      ).adding(.closingStream).adding(.signal).adding(.movingCalls).adding(.beginningQueued)
    case .receiver:
      Footprint(
        reads: [
          .xenopsd(.receiverPeer), .xenopsd(.isStreaming, of: .any),
          .xenopsd(.operationPeer, of: .any),
        ],
        writes: [.xenopsd(.stream)],
        alters: [.xenopsd(.receiverCounter), .xenopsd(.receiverPeer)]
      ).adding(.beginningQueued)
    }
  }
}

extension Footprint {
  /// The operation begins that waits in the VM's queue, see ``MachineTables/beginQueued(_:_:_:)``.
  static var beginningQueued: Footprint {
    Footprint(
      reads: [
        .xenopsd(.queuedCounter), .xenopsd(.operationCounter), .xenopsd(.receiverCounter),
        .xenopsd(.queuedImport), .call(.isQueued, of: .any), .call(.host, of: .any),
        .call(.vm, of: .any),
      ], alters: [.xenopsd(.queuedCounter), .call(.isQueued, of: .any)]
    ).adding(
      [
        .xenopsd(.operationCounter), .xenopsd(.operationPeer), .xenopsd(.isCancelled),
        .xenopsd(.isStreaming), .xenopsd(.peerHasCrashed), .xenopsd(.isRebooting),
        .xenopsd(.isIgnored),
      ], where: .mayDiffer(.xenopsd(.queuedCounter)))
  }

  /// A thread that serves no client advances, moves on to the next VM or host of a loop, or ends.
  fileprivate static var takingUp: Footprint {
    Footprint(
      reads: [.local(.vm), .local(.peer), .validity],
      writes: [.local(.vm), .local(.peer), .local(.counter)], alters: .locals)
  }
}
