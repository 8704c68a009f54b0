extension Program {
  /// Works out, for each position, which comes next, and what the properties ask about threads that stand
  /// there.
  mutating func analyse() {
    markWhatLeadsToExecution()
    for position in instructions.indices.dropFirst() {
      instructions[position].directNext = directNext(behind: position)
      instructions[position].needsStream = needsStream(from: position)
      instructions[position].needsDomain = needsDomain(from: position)
      instructions[position].needsOwnUUID = needsOwnUUID(from: position)
    }
    markWhatHoldsPushedMetadata()
    markWhatKeepsTheStream()
  }

  /// The position behind another if no loop ends between them and nothing is asked before the step there
  /// is taken; the conditions of `admit` are asked by the step itself.
  private func directNext(behind position: Int) -> UInt8 {
    let next = instructions[position].next
    guard next != 0 else { return 0 }
    let (loop, following) = (instructions[position].loop, instructions[Int(next)])
    let isDirect = following.conditions.isEmpty || following.kind == .admit
    return isDirect && (loop == 0 || following.loop == loop) ? next : 0
  }

  /// From the end to the beginning until nothing changes: a position leads to execution if its step
  /// makes a domain execute, or if what comes next, what it starts, or its clean-up does.
  private mutating func markWhatLeadsToExecution() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for position in instructions.indices.dropFirst().reversed() {
        let instruction = instructions[position]
        guard !instruction.leadsToExecution else { continue }
        let successors = [instruction.next, instruction.onFailure, instruction.spawned]
        if instruction.kind == .unpause || instruction.kind == .resumeDomain
          || successors.contains(where: { $0 != 0 && instructions[Int($0)].leadsToExecution })
        {
          instructions[position].leadsToExecution = true
          hasChanged = true
        }
      }
    }
  }

  /// Whether a word from the stream stands between a position and the next unpause.
  private func needsStream(from position: Int) -> Bool {
    var current = position
    while current != 0 {
      switch instructions[current].kind {
      case .unpause: return false
      case .receiveMemory, .awaitGoAhead, .sendReady: return true
      default: current = Int(instructions[current].next)
      }
    }
    return false
  }

  /// Whether an operation checks that there is a domain before it makes one.
  private func needsDomain(from position: Int) -> Bool {
    var current = position
    while current != 0 {
      switch instructions[current].kind {
      case .verifyPowerState, .shutDownGuest: return true
      case .createDomain, .destroyDomain: return false
      default: current = Int(instructions[current].next)
      }
    }
    return false
  }

  /// Whether a start, resume or reboot comes to a step on the VM's own uuid before it renames to it.
  ///
  /// A reboot that has yet to find a domain fails without one, with or without metadata.
  private func needsOwnUUID(from position: Int) -> Bool {
    let operation = instructions[position].operation
    guard operation == .start || operation == .resume || operation.reboots else { return false }
    var current = position
    while current != 0 {
      switch instructions[current].kind {
      case .rename where instructions[current].newName == .original: return false
      case .verifyPowerState, .shutDownGuest: return false
      case .createDomain, .buildDomain, .restoreMemory, .unpause:
        if instructions[current].name == .original { return true }
        current = Int(instructions[current].next)
      default: current = Int(instructions[current].next)
      }
    }
    return false
  }

  /// A call holds pushed metadata behind `pushMetadata` up to and with `queueOperation`.
  private mutating func markWhatHoldsPushedMetadata() {
    var holds = false
    for position in instructions.indices.dropFirst() {
      let instruction = instructions[position]
      instructions[position].holdsPushedMetadata = holds
      if instruction.kind == .pushMetadata { holds = true }
      if instruction.kind == .queueOperation || instruction.next == 0 { holds = false }
    }
  }

  /// In a design whose destination tells the source that it has failed, nothing else does.
  private mutating func markWhatKeepsTheStream() {
    let range = ranges[Int(Actor.receiver.rawValue)]
    let positions = range.first..<range.first + range.count
    guard positions.contains(where: { instructions[$0].kind == .sendError }) else { return }
    for position in positions { instructions[position].keepsStream = true }
  }
}
