/// The vocabulary's definition of one kind of fault; its guards and effects are in ``Expander``.
public struct FaultDefinition: Sendable {
  /// What the fault is, in one sentence.
  public var sentence: String
  /// How the fault heals, in one sentence.
  public var healing: String
  /// The fault in reports, without the host that it strikes.
  public var summary: String
  /// The fault in a trace, for a host and a VM.
  var phrase: @Sendable (_ host: Host, _ vm: VM, _ hasHA: Bool) -> String
  /// Whether the fault ends the xapi of the host that it strikes.
  ///
  /// - Deviation: no such fault strikes the second of two masters.
  var endsXapi = false
  /// When the fault rolls the database back.
  var rollsDatabaseBack: RollsDatabaseBack = .never
  /// Whether the fault is certain to strike under high availability, as soon as it can.
  var isSureUnderHA = false
  /// The parts that the fault reads and writes; its own records are those of the host and VM that
  /// it strikes.
  var footprint: Footprint

  /// When a fault rolls the database back.
  enum RollsDatabaseBack: Sendable {
    case never
    /// Not with high availability, whose redo log loses nothing.
    case withoutHA
    case always
  }
}

extension Fault {
  /// The vocabulary's definition of the fault.
  public var definition: FaultDefinition {
    switch self {
    case .xapiRestart: .xapiRestart
    case .xenopsdRestart: .xenopsdRestart
    case .hostCrash: .hostCrash
    case .hostLoss: .hostLoss
    case .managementPartition: .managementPartition
    case .databaseRollback: .databaseRollback
    case .masterFailover: .masterFailover
    case .secondMaster: .secondMaster
    case .migrationLinkLoss: .migrationLinkLoss
    case .replyLoss: .replyLoss
    case .falselyOffline: .falselyOffline
    case .neverOffline: .neverOffline
    case .stepFailure: .stepFailure
    }
  }
}

extension Fault {
  /// For every fault, whether it ends the xapi of the host that it strikes.
  static let endsXapi = PerFault<Bool> { index in allCases[index].definition.endsXapi }

  /// For every fault, whether it rolls the database back in any model.
  static let rollsDatabaseBack = PerFault<Bool> { index in
    allCases[index].definition.rollsDatabaseBack != .never
  }

  /// Whether the fault rolls the database back to the written-out state.
  func rollsDatabaseBack(hasHA: Bool) -> Bool {
    switch definition.rollsDatabaseBack {
    case .never: false
    case .withoutHA: !hasHA
    case .always: true
    }
  }

  /// Whether the fault makes the master wrong about which hosts are live; a database that is rolled
  /// back only repeats what it held before.
  var misjudgesLiveness: Bool {
    definition.rollsDatabaseBack == .never
      && definition.footprint.changes.fields(for: .master).contains(.host(.liveness))
  }

  /// The fault and its healing.
  public var sentence: String { "\(definition.sentence) \(definition.healing)" }
}
