/// What the vocabulary says about one kind of fault; when it may strike and what it does is beside it.
public struct FaultDefinition: Sendable {
  /// One sentence: what the fault is.
  public var sentence: String
  /// What undoes it, in a sentence.
  public var healing: String
  /// The words for reports: what it is, without whom it strikes.
  public var summary: String
  /// The fault in a trace, of a host and a VM.
  var phrase: @Sendable (_ host: Host, _ vm: VM, _ hasHA: Bool) -> String
  /// When it takes the database back to what was written out.
  var rollsDatabaseBack: RollsDatabaseBack = .never
  /// What it reads and writes; its own records are those of the host and VM that it strikes.
  var footprint: Footprint

  /// When a fault takes the database back.
  enum RollsDatabaseBack: Sendable {
    case never
    /// High availability has a redo log, and loses nothing.
    case withoutHA
    case always
  }
}

extension Fault {
  /// What the vocabulary says about the fault.
  public var definition: FaultDefinition {
    switch self {
    case .xapiRestart: .xapiRestart
    case .xenopsdRestart: .xenopsdRestart
    case .hostCrash: .hostCrash
    case .hostLoss: .hostLoss
    case .managementPartition: .managementPartition
    case .databaseRollback: .databaseRollback
    case .masterFailover: .masterFailover
    case .migrationLinkLoss: .migrationLinkLoss
    case .replyLoss: .replyLoss
    }
  }
}

extension Fault {
  /// For every fault, whether it takes the database back in one model or another.
  static let rollsDatabaseBack = PerFault<Bool> { index in
    allCases[index].definition.rollsDatabaseBack != .never
  }

  /// Whether the fault takes the database back to what was written out.
  func rollsDatabaseBack(hasHA: Bool) -> Bool {
    switch definition.rollsDatabaseBack {
    case .never: false
    case .withoutHA: !hasHA
    case .always: true
    }
  }

  /// The fault, and what undoes it.
  public var sentence: String { "\(definition.sentence) \(definition.healing)" }
}
