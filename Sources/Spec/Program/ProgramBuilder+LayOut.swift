extension ProgramBuilder {
  /// Appends the procedure of an entry, and behind it each clean-up that its steps name.
  mutating func layOut(_ entry: Entry) {
    guard let index = design.index(of: entry.spelling) else { return }
    let first = program.instructions.count
    program.entries.append((entry, UInt8(truncatingIfNeeded: first)))

    var placed: [(name: String, position: Int)] = []
    var waiting = [entry.spelling]
    var failures: [(position: Int, name: Declared<String>)] = []
    while let name = waiting.first {
      waiting.removeFirst()
      let isCleanUp = name != entry.spelling
      placed.append((name, program.instructions.count))
      let procedure = design.procedures[design.index(of: name) ?? index]
      for (position, target) in layOut(procedure, in: entry, isCleanUp: isCleanUp) {
        failures.append((position, target))
        let isKnown = placed.contains { $0.name == target.value } || waiting.contains(target.value)
        if !isKnown, design.index(of: target.value) != nil { waiting.append(target.value) }
      }
    }
    for (position, target) in failures {
      if let place = placed.first(where: { $0.name == target.value }) {
        program.instructions[position].onFailure = UInt8(truncatingIfNeeded: place.position)
      } else {
        mistakes.append(
          DesignMistake(
            fact: .unknownProcedure(target.value), origin: target.origin,
            known: design.procedures.map(\.name.value)))
      }
    }
    let range = program.ranges[Int(entry.actor.rawValue)]
    program.ranges[Int(entry.actor.rawValue)] = (
      range.count == 0 ? first : range.first, range.count + program.instructions.count - first
    )
  }

  /// Appends one procedure; returns which positions name which clean-up.
  private mutating func layOut(
    _ procedure: ProcedureDeclaration, in entry: Entry, isCleanUp: Bool
  ) -> [(Int, Declared<String>)] {
    let steps = writtenOut(procedure, callers: [])
    checkOrder(of: steps, in: entry, isCleanUp: isCleanUp)
    let first = program.instructions.count
    let loops = steps.first?.step.value == StepKind.forEachVM.spelling
    var failures: [(Int, Declared<String>)] = []
    for (offset, step) in steps.enumerated() {
      var instruction = compile(step, in: entry, procedure: procedure.name.value)
      instruction.isCleanUp = isCleanUp
      instruction.next =
        offset + 1 < steps.count ? UInt8(truncatingIfNeeded: first + offset + 1) : 0
      instruction.loop = loops ? UInt8(truncatingIfNeeded: first) : 0
      if instruction.kind.entry.canFail, let target = step.onFailure ?? procedure.onFailure,
        target.value != procedure.name.value
      {
        failures.append((program.instructions.count, target))
      }
      program.instructions.append(instruction)
      program.procedureNames.append(procedure.name.value)
    }
    return failures
  }

  /// The steps of a procedure with every `call` replaced by the steps of what it calls.
  private mutating func writtenOut(
    _ procedure: ProcedureDeclaration, callers: [String]
  ) -> [StepDeclaration] {
    let callers = callers + [procedure.name.value]
    var steps: [StepDeclaration] = []
    for step in procedure.steps {
      guard step.step.value == "call" else {
        steps.append(step)
        continue
      }
      checkCall(step)
      guard let target = step.arguments.first(where: { $0.key.value == "procedure" })?.value else {
        mistakes.append(
          DesignMistake(
            fact: .misplacedStep(step: "call", reason: "it lacks its parameter \"procedure\""),
            origin: step.step.origin))
        continue
      }
      guard let index = design.index(of: target.value) else {
        mistakes.append(
          DesignMistake(
            fact: .unknownProcedure(target.value), origin: target.origin,
            known: design.procedures.map(\.name.value)))
        continue
      }
      guard !callers.contains(target.value) else {
        mistakes.append(
          DesignMistake(fact: .endlessCall(target.value), origin: target.origin))
        continue
      }
      let called = design.procedures[index]
      steps += writtenOut(called, callers: callers).map { inner in
        var inner = inner
        inner.when += step.when
        let kind = StepKind.allCases.first { $0.spelling == inner.step.value }
        if inner.onFailure == nil, kind?.entry.canFail == true {
          inner.onFailure = called.onFailure
        }
        if inner.operation == nil { inner.operation = Self.operation(ofHostHalf: target.value) }
        return inner
      }
    }
    return steps
  }
  /// The operation whose host's half a procedure is, nil when it is something else.
  private static func operation(ofHostHalf procedure: String) -> Operation? {
    Operation.allCases.first { Entry.host($0).spelling == procedure }
  }
}
