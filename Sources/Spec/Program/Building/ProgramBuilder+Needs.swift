/// Queries on a program that contains every procedure.
extension ProgramBuilder {
  /// The procedures that a model can run.
  ///
  /// They are those that begin on their own or on request, and those that their steps start.
  func needed(for demand: Demand) -> Set<ProcedureName> {
    var needed = Set(ProcedureName.all.filter(demand.begins))
    var count = 0
    while count < needed.count {
      count = needed.count
      for procedure in ProcedureName.all where needed.contains(procedure) {
        needed.formUnion(started(by: procedure).map(\.target))
      }
    }
    return needed
  }

  /// The steps of a procedure, including its clean-up.
  func steps(of procedure: ProcedureName) -> ArraySlice<Instruction> {
    guard let index = starts.firstIndex(where: { $0.procedure == procedure }) else { return [] }
    let end = index + 1 < starts.count ? starts[index + 1].position : program.instructions.count
    return program.instructions[starts[index].position..<end]
  }

  /// The procedures that the steps of one procedure start, each with the step that starts it.
  private func started(
    by procedure: ProcedureName
  ) -> [(step: StepKind, target: ProcedureName)] {
    steps(of: procedure).compactMap { instruction in
      instruction.kind.definition.starts(instruction).map { (instruction.kind, $0) }
    }
  }

  /// Checks that the design has every procedure that a model needs.
  mutating func checkNeeds(of demand: Demand) {
    var needs = demand.needs
    let needed = needed(for: demand)
    for procedure in ProcedureName.all where needed.contains(procedure) {
      for (step, target) in started(by: procedure) where checkTarget(target, of: step) {
        needs.append((target, "\"\(step.spelling)\" in \"\(procedure.spelling)\""))
      }
    }
    for (procedure, need) in needs where design.index(of: procedure.spelling) == nil {
      note(.missingProcedure(procedure.spelling, neededFor: need))
    }
  }

  /// Checks that a procedure that a step starts can exist: for some operations xenopsd has none.
  private mutating func checkTarget(_ target: ProcedureName, of step: StepKind) -> Bool {
    guard !ProcedureName.all.contains(target), let operation = target.operation else {
      return true
    }
    let reason = "xenopsd has no operation of its own for \(operation.phrase)"
    note(.misplacedStep(step: step.spelling, reason: reason))
    return false
  }
}
