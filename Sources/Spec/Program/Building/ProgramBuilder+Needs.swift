/// The requirements of a model on its program.
struct Demand {
  /// The operations that clients may request.
  let requests: [Operation]
  /// Whether a VM can be rebooted, by a client or by its guest.
  let canReboot: Bool
  /// The procedures that the master's monitor may run.
  let monitored: [ProcedureName]
  /// Whether high availability starts a VM again whose guest has shut itself down.
  let rebootsOnInternalShutdown: Bool

  /// Whether high availability keeps some VM running.
  var keepsRunning: Bool { monitored.contains(.startProtected) }

  /// Whether a procedure begins without a step that starts it: on its own or on request.
  func begins(_ procedure: ProcedureName) -> Bool {
    switch procedure {
    case .domainRebooted: canReboot
    case .action, .hostLost, .startProtected: monitored.contains(procedure)
    case .xapiStart, .masterStart, .event, .xenopsdStart, .domainShutDown: true
    case .master(let operation), .host(let operation): requests.contains(operation)
    case .xenopsd, .destination, .complete, .inspection, .overview: false
    }
  }

  /// The procedures that the design must have for this model, each with the reason.
  var needs: [(procedure: ProcedureName, need: String)] {
    var needs: [(ProcedureName, String)] = [(.event, "every model")]
    if canReboot { needs.append((.domainRebooted, "a reboot")) }
    for operation in requests {
      let need = "a request for \(operation.phrase)"
      needs.append((.master(operation), need))
      if operation.hasHostHalf { needs.append((.host(operation), need)) }
    }
    for procedure in monitored {
      if case .action(let action) = procedure {
        needs.append((procedure, "the operator's \(action.spelling)"))
      } else {
        needs.append((procedure, "high availability"))
      }
    }
    return needs
  }
}

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
