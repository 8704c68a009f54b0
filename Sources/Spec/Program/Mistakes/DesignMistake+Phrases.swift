extension DesignMistake {
  /// The fault that was found.
  public var found: String {
    switch problem {
    case .unknownProcedure(let name): "there is no procedure \"\(name)\""
    case .unreachedProcedure(let name): "nothing starts or calls the procedure \"\(name)\""
    case .missingProcedure(let name, let need): "\(need) needs the procedure \"\(name)\""
    case .emptyProcedure(let name): "the procedure \"\(name)\" has no step"
    case .procedureExists(let name): "the design has a procedure \"\(name)\" already"
    case .unknownStep(let name): "there is no step \"\(name)\""
    case .misplacedActor(let step, let actor, let procedure):
      "\"\(step.spelling)\" is not a step for \(actor.phrase), which runs \"\(procedure)\""
    case .misplacedStep(let step, let reason): "\"\(step)\" makes no sense here: \(reason)"
    case .unknownParameter(let key, let step):
      "\"\(step.spelling)\" has no parameter \"\(key)\""
    case .missingParameter(let parameter, let step):
      "\"\(step.spelling)\" lacks its parameter \"\(parameter.key)\""
    case .wrongValue(let value, let parameter, let step):
      "\"\(value)\" is not a value of \"\(parameter.key)\" of \"\(step.spelling)\""
    case .unknownCondition(let name): "there is no condition \"\(name)\""
    case .misplacedCondition(let condition, let reason):
      "the condition \"\(condition.spelling)\" makes no sense here: \(reason)"
    case .cannotFail(let step): "\"\(step.spelling)\" cannot fail, so \"onFailure\" has no effect"
    case .cannotFailByItself(let step, let reason):
      "\"\(step.spelling)\" cannot have \"fails\" here: \(reason)"
    case .endlessCall(let name): "the procedure \"\(name)\" calls itself"
    case .tooManySteps(let count): "the procedures have \(count) steps once calls are written out"
    case .tooLongProcedure(let name, let count): "the procedure \"\(name)\" has \(count) steps"
    case .tooManyProcedures(let count): "the design has \(count) procedures"
    case .tooManyChanges(let count): "there are \(count) changes"
    case .tooManyCalls(let name):
      "the procedure \"\(name)\" has too many steps once calls are written out"
    case .tooDeepCalls(let name): "the calls that lead to \"\(name)\" are too deep"
    case .stepNotFound(let name, let procedure, _):
      "the procedure \"\(procedure)\" has no step \"\(name)\""
    case .ambiguousStep(let name, let procedure, _):
      "the procedure \"\(procedure)\" has more than one step \"\(name)\""
    case .conditionNotFound(let name, let step?, let procedure):
      "the step \"\(step)\" of \"\(procedure)\" has no condition \"\(name)\""
    case .conditionNotFound(let name, nil, let procedure):
      "no step of \"\(procedure)\" has the condition \"\(name)\""
    case .changeWithoutEffect(let what): "this change has no effect: \(what)"
    }
  }

  /// The correction, empty when ``found`` is enough.
  public var remedy: String {
    switch problem {
    case .unreachedProcedure:
      "name it as one of \(list(ProcedureName.all.map(\.spelling))), or call it"
    case .missingProcedure: "add it to the design"
    case .procedureExists: "change its steps, or give the new one another name"
    case .emptyProcedure: "give it steps, or remove it"
    case .misplacedActor(let step, _, _):
      "it is a step for \(list(step.definition.actors.map(\.phrase)))"
    case .unknownParameter(_, let step):
      step.definition.parameters.isEmpty
        ? "it has none except \"when\", \"onFailure\" and \"fails\""
        : "it has \(list(step.definition.parameters.map(\.key)))"
    case .missingParameter(let parameter, _), .wrongValue(_, let parameter, _):
      "it is one of \(list(parameter.spellings))"
    case .cannotFail, .cannotFailByItself: "leave it out"
    case .endlessCall: "a procedure may call others, never itself"
    case .tooManySteps: "at most \(Program.maximumCount - 1) are possible"
    case .tooLongProcedure: "at most \(ProcedureDeclaration.maximumStepCount) are possible"
    case .tooManyProcedures: "at most \(Design.maximumProcedureCount) are possible"
    case .tooManyChanges: "at most \(Design.maximumChangeCount) are possible"
    case .tooManyCalls: "at most \(ProgramBuilder.maximumWrittenOut) steps and calls are possible"
    case .tooDeepCalls: "at most \(ProgramBuilder.maximumCallDepth) procedures call each other"
    case .stepNotFound(_, _, let known): "it has \(known.isEmpty ? "none" : list(known))"
    case .ambiguousStep(_, _, let choices): "say which: \(list(choices))"
    case .unknownProcedure, .unknownStep, .misplacedStep, .unknownCondition, .misplacedCondition,
      .conditionNotFound, .changeWithoutEffect:
      ""
    }
  }

  private func list(_ phrase: [String]) -> String { phrase.joined(separator: ", ") }
}
