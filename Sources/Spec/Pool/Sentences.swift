extension Fault {
  /// The fault in one sentence.
  public var sentence: String {
    switch self {
    case .xapiRestart: "A host's xapi dies and is started again."
    case .xenopsdRestart: "A host's xenopsd dies and is started again."
    case .migrationLinkLoss: "The connection of a migration is lost, with the message on it."
    case .replyLoss: "A remote call is executed and its answer is lost."
    case .hostCrash: "A host loses its power, and with it domains and metadata; it boots again."
    case .hostLoss: "A host loses its power and never comes back."
    case .managementPartition:
      "A host is cut off from the management network while its VMs run on, and is healed later."
    case .databaseRollback:
      "The master's xapi dies, and its database comes back as it was written some time before."
    case .masterFailover:
      "Another host becomes the master, with its copy of the database, when the master cannot be "
        + "reached."
    }
  }
}

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
