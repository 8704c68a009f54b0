/// A fault that may strike the pool between any two steps.
public enum Fault: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// A host's xapi dies and is restarted.
  case xapiRestart
  /// A host's xenopsd dies and is restarted.
  case xenopsdRestart
  /// A host loses power with its domains, metadata and daemons; it boots again, empty.
  case hostCrash
  /// A host loses power and never comes back.
  case hostLoss
  /// A host is cut off from the management network while its VMs run on; the partition heals later.
  case managementPartition
  /// The master's xapi dies, and its database comes back in an earlier, written-out state.
  case databaseRollback
  /// A slave is made the master because the master cannot be reached; its database is its own copy.
  case masterFailover
  /// A slave is made the master, with the database as it is, while the old master is cut off, and
  /// the old one goes on as a master with its own.
  case secondMaster
  /// The connection of a migration is lost, with any message on it.
  case migrationLinkLoss
  /// A remote call is executed, but its answer is lost.
  case replyLoss
  /// A host that lives passes for offline, until it is heard of again.
  case falselyOffline
  /// A host passes for live for ever, even when it is lost.
  case neverOffline
  /// A step that says so fails by itself instead of having its effect.
  case stepFailure

  /// The number of faults.
  static var count: Int { PerFault<Bool>.count }

  /// The fault as model files spell it.
  public var spelling: String { "\(self)" }
}

/// One value for every fault; the only place where their number is a literal.
public typealias PerFault<Element> = InlineArray<13, Element>
