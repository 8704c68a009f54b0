extension ProgramBuilder {
  /// Compiles one step to an instruction; a wrong part is reported and replaced by a harmless
  /// value.
  mutating func compile(
    _ step: StepDeclaration, in procedure: ProcedureName, called name: String
  ) -> Instruction {
    var instruction = Instruction()
    instruction.servesClient = procedure.operation != nil
    instruction.operation = step.operation ?? procedure.instructionOperation
    guard let kind = StepKind(spelling: step.step.value) else {
      note(
        .unknownStep(step.step.value), at: step.step.origin,
        known: StepKind.allCases.map(\.spelling) + ["call"])
      return instruction
    }
    instruction.kind = kind
    if !kind.definition.actors.contains(procedure.actor) {
      note(
        .misplacedActor(step: kind, actor: procedure.actor, procedure: name), at: step.step.origin)
    }
    compileArguments(of: step, kind: kind, into: &instruction)
    compileOwnFailure(of: step, kind: kind, into: &instruction)
    if let target = step.onFailure, !instruction.canFail {
      note(.cannotFail(kind), at: target.origin)
    }
    instruction.remote = kind.definition.remote(instruction)
    instruction.choices = kind.definition.choices(instruction)
    instruction.wokenBy = kind.definition.wokenBy
    instruction.mayGiveUp = kind.definition.mayGiveUp(instruction)
    instruction.repeats = kind.definition.repeats
    instruction.traits = kind.definition.traits
    compileConditions(of: step, kind: kind, in: procedure, into: &instruction)
    return instruction
  }

  private mutating func compileOwnFailure(
    of step: StepDeclaration, kind: StepKind, into instruction: inout Instruction
  ) {
    guard let fails = step.fails else { return }
    guard let value = OwnFailure.allCases.first(where: { $0.spelling == fails.value }) else {
      note(
        .wrongValue(fails.value, OwnFailure.parameter, step: kind), at: fails.origin,
        known: OwnFailure.parameter.spellings)
      return
    }
    if let reason = kind.objectionToOwnFailure {
      note(.cannotFailByItself(kind, reason: reason), at: fails.origin)
    }
    instruction.mayFailByItself = value == .possibly && stepsMayFail
  }

  private mutating func compileArguments(
    of step: StepDeclaration, kind: StepKind, into instruction: inout Instruction
  ) {
    let parameters = kind.definition.parameters
    let earlierMistakes = mistakes.count
    for argument in step.arguments
    where !parameters.contains(where: { $0.key == argument.key.value }) {
      note(
        .unknownParameter(argument.key.value, step: kind), at: argument.key.origin,
        known: parameters.map(\.key) + ["when", "onFailure", "fails"])
    }
    for (position, parameter) in parameters.enumerated() {
      guard let argument = step.arguments.first(where: { $0.key.value == parameter.key }) else {
        if !parameter.isOptional {
          note(.missingParameter(parameter, step: kind), at: step.step.origin)
        }
        continue
      }
      guard let value = parameter.spellings.firstIndex(of: argument.value.value) else {
        note(
          .wrongValue(argument.value.value, parameter, step: kind), at: argument.value.origin,
          known: parameter.spellings)
        continue
      }
      instruction.set(parameter, at: position, to: UInt8(value))
    }
    // Two harmless values that replace wrong ones are equal too.
    let areRead = mistakes.count == earlierMistakes
    let takesTwoNames = kind.definition.parameters.filter { $0.kind == .name }.count == 2
    if areRead, takesTwoNames, instruction.name == instruction.newName {
      note(
        .misplacedStep(step: kind.spelling, reason: "both uuids are the same"), at: step.step.origin
      )
    }
  }

  private mutating func compileConditions(
    of step: StepDeclaration, kind: StepKind, in procedure: ProcedureName,
    into instruction: inout Instruction
  ) {
    for declared in step.when {
      guard let condition = Condition.allCases.first(where: { $0.spelling == declared.value })
      else {
        note(
          .unknownCondition(declared.value), at: declared.origin,
          known: Condition.allCases.map(\.spelling))
        continue
      }
      if let reason = condition.objection(to: kind, by: procedure.actor) {
        note(.misplacedCondition(condition, reason: reason), at: declared.origin)
      } else if condition.asksForChosenHost, !instruction.operation.choosesHost {
        let reason = "\(instruction.operation.phrase) has no host that a client chooses"
        note(.misplacedCondition(condition, reason: reason), at: declared.origin)
      }
      instruction.conditions.insert(Conditions(condition))
    }
  }
}
