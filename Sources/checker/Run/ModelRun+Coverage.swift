import Spec

extension ModelRun {
  /// A step of the design that was never taken although its procedure ran.
  struct UntakenStep: Equatable, Sendable {
    /// The procedure.
    var procedure: String
    /// The step with its parameters.
    var step: String
    /// The procedure whose instance of it this is; it differs for a clean-up.
    var caller: String
  }

  /// The steps that were never taken in procedures that ran.
  ///
  /// Firings count, guards do not. A step that only waits never fires itself, because others
  /// continue its thread.
  var untakenSteps: [UntakenStep] {
    let program = model.machine.program
    var ran: Set<String> = []
    func instance(_ position: Int) -> String {
      "\(program.procedure(at: position)?.spelling ?? "") \(program.procedureNames[position])"
    }
    let positions = program.instructions.indices.dropFirst()
    for position in positions where labelCounts[position] > 0 { ran.insert(instance(position)) }
    return positions.compactMap { position in
      let instruction = program.instructions[position]
      guard labelCounts[position] == 0, ran.contains(instance(position)),
        instruction.wokenBy == .nobody
      else { return nil }
      return UntakenStep(
        procedure: program.procedureNames[position],
        step: program.reference(at: position) + instruction.parameterList,
        caller: program.procedure(at: position)?.spelling ?? "")
    }
  }

  /// The number of times each step was taken, in program order, then that of each happening without
  /// a step.
  var firings: [(procedure: String, step: String, count: Int)] {
    let program = model.machine.program
    let steps = program.instructions.indices.dropFirst().map { position in
      let instruction = program.instructions[position]
      let caller = program.procedure(at: position)?.spelling ?? ""
      let name = program.procedureNames[position]
      return (
        name == caller ? name : "\(caller): \(name)",
        program.reference(at: position) + instruction.parameterList, labelCounts[position]
      )
    }
    let happenings = Happening.all.enumerated().map { number, happening in
      ("", happening.phrase, labelCounts[program.instructions.count + number])
    }
    return steps + happenings
  }
}
