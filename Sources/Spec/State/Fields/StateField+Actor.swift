extension StateField {
  /// The actor whose position in the program the field holds, nil for other fields.
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
