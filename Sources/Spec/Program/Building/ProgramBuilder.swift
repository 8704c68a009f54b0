/// Compiles a design: checks every procedure, then lays out those that a model can run.
///
/// Reports all mistakes, not only the first.
public struct ProgramBuilder {
  let design: Design
  /// Whether steps that may fail by itself do; otherwise nothing is laid out for that.
  var stepsMayFail = true
  var program = Program()
  var mistakes: [DesignMistake] = []
  /// The first position of each procedure that something starts.
  ///
  /// An `Int`, because a program of every procedure has more positions than an instruction can
  /// name.
  var starts: [(procedure: ProcedureName, position: Int)] = []
  /// The number of loops laid out so far, which tells them apart.
  var loopCount = 0
  /// The model's demand, by which steps that do nothing in it are left out; nil to leave out none.
  var demand: Demand?

  /// Compiles a design.
  ///
  /// - Parameters:
  ///   - design: the design, with its changes applied.
  ///   - requests: the operations that clients may request; procedures for other operations are
  ///     checked and then omitted.
  ///   - canReboot: whether a VM can be rebooted, by a client or by its guest.
  ///   - stepsMayFail: whether the model has the fault `stepFailure`; what only that needs is checked
  ///     and then omitted.
  ///   - monitored: the procedures that the master's monitor may run; others are checked and then
  ///     omitted.
  ///   - rebootsOnInternalShutdown: whether high availability starts a VM again whose guest has shut
  ///     itself down.
  /// - Throws: every mistake, in the order in which they were found.
  public static func program(
    of design: Design, requests: [Operation], canReboot: Bool = false, stepsMayFail: Bool = false,
    monitoring monitored: [ProcedureName] = [], rebootsOnInternalShutdown: Bool = true
  ) throws(DesignMistakes) -> Program {
    let demand = Demand(
      requests: requests, canReboot: canReboot, monitored: monitored,
      rebootsOnInternalShutdown: rebootsOnInternalShutdown)
    var everything = ProgramBuilder(design: design)
    everything.checkSize()
    guard everything.mistakes.isEmpty else { throw DesignMistakes(unique: everything.mistakes) }
    everything.checkProcedureNames()
    for procedure in ProcedureName.all
    where everything.mistakes.count < DesignMistakes.maximumCount {
      everything.layOut(procedure)
    }
    everything.checkNeeds(of: demand)
    guard everything.mistakes.isEmpty else { throw DesignMistakes(unique: everything.mistakes) }

    if !stepsMayFail {
      everything = ProgramBuilder(design: design, stepsMayFail: false)
      for procedure in ProcedureName.all { everything.layOut(procedure) }
    }
    let needed = everything.needed(for: demand)
    var builder = ProgramBuilder(design: design, stepsMayFail: stepsMayFail)
    builder.demand = demand
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

  /// Reports a mistake, unless there are very many: procedures that several others call are compiled for
  /// each.
  ///
  /// - Parameter known: the names that would have been valid.
  mutating func note(
    _ problem: DesignMistake.Problem, at origin: Origin = Origin(), known: [String] = []
  ) {
    guard mistakes.count < 10 * DesignMistakes.maximumCount else { return }
    mistakes.append(DesignMistake(problem: problem, origin: origin, known: known))
  }

  /// The fields that the steps that admit these operations read.
  private func readByAdmission(of operations: [Operation]) -> StateFields {
    operations.reduce(into: StateFields()) { fields, operation in
      for step in steps(of: .master(operation)) where step.traits.contains(.asksConditions) {
        fields.formUnion(step.footprint.reads.fields(for: .master))
      }
    }
  }
}
