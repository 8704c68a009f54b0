extension ProgramBuilder {
  /// Checks that each step of a procedure stands where it can mean something: what steps and
  /// procedures say of themselves.
  mutating func checkOrder(
    of steps: [StepDeclaration], _ compiled: [Instruction], in entry: Entry, isCleanUp: Bool
  ) {
    let kinds = steps.map { StepKind(spelling: $0.step.value) }
    for (index, step) in steps.enumerated() {
      let placed = PlacedStep(index: index, kinds: kinds, entry: entry, isCleanUp: isCleanUp)
      if let reason = objection(to: placed, compiled[index]) { note(step, reason) }
      checkKnowledge(of: step, compiled, before: index, in: entry)
      checkPair(at: index, of: steps, compiled)
    }
  }

  /// Why a step makes no sense at its place, nil when it does.
  private func objection(to step: PlacedStep, _ instruction: Instruction) -> String? {
    guard let kind = step.kinds[step.index] else { return nil }
    let own = kind.entry.placement(instruction).lazy.compactMap { $0.objection(to: step) }
    // Of a step in the wrong procedure, report that, and not how the procedure must begin.
    if case .first = kind.entry.placement(instruction).first, let reason = own.first {
      return reason
    }
    return step.objectionOfEntry ?? own.first
  }

  private mutating func note(_ step: StepDeclaration, _ reason: String) {
    mistakes.append(
      DesignMistake(
        fact: .misplacedStep(step: step.step.value, reason: reason), origin: step.step.origin))
  }

  /// Checks that a `call` has nothing that writing it out would drop.
  mutating func checkCall(_ step: StepDeclaration) {
    for argument in step.arguments where argument.key.value != "procedure" {
      let reason = "it has no parameter \"\(argument.key.value)\", only \"procedure\" and \"when\""
      mistakes.append(
        DesignMistake(
          fact: .misplacedStep(step: "call", reason: reason), origin: argument.key.origin))
    }
    if let onFailure = step.onFailure {
      let reason = "\"onFailure\" belongs to the procedure that is called, or to its steps"
      mistakes.append(
        DesignMistake(
          fact: .misplacedStep(step: "call", reason: reason), origin: onFailure.origin))
    }
  }

  /// Checks that what a step's conditions ask for has been read before: that a step before it writes
  /// the locals in question.
  private mutating func checkKnowledge(
    of step: StepDeclaration, _ compiled: [Instruction], before index: Int, in entry: Entry
  ) {
    guard !compiled[index].kind.entry.traits.contains(.asksConditions) else { return }
    for declared in step.when {
      guard let condition = Condition.allCases.first(where: { $0.spelling == declared.value }),
        !condition.isKnownWithoutReading
      else { continue }
      let isRead = compiled[..<index].contains { condition.isRead(by: $0.footprint, entry.actor) }
      guard !isRead, let reader = condition.readers.first else { continue }
      mistakes.append(
        DesignMistake(
          fact: .misplacedCondition(
            condition, reason: "nothing before it reads that, as \"\(reader.spelling)\" would"),
          origin: declared.origin))
    }
  }

  /// Checks that a step that waits is passed over exactly when what it waits for is.
  private mutating func checkPair(
    at index: Int, of steps: [StepDeclaration], _ compiled: [Instruction]
  ) {
    guard index > 0 else { return }
    let (before, step) = (steps[index - 1], steps[index])
    let isPair = compiled[index].kind.entry.placement(compiled[index]).contains {
      if case .rightAfterWithSameConditions = $0 { true } else { false }
    }
    guard isPair, StepKind(spelling: step.step.value) != nil,
      Set(step.when.map(\.value)) != Set(before.when.map(\.value))
    else { return }

    note(step, "its conditions must be those of the \"\(before.step.value)\" before it")
  }
}

extension Condition {
  /// The locals that a thread or a call has to have read before the condition can be asked of them.
  private var locals: StateParts {
    let asked = reads(isAdmission: false)
    // The VM at hand is known without a step.
    return isAdmission && !isPowerState ? [] : asked.readings
  }

  /// Whether no step has to have read anything before the condition can be asked.
  var isKnownWithoutReading: Bool { locals.isEmpty }

  /// Whether a step reads what the condition asks.
  func isRead(by footprint: Footprint, _ actor: Actor) -> Bool {
    !footprint.written.fields(for: actor).isDisjoint(with: locals.fields(for: actor))
  }

  /// The steps any of which reads what the condition asks, in the order of the vocabulary; none for
  /// conditions of admission.
  var readers: [StepKind] {
    StepKind.allCases.filter { kind in
      kind.entry.actors.contains { actor in
        Instruction.all(of: kind).contains { isRead(by: $0.footprint, actor) }
      }
    }
  }
}

extension StateParts {
  /// What of them is read by a step into a thread's locals, or those of a call.
  fileprivate var readings: StateParts {
    var readings = StateParts()
    for local in locals.list where local != .vm && local != .peer && local != .counter {
      readings.formUnion(.local(local))
    }
    if own.contains(.call(.powerState)) { readings.formUnion([.call(.powerState)]) }
    return readings
  }
}
