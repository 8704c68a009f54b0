extension Program {
  /// Computes, for each position, the next position and what the properties ask about a thread
  /// there.
  mutating func analyse() {
    footprints = instructions.map(\.footprint)
    for position in instructions.indices.dropFirst() {
      guard let actor = procedure(at: position)?.actor else { continue }
      totals[Int(actor.rawValue)] = totals[Int(actor.rawValue)].adding(footprints[position])
    }
    markWhatLeadsToExecution()
    markWhatIsExecutable()
    let marksImages = footprints.contains { $0.effects.contains(.spentImage) }
    for position in instructions.indices.dropFirst() {
      instructions[position].directNext = directNext(after: position)
      instructions[position].needsStream = needsStream(from: position)
      instructions[position].needsOwnUUID = needsOwnUUID(from: position)
      instructions[position].hasReader = hasReader(at: position)
      instructions[position].marksImages = marksImages
    }
    markWhatHoldsPushedMetadata()
    markWhatKeepsTheStream()
  }

  /// How the step at a position changes domains.
  private func domains(at position: Int) -> DomainChange {
    instructions[position].kind.definition.domains(instructions[position])
  }

  /// Whether some step reads the value that this step records only for a reader.
  private func hasReader(at position: Int) -> Bool {
    footprints[position].conditionalWrites.allSatisfy { circumstance, _ in
      guard case .isRead(let fields) = circumstance else { return true }
      return reads(StateFields(fields))
    }
  }

  /// The next position, if a thread can move there directly.
  ///
  /// It cannot if a loop ends in between, or if the next step tests conditions before it is
  /// taken.
  private func directNext(after position: Int) -> UInt8 {
    let next = instructions[position].next
    guard next != 0 else { return 0 }
    let (loop, following) = (instructions[position].loop, instructions[Int(next)])
    let isDirect = following.conditions.isEmpty || following.traits.contains(.asksConditions)
    return isDirect && (loop == 0 || following.loop == loop) ? next : 0
  }

  /// Marks the positions from which a thread can make a domain execute.
  ///
  /// Works backwards until nothing changes. A position leads to execution if its step makes a
  /// domain execute, or if the next step, the procedure that it starts or its clean-up leads to
  /// execution.
  private mutating func markWhatLeadsToExecution() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for position in instructions.indices.dropFirst().reversed() {
        let instruction = instructions[position]
        guard !instruction.leadsToExecution else { continue }
        let successors = [instruction.next, instruction.onFailure, instruction.spawned]
        if domains(at: position).makesExecute
          || successors.contains(where: { $0 != 0 && instructions[Int($0)].leadsToExecution })
        {
          instructions[position].leadsToExecution = true
          hasChanged = true
        }
      }
    }
  }

  /// Marks, at each position, the domain states from which the thread can still make a domain
  /// execute.
  ///
  /// Works backwards until nothing changes. The result for a position is the result after its step,
  /// translated to before the step, together with the result for its clean-up.
  private mutating func markWhatIsExecutable() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for position in instructions.indices.dropFirst().reversed() {
        let instruction = instructions[position]
        let after =
          instruction.next == 0 ? Executable() : instructions[Int(instruction.next)].executable
        let failed =
          instruction.onFailure == 0
          ? Executable() : instructions[Int(instruction.onFailure)].executable
        let executable = after.before(domains(at: position)).union(failed)
        guard executable != instruction.executable else { continue }
        instructions[position].executable = executable
        hasChanged = true
      }
    }
  }

  /// Whether a domain is renamed in a step of its own, and can be left without metadata.
  public var partsRenames: Bool {
    instructions.indices.dropFirst().contains {
      if case .renamesDomain = domains(at: $0) { true } else { false }
    }
  }

  /// Whether a receiving half needs its stream between a position and the next domain that it makes
  /// execute; not if its clean-up makes one execute.
  private func needsStream(from position: Int) -> Bool {
    var current = position
    while current != 0 {
      if case .executes = domains(at: current) { return false }
      let cleanUp = Int(instructions[current].onFailure)
      if cleanUp != 0, instructions[cleanUp].leadsToExecution { return false }
      if instructions[current].traits.contains(.needsStream) { return true }
      current = Int(instructions[current].next)
    }
    return false
  }

  /// Whether a start, resume or reboot uses the VM's own uuid before it renames the VM to it.
  ///
  /// A reboot that still has to find a domain fails if there is no domain, with or without
  /// metadata.
  private func needsOwnUUID(from position: Int) -> Bool {
    let operation = instructions[position].operation
    guard operation.bringsUp || operation.reboots else { return false }
    var current = position
    while current != 0 {
      switch domains(at: current) {
      case .renames(_, to: .original), .renamesDomain(_, to: .original), .needs: return false
      case .creates(.original), .completes(.original), .executes(.original): return true
      default: current = Int(instructions[current].next)
      }
    }
    return false
  }

  /// Marks the positions at which a call holds pushed metadata.
  ///
  /// A call holds it from the step that pushes it to the step that starts the operation that needs
  /// it. A call that starts no operation after its push, such as one on a device, holds nothing.
  private mutating func markWhatHoldsPushedMetadata() {
    var willStart = false
    for position in instructions.indices.dropFirst().reversed() {
      if instructions[position].next == 0 { willStart = false }
      if instructions[position].startsOperation { willStart = true }
      instructions[position].holdsPushedMetadata = willStart
    }
    var holds = false
    for position in instructions.indices.dropFirst() {
      let instruction = instructions[position]
      instructions[position].holdsPushedMetadata = holds && instruction.holdsPushedMetadata
      if footprints[position].effects.contains(.pushedMetadata) { holds = true }
      if instruction.startsOperation || instruction.next == 0 { holds = false }
    }
  }

  /// Marks that a receiver keeps its stream open, if the design has a step that reports the
  /// failure.
  ///
  /// In such a design only that step tells the source that the destination has failed.
  private mutating func markWhatKeepsTheStream() {
    let range = ranges[Int(Actor.receiver.rawValue)]
    let positions = range.first..<range.first + range.count
    guard positions.contains(where: { instructions[$0].traits.contains(.tellsFailure) }) else {
      return
    }
    for position in positions { instructions[position].keepsStream = true }
  }
}
