/// Compiles a design: checks every procedure, then lays out those that a model can run.
///
/// All mistakes are found, not only the first.
public struct ProgramBuilder {
  let design: Design
  var program = Program()
  var mistakes: [DesignMistake] = []
  /// Where each procedure that something starts begins; a program of everything has more positions
  /// than an instruction can name.
  var starts: [(procedure: ProcedureName, position: Int)] = []
  /// How many loops have been laid out, to tell them apart.
  var loopCount = 0

  /// A compiled design.
  ///
  /// - Parameters:
  ///   - design: the design, its changes applied.
  ///   - requests: the operations that clients may request; procedures of others are checked and
  ///     left out.
  ///   - canReboot: whether a VM can be rebooted, by a client or by itself.
  ///   - monitored: the procedures that the master's monitor may run; the rest is checked and left out.
  /// - Throws: every mistake, in the order in which they were found.
  public static func program(
    of design: Design, requests: [Operation], canReboot: Bool = false,
    monitoring monitored: [ProcedureName] = []
  ) throws(DesignMistakes) -> Program {
    let demand = Demand(requests: requests, canReboot: canReboot, monitored: monitored)
    var everything = ProgramBuilder(design: design)
    everything.checkProcedureNames()
    for procedure in ProcedureName.all { everything.layOut(procedure) }
    everything.checkNeeds(of: demand)
    guard everything.mistakes.isEmpty else { throw DesignMistakes(unique: everything.mistakes) }

    let needed = everything.needed(for: demand)
    var builder = ProgramBuilder(design: design)
    for procedure in ProcedureName.all where needed.contains(procedure) {
      builder.layOut(procedure)
    }
    builder.program.askedAtRest = everything.readByAdmission(
      of: Operation.allCases.filter(\.bringsUp))
    let count = builder.program.instructions.count
    guard count <= Program.maximumCount else {
      let mistake = DesignMistake(problem: .tooManySteps(count - 1), origin: Origin())
      throw DesignMistakes(unique: [mistake])
    }
    builder.link()
    return builder.program
  }

  /// Notes a mistake.
  ///
  /// - Parameter known: the names that would have been right.
  mutating func note(
    _ problem: DesignMistake.Problem, at origin: Origin = Origin(), known: [String] = []
  ) {
    mistakes.append(DesignMistake(problem: problem, origin: origin, known: known))
  }

  /// What the steps read that admit some operations.
  private func readByAdmission(of operations: [Operation]) -> StateFields {
    operations.reduce(into: StateFields()) { fields, operation in
      for step in steps(of: .master(operation)) where step.traits.contains(.asksConditions) {
        fields.formUnion(step.footprint.reads.fields(for: .master))
      }
    }
  }
}
