public import Explorer
public import Spec

/// Asks every property about each state and transition; each property is a method in its own file.
public struct Judge: PoolProperties {
  let program: Program
  let size: PoolSize
  /// One bit a property that is asked.
  let asked: UInt64

  /// A judge for a machine.
  ///
  /// - Parameter properties: those to ask; the others stay silent.
  public init(_ machine: PoolMachine, asking properties: [Property] = Property.allCases) {
    program = machine.program
    size = machine.size
    asked = properties.reduce(0) { $0 | 1 << UInt64($1.number) }
  }

  /// The number of properties.
  public var count: Int { Property.allCases.count }

  /// What a state says about the properties of states.
  public func findings(of pool: PoolState, isQuiescent: Bool) -> Findings {
    var findings = Findings()
    note(typeOK(pool), .typeOK, &findings)
    note(singleExecution(pool), .singleExecution, &findings)
    note(uniqueUUID(pool), .uniqueUUID, &findings)
    if isQuiescent {
      note(locationAgrees(pool), .locationAgrees, &findings)
      note(noLeftovers(pool), .noLeftovers, &findings)
      note(everyCallEnds(pool), .everyCallEnds, &findings)
      note(rebootedVMRuns(pool), .rebootedVMRuns, &findings)
    }
    return findings
  }

  /// What a transition says about the properties of transitions.
  public func findings(
    of transition: Transition, from before: PoolState, to after: PoolState
  ) -> Findings {
    var findings = Findings()
    // Most transitions do nothing that a property speaks of; Halted is the only value that is
    // judged when it is written.
    let isWrite = transition.effects.contains(.wrotePowerState)
    let isHalt = isWrite && after[transition.thread.vm].powerState == .halted
    let others = transition.effects.subtracting([.wrotePowerState, .setResidentOn])
    guard isHalt || !others.isEmpty else { return findings }

    let event = Event(
      transition: transition, before: before, after: after,
      instruction: program.instructions[Int(transition.programCounter)])
    note(noFalseHalt(event), .noFalseHalt, &findings)
    note(noFriendlyFire(event), .noFriendlyFire, &findings)
    note(startGuard(event), .startGuard, &findings)
    note(renameOrder(event), .renameOrder, &findings)
    note(conditionalClear(event), .conditionalClear, &findings)
    note(metadataRemoval(event), .metadataRemoval, &findings)
    note(imageLinearity(event), .imageLinearity, &findings)
    note(migrationCompletes(event), .migrationCompletes, &findings)
    note(startCompletes(event), .startCompletes, &findings)
    note(suspendedVMRunsAgain(event), .suspendedVMRunsAgain, &findings)
    note(haltedVMStartsAgain(event), .haltedVMStartsAgain, &findings)
    note(rebootCompletes(event), .rebootCompletes, &findings)
    note(cancelledVMRunsOn(event), .cancelledVMRunsOn, &findings)
    note(checkpointCompletes(event), .checkpointCompletes, &findings)
    return findings
  }

  private func note(_ judgement: Judgement, _ property: Property, _ findings: inout Findings) {
    guard judgement != .silent, asked & 1 << UInt64(property.number) != 0 else { return }

    findings.note(property: property.number, holds: judgement == .holds)
  }
}

/// A transition with the states around it and the instruction that was executed.
struct Event {
  let transition: Transition
  let before: PoolState
  let after: PoolState
  let instruction: Instruction

  /// The host that acted.
  var host: Host { transition.thread.host }

  /// The VM concerned.
  var vm: VM { transition.thread.vm }

  /// Whether the transition had an effect.
  func has(_ effect: Effects) -> Bool { transition.effects.contains(effect) }
}
