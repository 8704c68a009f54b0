/// Compiles a design: checks every procedure, then lays out those that a model can run.
///
/// All mistakes are found, not only the first.
public struct ProgramBuilder {
  let design: Design
  var program = Program()
  var mistakes: [DesignMistake] = []
  /// Where each procedure that something starts begins; a program of everything has more positions
  /// than an instruction can name.
  var starts: [(entry: Entry, position: Int)] = []
  /// How many loops have been laid out, to tell them apart.
  var loopCount = 0

  /// A compiled design.
  ///
  /// - Parameters:
  ///   - design: the design, its changes applied.
  ///   - requests: the operations that clients may request; procedures of others are checked and
  ///     left out.
  ///   - canReboot: whether a VM can be rebooted, by a client or by itself.
  ///   - monitored: what the master's monitor can come to run; the rest is checked and left out.
  /// - Throws: every mistake, in the order in which they were found.
  public static func program(
    of design: Design, requests: [Operation], canReboot: Bool = false,
    monitoring monitored: [Entry] = []
  ) throws(DesignMistakes) -> Program {
    var everything = ProgramBuilder(design: design)
    everything.checkProcedureNames()
    for entry in Entry.all { everything.layOut(entry) }
    everything.checkNeeds(of: requests, canReboot: canReboot, monitored)
    guard everything.mistakes.isEmpty else { throw DesignMistakes(unique: everything.mistakes) }

    var builder = ProgramBuilder(design: design)
    for entry in Entry.all
    where entry.actor == .monitor
      ? monitored.contains(entry)
      : everything.isNeeded(entry, for: requests, canReboot: canReboot)
    {
      builder.layOut(entry)
    }
    builder.link()
    let count = builder.program.instructions.count - 1
    guard count < Program.maximumCount else {
      let mistake = DesignMistake(fact: .tooManySteps(count), origin: Origin())
      throw DesignMistakes(unique: [mistake])
    }
    return builder.program
  }

  private func isNeeded(_ entry: Entry, for requests: [Operation], canReboot: Bool) -> Bool {
    switch entry {
    case .domainRebooted: canReboot
    case .xenopsd(let operation): queuedOperations(for: requests).contains(operation)
    default: entry.operation.map { requests.contains($0) } ?? true
    }
  }

  /// The operations that calls queue in xenopsd: their own, and those of the host's halves that they
  /// call.
  private func queuedOperations(for requests: [Operation]) -> [Operation] {
    let queued = program.instructions.indices.filter { position in
      guard program.instructions[position].startsOperation,
        case .host(let operation) = starts.last(where: { $0.position <= position })?.entry
      else { return false }
      return requests.contains(operation)
    }.map { program.instructions[$0].operation }
    return Operation.allCases.filter { queued.contains($0) || requests.contains($0) }
  }

  private mutating func checkProcedureNames() {
    let entries = Set(Entry.all.map(\.spelling))
    let reached = Set(
      design.procedures.flatMap { procedure in
        procedure.mentionedProcedures.filter { $0 != procedure.name.value }
      })
    for procedure in design.procedures {
      let name = procedure.name.value
      if !entries.contains(name), !reached.contains(name) {
        mistakes.append(
          DesignMistake(
            fact: .unreachedProcedure(name), origin: procedure.name.origin,
            known: Entry.all.map(\.spelling)))
      }
      if procedure.steps.isEmpty {
        mistakes.append(
          DesignMistake(fact: .emptyProcedure(name), origin: procedure.name.origin))
      }
    }
  }

  private mutating func checkNeeds(
    of requests: [Operation], canReboot: Bool, _ monitored: [Entry]
  ) {
    var needs: [(Entry, String)] = [(.event, "every model")]
    if canReboot { needs.append((.domainRebooted, "a reboot")) }
    for operation in requests {
      let need = "a request for \(operation.words)"
      needs.append((.master(operation), need))
      if operation.hasHostHalf { needs.append((.host(operation), need)) }
      for queued in queuedOperations(for: [operation]) where queued.hasXenopsdOperation {
        needs.append((.xenopsd(queued), need))
      }
      if operation == .migrate { needs.append((.destination, need)) }
    }
    for entry in monitored {
      if case .action(let action) = entry {
        needs.append((entry, "the operator's \(action.spelling)"))
      } else {
        needs.append((entry, "high availability"))
      }
    }
    for (entry, need) in needs where design.index(of: entry.spelling) == nil {
      mistakes.append(
        DesignMistake(
          fact: .missingProcedure(entry.spelling, neededFor: need), origin: Origin()))
    }
  }

  /// Fills in the positions of procedures that steps start on other threads.
  private mutating func link() {
    for position in program.instructions.indices.dropFirst() {
      let entry = program.instructions[position].kind.entry
      if let sought = entry.seeks { seek([sought], from: position) }
      let target = entry.starts(program.instructions[position])
      if let target { program.instructions[position].spawned = program.position(of: target) }
    }
    program.analyse()
  }
}

extension ProgramBuilder {
  /// Notes where the threads stand that run one of some procedures, which lie side by side.
  private mutating func seek(_ entries: [Entry], from position: Int) {
    let there = entries.filter { program.position(of: $0) != 0 }
    guard let first = there.first, let last = there.last else { return }
    program.instructions[position].soughtFirst = program.position(of: first)
    program.instructions[position].soughtEnd = program.end(of: last)
  }
}

/// Every mistake of a design.
public struct DesignMistakes: Error, Sendable {
  /// The mistakes, at least one.
  public var list: [DesignMistake]

  /// Mistakes, each once: a clean-up that several procedures share is compiled for each of them.
  init(unique mistakes: [DesignMistake]) {
    var seen: Set<String> = []
    list = mistakes.filter { seen.insert("\($0.origin.key) \($0.found)").inserted }
  }
}

extension ProcedureDeclaration {
  /// The procedures that this one calls or names as its clean-up.
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
