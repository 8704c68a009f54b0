/// The first positions of the procedures that no step starts.
struct ProcedurePositions: Sendable {
  let event: UInt8
  let xapiStart: UInt8
  let masterStart: UInt8
  /// Whether the master serves the database only after an explicit step.
  let servesLater: Bool
  /// Whether a source asks for the outcome of its migration, so that its peer's crash must be
  /// known.
  let asksForOutcome: Bool
  /// Whether a xapi asks whether it is the first since its host has booted.
  let asksForBoot: Bool
  /// Whether a host reports its boot once, so that a mark for it is kept.
  let reportsBoot: Bool
  /// The positions of the source half of migrations.
  let migration: Range<UInt8>
  /// Whether some step records whether the master knows the whole pool.
  let tellsWhatIsKnown: Bool
  /// Whether anybody can declare a host dead, so that the liveness of hosts matters.
  let hasMonitor: Bool
  let hostLost: UInt8
  let startProtected: UInt8
  let actions: PerOperatorAction<UInt8>
  let xenopsdStart: UInt8
  let domainShutDown: UInt8
  let domainRebooted: UInt8
  let masters: PerOperation<UInt8>

  init(_ program: Program) {
    event = program.position(of: .event)
    xapiStart = program.position(of: .xapiStart)
    let hasOwnStart = program.position(of: .masterStart) != 0
    masterStart = program.position(of: hasOwnStart ? .masterStart : .xapiStart)
    asksForOutcome = program.reads([.xenopsd(.peerHasCrashed)])
    asksForBoot = program.reads([.host(.isFirstSinceBoot)])
    reportsBoot = program.reads([.host(.hasUnreportedBoot)])
    let migration = program.positions(of: .xenopsd(.migrate))
    self.migration = UInt8(migration.lowerBound)..<UInt8(migration.upperBound)
    tellsWhatIsKnown = program.writes(.pool(.isKnown))
    servesLater = program.alters(.host(.xapi))
    hasMonitor = program.ranges[Int(Actor.monitor.rawValue)].count > 0
    hostLost = program.position(of: .hostLost)
    startProtected = program.position(of: .startProtected)
    actions = InlineArray { program.position(of: .action(OperatorAction.allCases[$0])) }
    xenopsdStart = program.position(of: .xenopsdStart)
    domainShutDown = program.position(of: .domainShutDown)
    domainRebooted = program.position(of: .domainRebooted)
    masters = InlineArray { program.position(of: .master(Operation.allCases[$0])) }
  }
}
