import Invariants
import Spec

/// Executes a saved trace against its model as it is now.
struct Replayer {
  private let counterexample: Counterexample
  private let model: LoadedModel
  private let matcher: StepMatcher
  /// For each cell of the trace that the model still has and that is no position: its indices in the
  /// trace and in the model.
  private let common: [(old: Int, new: Int)]

  /// A replayer of a trace against a model.
  init(_ counterexample: Counterexample, _ model: LoadedModel) {
    self.counterexample = counterexample
    self.model = model
    matcher = StepMatcher(machine: model.machine)
    let cells = model.machine.size.cells
    let names = cells.map(\.name)
    common = counterexample.cells.enumerated().compactMap { old, name in
      guard let new = names.firstIndex(of: name), !cells[new].isControl else { return nil }
      return (old, new)
    }
  }

  private var machine: PoolMachine { model.machine }

  /// Takes the steps as far as they can be taken.
  ///
  /// A step fits if it can be taken and leaves the same values as in the trace, and the property
  /// breaks where the trace says so.
  func run() -> Replay {
    var replay = Replay()
    var values = counterexample.initialValues
    var pool = machine.model.initialState
    if let reason = difference(of: pool, from: values) {
      replay.difference = Replay.Difference(reason: "the pool begins otherwise: \(reason)")
      return replay
    }
    for (index, step) in counterexample.steps.enumerated() {
      guard let next = matcher.successor(of: pool, by: step) else {
        replay.difference = difference(at: index, reason(for: step, in: pool), in: pool)
        return replay
      }
      for change in step.cellValues { values[change.cell] = change.value }
      if let reason = difference(of: next.pool, from: values) {
        replay.difference = difference(at: index, "it has another result: \(reason)", in: pool)
        return replay
      }
      replay.steps.append(
        TraceStep(transition: next.transition, before: pool, after: next.pool))
      if let property = unbroken(at: index, replay.steps) {
        replay.difference = difference(at: index, "it no longer breaks \(property)", in: pool)
        return replay
      }
      pool = next.pool
    }
    return replay
  }

  private func difference(
    at index: Int, _ reason: String, in pool: PoolState
  ) -> Replay.Difference {
    Replay.Difference(
      step: index, reason: reason,
      enabled: machine.successors(of: pool).list.map {
        Counterexample.Alternative(
          actor: machine.actorPhrase(of: $0.transition),
          phrase: machine.phrase(of: $0.transition, from: pool))
      })
  }

  /// The first cell in which a state differs from the trace, in words; nil if there is none.
  private func difference(of pool: PoolState, from values: [Int]) -> String? {
    let current = pool.values(machine.size)
    guard let place = common.first(where: { Int(current[$0.new]) != values[$0.old] }) else {
      return nil
    }
    return "\(counterexample.cells[place.old]) is \(current[place.new]), "
      + "and \(values[place.old]) in the trace"
  }

  /// A property that the trace breaks at a step, and that no longer breaks there; nil if there is none.
  private func unbroken(at index: Int, _ steps: [TraceStep]) -> String? {
    for item in counterexample.breaks where item.step == index {
      guard let property = Property(rawValue: item.property) else { return item.property }
      let trace = Trace(property: property, initial: machine.model.initialState, steps: steps)
      let last = steps[index]
      let breaks = Rerun(trace, of: machine).breaks(
        by: last.transition, from: last.before, to: last.after)
      if !breaks { return item.property }
    }
    return nil
  }

  // MARK: Why a step cannot be taken

  private func reason(for step: Counterexample.Step, in pool: PoolState) -> String {
    guard let source = step.source, step.nature == .protocolStep else {
      return "it cannot happen: the model or the pool does not allow it now"
    }
    guard let position = position(ofThread: step.identity, in: pool), position != 0 else {
      return "no such thread is under way"
    }
    let program = machine.program
    let instruction = program.instructions[position]
    let isThere =
      program.procedureNames[position] == source.procedure
      && instruction.kind.spelling == source.name
      && matcher.argumentList(of: instruction) == source.argumentList
    guard isThere else {
      return "its thread is at \(program.reference(at: position)) of "
        + "\(program.procedureNames[position])"
    }
    let others = machine.successors(of: pool).list.filter {
      $0.transition.programCounter == UInt8(position)
        && "\($0.transition.thread.actor)" == step.identity.thread
        && Int($0.transition.thread.host.rawValue) == step.identity.host
    }
    if others.isEmpty { return "its thread is there and must wait" }
    return step.identity.hasFailed ? "it no longer fails" : "it ends otherwise, or fails"
  }

  /// The position of the thread of a step, nil if there is no thread of that kind.
  private func position(ofThread identity: Counterexample.Identity, in pool: PoolState) -> Int? {
    guard let actor = Actor.allCases.first(where: { "\($0)" == identity.thread }) else {
      return nil
    }
    return machine.position(
      of: actor, on: Host(identity.host), VM(identity.vm), call: identity.call, in: pool)
  }
}
