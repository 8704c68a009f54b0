import Testing

@testable import Spec

/// The pool in which steps are taken.
///
/// Everything acts on `host1`, `vm1` and call 1, so that a step that wrongly uses the first of
/// anything is caught.
let stepSize = PoolSize(hostCount: 2, vmCount: 2, callCount: 2)

/// A step that was taken: the context before and after it, and its result.
struct TakenStep {
  let before: PoolState
  let context: StepContext
  let outcome: StepContext.Outcome

  /// Expects the step's result, everything that it changed, and its effects for the properties.
  func expect(
    _ outcome: StepContext.Outcome, changes: [String] = [], effects: Effects = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(self.outcome == outcome, sourceLocation: sourceLocation)
    let made = before.changes(to: context.pool, stepSize)
    #expect(made.sorted() == changes.sorted(), sourceLocation: sourceLocation)
    #expect(context.effects == effects, sourceLocation: sourceLocation)
    if changes.isEmpty {
      let isUntouched = before.bytes == context.pool.bytes
      #expect(isUntouched, sourceLocation: sourceLocation)
    }
  }
}

/// Takes one step in a pool where all daemons serve and no VM is known, after some preparation.
func take(
  _ kind: StepKind, name: Name = .original, to newName: Name = .original,
  of operation: Operation = .start, choice: UInt8 = 0, second: UInt8 = 0, third: UInt8 = 0,
  spawning spawned: UInt8 = 0, seeking sought: Range<UInt8> = 0..<0,
  when conditions: [Condition] = [], by actor: Actor,
  prepare: (inout StepContext) -> Void = { _ in }
) -> TakenStep {
  let host = Host(actor == .master || actor == .monitor ? 0 : 1)
  let thread = ThreadIdentity(actor: actor, host: host, vm: VM(1), call: 1)
  var context = StepContext(pool: PoolState(), thread: thread, size: stepSize)
  prepare(&context)
  var instruction = Instruction()
  instruction.kind = kind
  instruction.name = name
  instruction.newName = newName
  instruction.operation = operation
  instruction.choice = choice
  instruction.secondChoice = second
  instruction.thirdChoice = third
  instruction.spawned = spawned
  instruction.soughtFirst = sought.lowerBound
  instruction.soughtEnd = sought.upperBound
  instruction.conditions = Conditions(conditions)
  let before = context.pool
  let outcome = withUnsafePointer(to: &instruction) { context.take(InstructionView($0)) }
  return TakenStep(before: before, context: context, outcome: outcome)
}

extension StepContext {
  /// The host that does not act: the master, and the destination of a migration.
  var peer: Host { Host(0) }

  /// Makes the VM known and executing here under a name, as after a start.
  mutating func run(_ name: Name) {
    local[name].metadata = .present
    local[name].domain = .running
    local[name].isSurvivable = true
  }

  /// Makes the VM known here under a name, with a domain in the given state.
  mutating func have(_ domain: Domain, as name: Name = .original) {
    local[name].metadata = .present
    local[name].domain = domain
  }

  /// Makes this host's call for the VM wait for events.
  mutating func wait(at barrier: Barrier) {
    call.host = host
    call.vm = vm
    call.barrier = barrier
  }

  /// The stream from here to the other host.
  var streamToPeer: Spec.Stream {
    get { pool[peer, vm].receiver.stream }
    set {
      pool[peer, vm].receiver.stream = newValue
      local.operation.peer = peer
    }
  }
}
