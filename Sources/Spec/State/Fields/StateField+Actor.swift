extension StateField {
  /// The actor whose thread is at the position in the program that the field holds, nil for other
  /// fields.
  var actorOfCounter: Actor? {
    switch self {
    case .xenopsd(.operationCounter): .xenopsd
    case .xenopsd(.receiverCounter): .receiver
    case .call(.masterCounter): .master
    case .call(.hostCounter): .host
    case .call(.peerCounter): .peer
    case .thread(let thread, .counter): thread.actor
    default: nil
    }
  }

  /// The actor in whose procedures the field holds a position, of a thread or of one that is to
  /// begin; nil for other fields.
  var actorOfPosition: Actor? { self == .xenopsd(.queuedCounter) ? .xenopsd : actorOfCounter }
}

extension Actor {
  /// The thread that holds the actor's locals, nil if the actor has none.
  var thread: XapiThread? {
    switch self {
    case .background: .background
    case .inspection: .inspection
    case .overview: .overview
    case .monitor: .monitor
    case .master, .host, .peer, .xenopsd, .receiver: nil
    }
  }
}

extension XapiThread {
  /// The actor that runs in the thread.
  var actor: Actor {
    switch self {
    case .background: .background
    case .inspection: .inspection
    case .overview: .overview
    case .monitor: .monitor
    }
  }
}
