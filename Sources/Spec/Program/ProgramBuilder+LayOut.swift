extension ProgramBuilder {
  /// Appends the procedure of an entry, and behind it each clean-up that its steps name.
  mutating func layOut(_ entry: Entry) {
    guard let index = design.index(of: entry.spelling) else { return }
    let first = program.instructions.count
    program.entries.append((entry, UInt8(truncatingIfNeeded: first)))
    starts.append((entry, first))

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
    let written = writtenOut(procedure, callers: [])
    let steps = written.map(\.step)
    // Report mistakes of order first.
    let earlier = mistakes
    mistakes = []
    let compiled = steps.map { compile($0, in: entry, procedure: procedure.name.value) }
    let mistakesOfSteps = mistakes
    mistakes = earlier
    checkOrder(of: steps, compiled, in: entry, isCleanUp: isCleanUp)
    mistakes += mistakesOfSteps
    let first = program.instructions.count
    var failures: [(Int, Declared<String>)] = []
    for (offset, step) in steps.enumerated() {
      var instruction = compiled[offset]
      instruction.isCleanUp = isCleanUp
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
    }
    return failures
  }

  /// The steps of a procedure with every `call` replaced by the steps of what it calls.
  ///
  /// A `forEachVM` or `forEachHost` repeats what is behind it in its own procedure.
  private mutating func writtenOut(
    _ procedure: ProcedureDeclaration, callers: [String]
  ) -> [WrittenStep] {
    let callers = callers + [procedure.name.value]
    var steps: [WrittenStep] = []
    var loop: Int?
    for step in procedure.steps {
      guard step.step.value == "call" else {
        if step.beginsLoop {
          noteNestedLoop(step, in: loop)
          loopCount += 1
          loop = loopCount
        }
        steps.append(WrittenStep(step: step, loop: loop))
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
      for var inner in writtenOut(called, callers: callers) {
        if inner.step.beginsLoop { noteNestedLoop(inner.step, in: loop) }
        inner.step.when += step.when
        if inner.step.onFailure == nil, canFail(inner.step) {
          inner.step.onFailure = called.onFailure
        }
        inner.loop = inner.loop ?? loop
        if inner.step.operation == nil {
          inner.step.operation = Self.operation(ofHostHalf: target.value)
        }
        steps.append(inner)
      }
    }
    return steps
  }

  /// Whether a step can fail, as its parameters are; a name that is no step's cannot.
  private func canFail(_ step: StepDeclaration) -> Bool {
    guard let kind = StepKind(spelling: step.step.value) else { return false }
    return kind.entry.canFail(Instruction(kind, step.plainArguments))
  }

  /// The operation whose host's half a procedure is, nil when it is something else.
  private static func operation(ofHostHalf procedure: String) -> Operation? {
    Operation.allCases.first { Entry.host($0).spelling == procedure }
  }

  /// A loop within a loop has no locals of its own to count with.
  private mutating func noteNestedLoop(_ step: StepDeclaration, in loop: Int?) {
    guard loop != nil else { return }
    mistakes.append(
      DesignMistake(
        fact: .misplacedStep(step: step.step.value, reason: "the steps here are repeated already"),
        origin: step.step.origin))
  }
}

/// A step of a procedure with its calls written out, and the loop that repeats it.
private struct WrittenStep {
  var step: StepDeclaration
  var loop: Int?
}

extension StepDeclaration {
  /// Whether it repeats what is behind it.
  fileprivate var beginsLoop: Bool {
    StepKind(spelling: step.value).map { $0.entry.repeats != .nothing } ?? false
  }
}
