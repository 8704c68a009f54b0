public import Explorer
public import Spec

/// Asks every property about each state and transition; each property is a method in its own file.
public struct Judge: PoolProperties {
  let program: Program
  let size: PoolSize
  /// What the design asks before it admits a start.
  let startConditions: Conditions
  /// What it asks before it admits a resume.
  let resumeConditions: Conditions
  /// One bit a VM that high availability protects.
  let protected: UInt8
  /// One bit a property that is asked.
  let asked: UInt64

  /// A judge for a machine.
  ///
  /// - Parameter properties: those to ask; the others stay silent.
  public init(_ machine: PoolMachine, asking properties: [Property] = Property.allCases) {
    program = machine.program
    size = machine.size
    startConditions = machine.model.design.conditions(of: .start)
    resumeConditions = machine.model.design.conditions(of: .resume)
    protected = machine.model.protected.reduce(0) { $0 | 1 << $1.rawValue }
    asked = properties.reduce(0) { $0 | 1 << UInt64($1.number) }
  }

  /// The number of properties.
  public var count: Int { Property.allCases.count }

  /// What a state says about the properties of states.
  public func findings(of pool: PoolView, isQuiescent: Bool) -> Findings {
    var findings = Findings()
    note(typeOK(pool), .typeOK, &findings)
    note(singleExecution(pool), .singleExecution, &findings)
    note(uniqueUUID(pool), .uniqueUUID, &findings)
    note(operationsExclude(pool), .operationsExclude, &findings)
    note(memoryIsCounted(pool), .memoryIsCounted, &findings)
    if isQuiescent {
      note(locationAgrees(pool), .locationAgrees, &findings)
      note(noLeftovers(pool), .noLeftovers, &findings)
      note(everyCallEnds(pool), .everyCallEnds, &findings)
      note(noStaleResidentOn(pool), .noStaleResidentOn, &findings)
      note(deadVMCanStart(pool), .deadVMCanStart, &findings)
      note(rebootedVMRuns(pool), .rebootedVMRuns, &findings)
    }
    return findings
  }

  /// What a transition says about the properties of transitions.
  public func findings(
    of transition: Transition, from before: PoolView, to after: PoolView
  ) -> Findings {
    // Most transitions do nothing that a property speaks of: most events write what is there already.
    let others = transition.effects.subtracting([.wrotePowerState, .setResidentOn])
    guard !others.isEmpty || changesRecord(of: transition.thread.vm, before, after) else {
      return Findings()
    }

    return program.instructions.withUnsafeBufferPointer { instructions in
      let event = Event(
        transition: transition, before: before, after: after, instructions: instructions)
      return self.findings(of: event, isMereWrite: others.isEmpty)
    }
  }

  /// What a transition says that has some effect.
  ///
  /// - Parameter isMereWrite: whether it has done nothing but to write to the database.
  private func findings(of event: Event, isMereWrite: Bool) -> Findings {
    var findings = Findings()
    note(noFalseHalt(event), .noFalseHalt, &findings)
    note(noFriendlyFire(event), .noFriendlyFire, &findings)
    note(ownerWritesPowerState(event), .ownerWritesPowerState, &findings)
    note(lateEventsChangeNothing(event), .lateEventsChangeNothing, &findings)
    // Of a mere write to the database no other property speaks.
    guard !isMereWrite else { return findings }

    note(startGuard(event), .startGuard, &findings)
    note(conditionalClear(event), .conditionalClear, &findings)
    note(metadataRemoval(event), .metadataRemoval, &findings)
    note(imageLinearity(event), .imageLinearity, &findings)
    note(devicesReachTheVM(event), .devicesReachTheVM, &findings)
    note(cancelledVMRunsOn(event), .cancelledVMRunsOn, &findings)
    if event.has(.callSucceeded) {
      note(successIsVisible(event), .successIsVisible, &findings)
      note(migrationCompletes(event), .migrationCompletes, &findings)
      note(startCompletes(event), .startCompletes, &findings)
      note(checkpointCompletes(event), .checkpointCompletes, &findings)
    }
    if event.has(.beganToExecute) || event.has(.renamed) {
      note(renameOrder(event), .renameOrder, &findings)
      note(suspendedVMRunsAgain(event), .suspendedVMRunsAgain, &findings)
      note(haltedVMStartsAgain(event), .haltedVMStartsAgain, &findings)
      note(rebootCompletes(event), .rebootCompletes, &findings)
      note(protectedVMRunsAgain(event), .protectedVMRunsAgain, &findings)
    }
    return findings
  }

  /// Whether the two fields that events write differ between two states.
  private func changesRecord(of vm: VM, _ before: PoolView, _ after: PoolView) -> Bool {
    before[vm].powerState != after[vm].powerState || before[vm].residentOn != after[vm].residentOn
  }

  private func note(_ judgement: Judgement, _ property: Property, _ findings: inout Findings) {
    guard judgement != .silent, asked & 1 << UInt64(property.number) != 0 else { return }

    findings.note(property: property.number, holds: judgement == .holds)
  }
}

/// A transition with the states around it and the instruction that was executed.
///
/// Safety: the instructions are those of the program that made the transition, and the event does not
/// leave the call that borrows them.
struct Event {
  let transition: Transition
  let before: PoolView
  let after: PoolView
  let instructions: UnsafeBufferPointer<Instruction>

  /// The instruction that was executed; read in place, since it has many fields and few are asked for.
  var instruction: Instruction { instructions[Int(transition.programCounter)] }

  /// The host that acted.
  var host: Host { transition.thread.host }

  /// The VM concerned.
  var vm: VM { transition.thread.vm }

  /// Whether the transition had an effect.
  func has(_ effect: Effects) -> Bool { transition.effects.contains(effect) }
}
