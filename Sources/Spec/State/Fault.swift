/// What may strike the pool, between any two steps.
public enum Fault: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// A host's xapi dies and is started again.
  case xapiRestart
  /// A host's xenopsd dies and is started again.
  case xenopsdRestart
  /// A host loses its power: domains, metadata and daemons are gone; it boots again, empty.
  case hostCrash
  /// A host loses its power and never comes back.
  case hostLoss
  /// A host is cut off from the management network while its VMs run on; it is healed some time.
  case managementPartition
  /// The master's xapi dies, and its database comes back as it was written some time before.
  case databaseRollback
  /// A slave is told to become the master, because the master cannot be reached; its database is
  /// the copy that it has.
  case masterFailover
  /// The connection of a migration is lost, with the message on it.
  case migrationLinkLoss
  /// A remote call is executed and its answer is lost.
  case replyLoss

  /// The number of faults.
  static var count: Int { PerFault<Bool>.count }

  /// The fault as model files spell it.
  public var spelling: String { "\(self)" }
}

/// One value for every fault; the only place where their number is a literal.
public typealias PerFault<Element> = InlineArray<9, Element>
