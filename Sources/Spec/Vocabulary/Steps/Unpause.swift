extension StepDefinition {
  /// See ``StepContext/unpause(_:)``.
  static let unpause = StepDefinition(
    sentence: "xenopsd unpauses the domain: the VM executes here.",
    fails: "if there is no domain under the uuid that is complete and paused.",
    example: Example(in: "migrate.destination", of: "amended", with: ["name": "original"]),
    actors: [.xenopsd, .receiver], parameters: [.name("name")], domains: { .executes($0.name) },
    footprint: { step in
      var footprint = Footprint(reads: [.copy(step.name)])
      if step.operation.boots {
        footprint.reads.formUnion([.record(.operations)])
        footprint.alters.formUnion([.record(.stopWanted), .record(.guestStopped)])
      }
      if step.operation == .resume { footprint.alters.formUnion([.record(.image)]) }
      return footprint.adding(.executing(step.name))
    })
}

extension StepContext {
  /// Lets a complete domain execute and raises an event.
  ///
  /// - Design: “Xenopsd changes”, ¶1, “subsequently unpaused”.
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_unpause`.
  mutating func unpause(_ instruction: InstructionView) -> Outcome {
    guard local[instruction.name].knownDomain == .built else { return .failed }

    beginToExecute(instruction.name)
    // A user who requests a stop during a reboot still wants the VM off.
    let isStopping = !record.operations.isDisjoint(with: .halting)
    if instruction.operation.boots, !isStopping {
      record.stopWanted = false
      record.guestStopped = false
    }
    if instruction.operation == .resume, record.image == .complete { record.image = .consumed }
    return .done
  }

  /// Makes a domain execute; every suspended copy of the VM becomes its past.
  mutating func beginToExecute(_ name: Name) {
    for other in 0..<size.hostCount {
      for otherName in Name.allCases
      where pool[Host(other), vm, otherName].domain == .suspended {
        pool[Host(other), vm, otherName].domain = .superseded
      }
    }
    local[name].domain = .running
    record.isDownForReboot = false
    record.isInCheckpoint = false
    if name == .original { signal() }
    effects.insert(.beganToExecute)
  }
}
