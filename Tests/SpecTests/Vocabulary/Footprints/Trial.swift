@testable import Spec

/// A step that is taken repeatedly, to compare what it really touches with its footprint.
struct Trial {
  let instruction: Instruction
  let actor: Actor
  let thread: ThreadIdentity
  let footprint: Footprint

  init(_ instruction: Instruction, by actor: Actor) {
    self.instruction = instruction
    self.actor = actor
    thread = ThreadIdentity(actor: actor, host: Host(1), vm: VM(1), call: 1)
    footprint = instruction.kind.definition.footprint(instruction)
  }

  /// Every field of every record.
  static let places = FieldPlace.all(of: stepSize)

  /// The steps of a kind with every combination of parameters, for every operation and actor; a
  /// step that checks its own conditions gets each admission condition, too.
  static func all(of kind: StepKind) -> [Trial] {
    let asked =
      kind.definition.traits.contains(.asksConditions)
      ? [[]] + Condition.allCases.filter(\.isAdmission).map { [$0] } : [[]]
    return Instruction.all(of: kind).flatMap { instruction in
      kind.definition.actors.flatMap { actor in
        Operation.allCases.flatMap { operation in
          asked.map { conditions in
            var instruction = instruction
            instruction.operation = operation
            instruction.spawned = 2
            instruction.soughtFirst = 1
            instruction.soughtEnd = 2
            instruction.conditions = Conditions(conditions)
            return Trial(instruction, by: actor)
          }
        }
      }
    }.filter(\.mayStandSomewhere)
  }

  /// Whether the placement rules leave room for the step in any of the actor's procedures.
  private var mayStandSomewhere: Bool {
    instruction.kind.definition.placement(instruction).allSatisfy { rule in
      switch rule {
      case .notBy(let actors, _): !actors.contains(actor)
      case .after(let kinds, _, _): kinds.contains { $0.definition.actors.contains(actor) }
      default: true
      }
    }
  }

  /// The context after the step, and the outcome.
  func take(_ pool: PoolState, choice: Int) -> (StepContext, StepContext.Outcome) {
    var context = StepContext(pool: pool, thread: thread, size: stepSize)
    context.choice = choice
    var instruction = instruction
    let outcome = withUnsafePointer(to: &instruction) { context.take(InstructionView($0)) }
    return (context, outcome)
  }

  /// An arbitrary pool in which the thread could act: threads that serve the master run on the
  /// master.
  func pool(using numbers: inout some RandomNumberGenerator) -> PoolState {
    var pool = PoolState.anything(stepSize, using: &numbers)
    if actor == .master || actor == .monitor || actor == .overview { pool.master = thread.host }
    return pool
  }

  /// Whether a field of a record is among the given parts, from the viewpoint of the thread that
  /// takes the step.
  func contains(_ place: FieldPlace, in parts: StateParts) -> Bool {
    if case .thread(let thread, let field) = place.field, thread == actor.thread, isOwn(place),
      parts.locals.contains(ThreadFields(field))
    {
      return true
    }
    return (isOwn(place) ? parts.own : parts.others).contains(place.field)
  }

  /// Whether a record is the thread's own.
  private func isOwn(_ place: FieldPlace) -> Bool {
    switch place.field {
    case .record: place.first == thread.vm.index
    case .host, .thread(.background, _), .thread(.inspection, _):
      place.first == thread.host.index
    case .xenopsd: place.first == thread.host.index && place.second == thread.vm.index
    case .call: place.first == Int(thread.call)
    case .pool, .thread(.overview, _), .thread(.monitor, _): true
    }
  }

  /// Whether a step may change a field from its value in a new pool to another.
  func mayWrite(_ place: FieldPlace, in pool: PoolState) -> Bool {
    contains(place, in: footprint.writes)
      || footprint.conditionalWrites.contains { circumstance, parts in
        contains(place, in: parts) && holds(circumstance, in: pool)
      }
  }

  private func holds(_ circumstance: Circumstance, in pool: PoolState) -> Bool {
    switch circumstance {
    case .current(let operation):
      (0..<stepSize.vmCount).contains { pool[VM($0)].operations.contains(Operations(operation)) }
    case .mayRollBack: pool.mayRollBack
    case .mayDiffer(let field): pool.fields(differingFrom: PoolState(), stepSize).contains(field)
    case .isRead: instruction.hasReader
    case .isWritten, .guestShutdownIsFailure: true
    }
  }

  var phrase: String {
    "\(instruction.kind)\(instruction.parameterList) of \(instruction.operation) by \(actor)"
  }
}
