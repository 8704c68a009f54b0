extension GuestAction {
  /// What the guest does, in one sentence.
  public var sentence: String {
    switch self {
    case .shutdown: "The guest shuts itself down."
    case .update: "The guest writes something that xenopsd reports: an event without a change."
    case .reboot: "The guest reboots: its domain shuts down, and xenopsd is to make another."
    }
  }
}

extension OperatorAction {
  /// What the operator does, in one sentence; what is said may be wrong.
  public var sentence: String {
    switch self {
    case .declareHostDead: "\(words): the operator says that a host is dead."
    case .powerStateReset: "\(words): the operator says that a VM is off."
    case .forgetHost: "\(words): the operator has a host's record removed."
    }
  }
}
