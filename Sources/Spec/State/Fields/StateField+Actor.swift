extension StateField {
  /// Whose position in the program the field is, nil when it is none.
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
}

extension Actor {
  /// The thread that has the actor's locals, nil where the actor has none.
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
  /// Who runs in the thread.
  var actor: Actor {
    switch self {
    case .background: .background
    case .inspection: .inspection
    case .overview: .overview
    case .monitor: .monitor
    }
  }
}
