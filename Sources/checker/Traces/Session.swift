import Explorer
import Invariants
import Spec

/// A walk through the states of a model by hand: the steps so far, and the enabled transitions.
struct Session {
  let model: LoadedModel
  /// The steps taken so far.
  private(set) var steps: [TraceStep] = []
  private let judge: Judge
  private let properties: [Property]

  /// A walk that begins in the initial state.
  init(_ model: LoadedModel) {
    self.model = model
    properties = Property.allCases.filter { $0.concerns(model.machine) && $0.kind != .landmark }
    judge = Judge(model.machine, asking: properties)
  }

  private var machine: PoolMachine { model.machine }

  /// The current state.
  var pool: PoolState { steps.last?.after ?? machine.model.initialState }

  /// The state after a number of steps.
  func pool(after count: Int) -> PoolState {
    count == 0 ? machine.model.initialState : steps[count - 1].after
  }

  /// A step that can be taken now.
  struct Choice {
    /// Who takes it.
    var actor: String
    /// The transition in words.
    var phrase: String
    /// The transition and the state after it.
    var step: TraceStep
    /// The actor and the step.
    var name: String { "\(actor): \(phrase)" }
  }

  /// Every step that can be taken now, in a fixed order.
  var choices: [Choice] {
    let before = pool
    return machine.successors(of: before).list.map { next in
      Choice(
        actor: machine.actorPhrase(of: next.transition),
        phrase: machine.phrase(of: next.transition, from: before),
        step: TraceStep(transition: next.transition, before: before, after: next.pool))
    }
  }

  /// Whether no step of the protocol can be taken now.
  var isQuiescent: Bool { machine.isQuiescent(pool) }

  /// Takes a step.
  mutating func take(_ step: TraceStep) { steps.append(step) }

  /// Undoes some steps; at most all.
  mutating func goBack(_ count: Int) { steps.removeLast(min(count, steps.count)) }

  /// The properties that the last step or the state now breaks.
  var broken: [Property] {
    var violated = judge.findings(of: pool, isQuiescent: isQuiescent).violated
    if let last = steps.last {
      violated |= judge.findings(of: last.transition, from: last.before, to: last.after).violated
    }
    return properties.filter { violated & 1 << UInt64($0.number) != 0 }
  }

  /// The facts of a state that are not ordinary, a line each.
  func facts(of pool: PoolState) -> [String] {
    pool.facts(of: machine.size).filter { !$0.isOrdinary }.map {
      "\($0.subject): \($0.field) \($0.value)"
    }
  }

  /// The differences between two states, a line each.
  func differences(from old: PoolState, to new: PoolState) -> [String] {
    old.changedFacts(to: new, of: machine.size).map { old, new in
      "\(new.subject): \(new.field) \(old.value) → \(new.value)"
    }
  }
}
