import Spec

/// Finds the transition of a saved step, in a model that may have changed since.
struct StepMatcher {
  let machine: PoolMachine

  /// The transition out of a state that is a given step of a trace, with the state after it; nil if
  /// none is.
  ///
  /// A step of a design is the same if its procedure, its name and its parameters are. Where several
  /// steps of a procedure have one name, the one at the same place is preferred.
  func successor(
    of pool: PoolState, by step: Counterexample.Step
  ) -> (transition: Transition, pool: PoolState)? {
    let fitting = machine.successors(of: pool).list.filter { matches($0.transition, step) }
    let exact = fitting.first { reference(of: $0.transition) == step.source?.step }
    return exact ?? fitting.first
  }

  /// Whether a transition is a step of a trace, at any place in its procedure.
  func matches(_ transition: Transition, _ step: Counterexample.Step) -> Bool {
    let (thread, identity) = (transition.thread, step.identity)
    guard "\(transition.cause)" == identity.transitionKind, "\(thread.actor)" == identity.thread,
      Int(thread.host.rawValue) == identity.host, thread.vm.index == identity.vm,
      Int(thread.call) == identity.call, transition.happeningSpelling == identity.happening,
      Int(transition.chosen) == identity.choice, transition.hasFailed == identity.hasFailed
    else { return false }
    let position = Int(transition.programCounter)
    guard let source = step.source else { return position == 0 }
    guard position != 0 else { return false }
    let instruction = machine.program.instructions[position]
    return machine.program.procedureNames[position] == source.procedure
      && instruction.kind.spelling == source.name
      && argumentList(of: instruction) == source.argumentList
  }

  /// The parameters of a step, each `key=value`.
  func argumentList(of instruction: Instruction) -> [String] {
    instruction.parameterList.split(separator: " ").map(String.init)
  }

  private func reference(of transition: Transition) -> String? {
    let position = Int(transition.programCounter)
    return position == 0 ? nil : machine.program.reference(at: position)
  }
}

extension Counterexample.Source {
  /// The name of the step, without its place among those of the same name.
  var name: String { step.split(separator: "#").first.map(String.init) ?? step }
}
