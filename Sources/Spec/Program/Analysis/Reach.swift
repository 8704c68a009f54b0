/// What can run in a model, and which fields of the state it can write.
///
/// A fixed point. It begins with the happenings that are possible at first. It then adds what each
/// step starts and what each happening makes possible, until nothing is added. It follows only from
/// the declarations of steps, faults, requests and actions.
struct Reach: Sendable {
  /// The procedures that something can start.
  private(set) var procedures: Set<ProcedureName> = []
  /// The operations whose locks may be taken.
  private(set) var locks: Operations = []
  /// The fields that can ever differ from their values in a new state.
  private(set) var written: StateFields
  private let model: Model
  private let program: Program

  init(_ model: Model, _ program: Program) {
    self.model = model
    self.program = program
    written = model.initialState.fields(differingFrom: PoolState(), model.size)
    begin(.event)
    for procedure in model.monitorProcedures where procedure.beginsByItself { begin(procedure) }
    var before: (StateFields, Set<ProcedureName>, Operations)
    repeat {
      before = (written, procedures, locks)
      for happening in HappeningDefinition.all where isPossible(happening) {
        note(happening.footprint, by: .background)
        happening.starts.forEach { begin($0) }
      }
      for procedure in ProcedureName.all where procedures.contains(procedure) { run(procedure) }
    } while before != (written, procedures, locks)
  }

  /// Whether a thread can reach a position of the program.
  func canRun(at position: Int) -> Bool {
    program.procedure(at: position).map { procedures.contains($0) } ?? false
  }

  /// Whether a field has to be stored.
  ///
  /// A field of the saved database is a copy: it differs only where its original can.
  func stores(_ field: StateField) -> Bool {
    written.contains(field) && (field.original.map { written.contains($0) } ?? true)
  }

  /// Whether something can happen, given what has been found so far.
  private func isPossible(_ happening: HappeningDefinition) -> Bool {
    happening.isPossible(model) && (happening.needs.map { written.contains($0) } ?? true)
  }

  /// Records that a procedure can begin, if the program has it.
  private mutating func begin(_ procedure: ProcedureName) {
    guard program.position(of: procedure) != 0, procedures.insert(procedure).inserted else {
      return
    }
    written.formUnion(StateFields(StateField.all.filter { $0.actorOfCounter == procedure.actor }))
  }

  /// Records what the steps of a procedure write and start.
  private mutating func run(_ procedure: ProcedureName) {
    // What a xapi thread takes up as it moves on was written by one of its own steps.
    if procedure.actor.thread == nil { note(procedure.actor.movement, by: procedure.actor) }
    for position in program.positions(of: procedure) {
      let instruction = program.instructions[position]
      let footprint = program.footprints[position]
      note(footprint, by: procedure.actor)
      if let started = instruction.kind.definition.starts(instruction) { begin(started) }
      if instruction.traits.contains(.setsBarrier), procedure.actor.thread == nil {
        written.insert(.call(.barrier))
      }
      if instruction.mayEndStartUp, procedure.isStartUpOfXapi {
        written.insert(.host(.hasEventThread))
      }
      if footprint.writes.contains(.record(.operations)) {
        locks.insert(Operations(instruction.operation))
      }
    }
  }

  private mutating func note(_ footprint: Footprint, by actor: Actor) {
    written.formUnion(footprint.writes.fields(for: actor))
    for (circumstance, writes) in footprint.conditionalWrites where holds(circumstance) {
      written.formUnion(writes.fields(for: actor))
    }
  }

  private func holds(_ circumstance: Circumstance) -> Bool {
    switch circumstance {
    case .current(let operation): locks.contains(Operations(operation))
    case .guestShutdownIsFailure: model.guestShutdownIsFailure
    case .mayRollBack: model.initialState.mayRollBack
    case .mayDiffer(let field): written.contains(field)
    case .isRead(let fields): program.reads(StateFields(fields))
    case .isWritten(let field): program.writes(field)
    }
  }
}

extension ProcedureName {
  /// Whether a xapi runs this procedure as it starts.
  fileprivate var isStartUpOfXapi: Bool { self == .xapiStart || self == .masterStart }

  /// Whether the monitor begins this procedure without a request.
  fileprivate var beginsByItself: Bool {
    if case .action = self { false } else { true }
  }
}

extension Instruction {
  /// Whether a failure of the step is an exception that nobody handles.
  fileprivate var mayEndStartUp: Bool { canFail && onFailure == 0 }
}

extension Program {
  /// Whether some step or condition reads one of the fields, or a request would if the model had
  /// it.
  func reads(_ fields: StateFields) -> Bool {
    if !askedAtRest.isDisjoint(with: fields) { return true }
    return has { footprint, actor in !footprint.reads.fields(for: actor).isDisjoint(with: fields) }
  }

  /// Whether some step can give a field a value that nothing gave it before.
  func writes(_ field: StateField) -> Bool {
    has { footprint, actor in footprint.written.fields(for: actor).contains(field) }
  }

  /// Whether some step changes a field that something else wrote.
  func alters(_ field: StateField) -> Bool {
    has { footprint, actor in footprint.alters.fields(for: actor).contains(field) }
  }

  /// Whether a predicate holds for the combined footprint of the steps of some actor.
  private func has(_ holds: (Footprint, Actor) -> Bool) -> Bool {
    Actor.allCases.contains { holds(totals[Int($0.rawValue)], $0) }
  }
}
