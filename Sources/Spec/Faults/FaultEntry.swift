/// What the vocabulary says about one kind of fault; when it may strike and what it does is beside it.
public struct FaultEntry: Sendable {
  /// One sentence: what the fault is.
  public var sentence: String
  /// What undoes it, in a sentence.
  public var healing: String
  /// The words for reports: what it is, without whom it strikes.
  public var summary: String
  /// The fault in a trace, of a host and a VM.
  var words: @Sendable (_ host: Host, _ vm: VM, _ hasHA: Bool) -> String
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
  public var entry: FaultEntry {
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
    allCases[index].entry.rollsDatabaseBack != .never
  }

  /// Whether the fault takes the database back to what was written out.
  func rollsDatabaseBack(hasHA: Bool) -> Bool {
    switch entry.rollsDatabaseBack {
    case .never: false
    case .withoutHA: !hasHA
    case .always: true
    }
  }

  /// The fault, and what undoes it.
  public var sentence: String { "\(entry.sentence) \(entry.healing)" }
}

extension PoolMachine {
  /// Visits every fault that may strike now; answers that are lost are visited with their steps.
  func forEachFault(_ expansion: inout Expansion, _ visit: Visitor) {
    for index in 0..<size.hostCount {
      for raw in 0..<UInt8(Fault.count) {
        guard let fault = Fault(rawValue: raw), mayStrike(fault, Host(index), expansion.before)
        else { continue }
        visitFault(fault, Host(index), &expansion, visit)
      }
    }
  }

  /// Visits one fault, which a model still allows for a host.
  private func visitFault(
    _ fault: Fault, _ host: Host, _ expansion: inout Expansion, _ visit: Visitor
  ) {
    switch fault {
    case .xapiRestart: visitXapiRestart(host, &expansion, visit)
    case .xenopsdRestart: visitXenopsdRestart(host, &expansion, visit)
    case .hostCrash: visitHostCrash(host, &expansion, visit)
    case .hostLoss: visitHostLoss(host, &expansion, visit)
    case .managementPartition: visitManagementPartition(host, &expansion, visit)
    case .databaseRollback: visitDatabaseRollback(host, &expansion, visit)
    case .masterFailover: visitMasterFailover(host, &expansion, visit)
    case .migrationLinkLoss: visitMigrationLinkLoss(host, &expansion, visit)
    case .replyLoss: break
    }
  }

  /// Spends one of a fault's budget, in the scratch of an expansion.
  func strike(
    _ fault: Fault, _ host: Host, _ vm: VM, _ expansion: inout Expansion
  ) -> Transition {
    let transition = struck(fault, host, vm)
    expansion.begin(transition.thread)
    expansion.context.pool.spend(fault)
    return transition
  }

  /// A transition that is a fault.
  func struck(_ fault: Fault, _ host: Host, _ vm: VM) -> Transition {
    let thread = ThreadIdentity(actor: .background, host: host, vm: vm)
    return Transition(kind: .fault, thread: thread, detail: fault.rawValue)
  }

  /// Whether a fault may strike a host now.
  @inline(__always)
  func mayStrike(_ fault: Fault, _ host: Host, _ pool: PoolView) -> Bool {
    pool.budget(of: fault) > 0 && permissions.faults[Int(fault.rawValue)].allows(host)
  }
}
