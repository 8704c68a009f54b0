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

    let needed = everything.needed(for: requests, canReboot: canReboot, monitored)
    var builder = ProgramBuilder(design: design)
    for entry in Entry.all where needed.contains(entry) { builder.layOut(entry) }
    builder.program.askedAtRest = everything.readByAdmission(
      of: Operation.allCases.filter(\.bringsUp))
    let count = builder.program.instructions.count
    guard count <= Program.maximumCount else {
      let mistake = DesignMistake(fact: .tooManySteps(count - 1), origin: Origin())
      throw DesignMistakes(unique: [mistake])
    }
    builder.link()
    return builder.program
  }

  /// The procedures that a model can come to run: those that begin by themselves or are asked for, and
  /// those that their steps start.
  private func needed(
    for requests: [Operation], canReboot: Bool, _ monitored: [Entry]
  ) -> Set<Entry> {
    var needed = Set(
      Entry.all.filter { entry in
        switch entry {
        case .domainRebooted: canReboot
        case .action, .hostLost, .startProtected: monitored.contains(entry)
        case .xapiStart, .masterStart, .event, .xenopsdStart, .domainShutDown: true
        case .master(let operation), .host(let operation): requests.contains(operation)
        case .xenopsd, .destination, .complete, .inspection, .overview: false
        }
      })
    var count = 0
    while count < needed.count {
      count = needed.count
      for entry in Entry.all where needed.contains(entry) {
        needed.formUnion(started(by: entry).map(\.target))
      }
    }
    return needed
  }

  /// What the steps read that admit some operations.
  private func readByAdmission(of operations: [Operation]) -> StateFields {
    operations.reduce(into: StateFields()) { fields, operation in
      for step in steps(of: .master(operation)) where step.traits.contains(.asksConditions) {
        fields.formUnion(step.footprint.reads.fields(for: .master))
      }
    }
  }

  /// The steps of a procedure and its clean-up, in a program of everything.
  private func steps(of entry: Entry) -> ArraySlice<Instruction> {
    guard let index = starts.firstIndex(where: { $0.entry == entry }) else { return [] }
    let end = index + 1 < starts.count ? starts[index + 1].position : program.instructions.count
    return program.instructions[starts[index].position..<end]
  }

  /// The procedures that the steps of one start, with the step that does; in a program of everything.
  private func started(by entry: Entry) -> [(step: StepKind, target: Entry)] {
    steps(of: entry).compactMap { instruction in
      instruction.kind.entry.starts(instruction).map { (instruction.kind, $0) }
    }
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
    }
    for entry in monitored {
      if case .action(let action) = entry {
        needs.append((entry, "the operator's \(action.spelling)"))
      } else {
        needs.append((entry, "high availability"))
      }
    }
    let needed = needed(for: requests, canReboot: canReboot, monitored)
    for entry in Entry.all where needed.contains(entry) {
      for (step, target) in started(by: entry) where checkTarget(target, of: step) {
        needs.append((target, "\"\(step.spelling)\" in \"\(entry.spelling)\""))
      }
    }
    for (entry, need) in needs where design.index(of: entry.spelling) == nil {
      mistakes.append(
        DesignMistake(
          fact: .missingProcedure(entry.spelling, neededFor: need), origin: Origin()))
    }
  }

  /// Checks that there can be a procedure that a step starts: xenopsd has none for some operations.
  private mutating func checkTarget(_ target: Entry, of step: StepKind) -> Bool {
    guard !Entry.all.contains(target), let operation = target.operation else { return true }
    let reason = "xenopsd has no operation of its own for \(operation.words)"
    mistakes.append(
      DesignMistake(
        fact: .misplacedStep(step: step.spelling, reason: reason), origin: Origin()))
    return false
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
    program.instructions[position].soughtEnd = UInt8(program.positions(of: last).upperBound)
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
