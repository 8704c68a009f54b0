extension ProgramBuilder {
  /// Appends a procedure, followed by each clean-up that its steps name.
  mutating func layOut(_ name: ProcedureName) {
    guard let index = design.index(of: name.spelling) else { return }
    let first = program.instructions.count
    program.procedures.append((name, UInt8(truncatingIfNeeded: first)))
    starts.append((name, first))

    var placed: [(name: String, position: Int)] = []
    var waiting = [name.spelling]
    var failures: [(position: Int, name: Declared<String>)] = []
    while let part = waiting.first {
      guard program.instructions.count - first <= Self.maximumWrittenOut else {
        note(.tooManyCalls(name.spelling), at: design.procedures[index].name.origin)
        break
      }
      waiting.removeFirst()
      let isCleanUp = part != name.spelling
      placed.append((part, program.instructions.count))
      let procedure = design.procedures[design.index(of: part) ?? index]
      for (position, target) in layOut(procedure, in: name, isCleanUp: isCleanUp) {
        failures.append((position, target))
        let isKnown = placed.contains { $0.name == target.value } || waiting.contains(target.value)
        if !isKnown, design.index(of: target.value) != nil { waiting.append(target.value) }
      }
    }
    for (position, target) in failures {
      if let place = placed.first(where: { $0.name == target.value }) {
        program.instructions[position].onFailure = UInt8(truncatingIfNeeded: place.position)
      } else {
        note(
          .unknownProcedure(target.value), at: target.origin,
          known: design.procedures.map(\.name.value))
      }
    }
    let range = program.ranges[Int(name.actor.rawValue)]
    program.ranges[Int(name.actor.rawValue)] = (
      range.count == 0 ? first : range.first, range.count + program.instructions.count - first
    )
  }

  /// Appends one procedure; returns each position that names a clean-up, with that name.
  private mutating func layOut(
    _ procedure: ProcedureDeclaration, in name: ProcedureName, isCleanUp: Bool
  ) -> [(Int, Declared<String>)] {
    var written = writtenOut(procedure)
    var steps = written.map(\.step)
    var compiled = compile(steps, of: procedure, in: name, isCleanUp: isCleanUp)
    let needed = compiled.indices.filter { isNeeded(compiled[$0]) }
    // A procedure has at least one step.
    if !needed.isEmpty, needed.count < compiled.count {
      (written, steps, compiled) = (
        needed.map { written[$0] }, needed.map { steps[$0] }, needed.map { compiled[$0] }
      )
    }
    let first = program.instructions.count
    var failures: [(Int, Declared<String>)] = []
    for (offset, step) in steps.enumerated() {
      var instruction = compiled[offset]
      instruction.isCleanUp = isCleanUp
      instruction.worksForPool = (written[offset].entry ?? name).worksForPool
      instruction.next =
        offset + 1 < steps.count ? UInt8(truncatingIfNeeded: first + offset + 1) : 0
      if let head = written[offset].loop, let index = written.firstIndex(where: { $0.loop == head })
      {
        instruction.loop = UInt8(truncatingIfNeeded: first + index)
      }
      if instruction.canFail, let target = step.onFailure ?? procedure.onFailure,
        target.value != procedure.name.value
      {
        failures.append((program.instructions.count, target))
      }
      program.instructions.append(instruction)
      program.procedureNames.append(procedure.name.value)
      program.origins.append(step.step.origin)
    }
    return failures
  }

  /// Whether the model needs a step.
  private func isNeeded(_ instruction: Instruction) -> Bool {
    demand.map { instruction.kind.definition.isNeeded(instruction, $0) } ?? true
  }

  /// The steps of a procedure as instructions, not linked yet; order mistakes are reported first.
  private mutating func compile(
    _ steps: [StepDeclaration], of procedure: ProcedureDeclaration, in name: ProcedureName,
    isCleanUp: Bool
  ) -> [Instruction] {
    let earlier = mistakes
    mistakes = []
    let compiled = steps.map { compile($0, in: name, called: procedure.name.value) }
    let kinds = steps.map { StepKind(spelling: $0.step.value) }
    let mistakesOfOrder = steps.indices.flatMap { index in
      let placed = PlacedStep(
        index: index, declarations: steps, instructions: compiled, kinds: kinds, procedure: name,
        isCleanUp: isCleanUp)
      return OrderRule.all.flatMap { $0.mistakes(placed) }
    }
    mistakes = earlier + mistakesOfOrder + mistakes
    return compiled
  }
}
