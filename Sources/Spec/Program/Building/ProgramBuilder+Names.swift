extension ProgramBuilder {
  /// Checks that a design is not so large that it would take long to compile.
  mutating func checkSize() {
    let count = design.procedures.count
    if count > Design.maximumProcedureCount {
      note(
        .tooManyProcedures(count), at: design.procedures[Design.maximumProcedureCount].name.origin)
    }
    for procedure in design.procedures
    where procedure.steps.count > ProcedureDeclaration.maximumStepCount {
      note(
        .tooLongProcedure(procedure.name.value, procedure.steps.count), at: procedure.name.origin)
    }
  }

  /// Checks that each procedure has steps, and that something starts or calls it.
  mutating func checkProcedureNames() {
    let started = ProcedureName.all.map(\.spelling)
    let called = Set(
      design.procedures.flatMap { procedure in
        procedure.mentionedProcedures.filter { $0 != procedure.name.value }
      })
    for procedure in design.procedures {
      let name = procedure.name.value
      if !started.contains(name), !called.contains(name) {
        note(.unreachedProcedure(name), at: procedure.name.origin, known: started)
      }
      if procedure.steps.isEmpty { note(.emptyProcedure(name), at: procedure.name.origin) }
    }
  }
}

extension ProcedureDeclaration {
  /// The procedures that this one calls or names as a clean-up.
  fileprivate var mentionedProcedures: [String] {
    var names: [String] = []
    if let onFailure { names.append(onFailure.value) }
    for step in steps {
      if let onFailure = step.onFailure { names.append(onFailure.value) }
      for argument in step.arguments where argument.key.value == "procedure" {
        names.append(argument.value.value)
      }
    }
    return names
  }
}
