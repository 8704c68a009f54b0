extension ProgramBuilder {
  /// One step as an instruction; whatever is wrong with it is noted, and a harmless value stands in.
  mutating func compile(
    _ step: StepDeclaration, in entry: Entry, procedure: String
  ) -> Instruction {
    var instruction = Instruction()
    instruction.servesClient = entry.operation != nil
    instruction.operation = step.operation ?? entry.instructionOperation
    guard let kind = StepKind(spelling: step.step.value) else {
      mistakes.append(
        DesignMistake(
          fact: .unknownStep(step.step.value), origin: step.step.origin,
          known: StepKind.allCases.map(\.spelling) + ["call"]))
      return instruction
    }
    instruction.kind = kind
    if !kind.entry.actors.contains(entry.actor) {
      mistakes.append(
        DesignMistake(
          fact: .misplacedActor(step: kind, actor: entry.actor, procedure: procedure),
          origin: step.step.origin))
    }
    compileArguments(of: step, kind: kind, into: &instruction)
    if let target = step.onFailure, !kind.entry.canFail(instruction) {
      mistakes.append(DesignMistake(fact: .cannotFail(kind), origin: target.origin))
    }
    instruction.remote = kind.entry.remote(instruction)
    instruction.choices = kind.entry.choices(instruction)
    instruction.wokenBy = kind.entry.wokenBy
    instruction.repeats = kind.entry.repeats
    instruction.traits = kind.entry.traits
    compileConditions(of: step, kind: kind, entry: entry, into: &instruction)
    return instruction
  }

  private mutating func compileArguments(
    of step: StepDeclaration, kind: StepKind, into instruction: inout Instruction
  ) {
    let parameters = kind.entry.parameters
    let earlierMistakes = mistakes.count
    for argument in step.arguments
    where !parameters.contains(where: { $0.key == argument.key.value }) {
      mistakes.append(
        DesignMistake(
          fact: .unknownParameter(argument.key.value, step: kind), origin: argument.key.origin,
          known: parameters.map(\.key) + ["when", "onFailure"]))
    }
    for (position, parameter) in parameters.enumerated() {
      guard let argument = step.arguments.first(where: { $0.key.value == parameter.key }) else {
        if !parameter.isOptional {
          mistakes.append(
            DesignMistake(
              fact: .missingParameter(parameter, step: kind), origin: step.step.origin))
        }
        continue
      }
      guard let value = parameter.spellings.firstIndex(of: argument.value.value) else {
        mistakes.append(
          DesignMistake(
            fact: .wrongValue(argument.value.value, parameter, step: kind),
            origin: argument.value.origin, known: parameter.spellings))
        continue
      }
      instruction.set(parameter, at: position, to: UInt8(value))
    }
    // Two values that stand in for wrong ones are the same as well.
    let areRead = mistakes.count == earlierMistakes
    if areRead, case .renames(let old, let new) = kind.entry.domains(instruction), old == new {
      mistakes.append(
        DesignMistake(
          fact: .misplacedStep(step: kind.spelling, reason: "both uuids are the same"),
          origin: step.step.origin))
    }
  }

  private mutating func compileConditions(
    of step: StepDeclaration, kind: StepKind, entry: Entry, into instruction: inout Instruction
  ) {
    let asksConditions = kind.entry.traits.contains(.asksConditions)
    for declared in step.when {
      guard let condition = Condition.allCases.first(where: { $0.spelling == declared.value })
      else {
        mistakes.append(
          DesignMistake(
            fact: .unknownCondition(declared.value), origin: declared.origin,
            known: Condition.allCases.map(\.spelling)))
        continue
      }
      let reason: String? =
        if condition.isPowerState, !asksConditions, entry.actor == .master || entry.actor == .host {
          nil
        } else if condition.isAdmission != asksConditions {
          condition.isAdmission
            ? "it is read in the database when a call is admitted, so only \"admit\" can have it"
            : "\"admit\" reads the database, and this is read from a thread's own locals"
        } else if !condition.isAdmission, !entry.actor.hasReadings {
          "\(entry.actor.words) reads nothing that it could be asked of"
        } else { nil }
      if let reason {
        mistakes.append(
          DesignMistake(
            fact: .misplacedCondition(condition, reason: reason), origin: declared.origin))
      }
      instruction.conditions.insert(Conditions(condition))
    }
  }
}
