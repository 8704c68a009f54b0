extension PoolMachine {
  /// The first procedure that takes up the hosts in their order, nil when there is none.
  var orderOfHosts: Likeness.Obstacle? { order { step, _ in step.repeats == .hosts } }

  /// The first procedure that takes up the VMs in their order, or begins with the first one;
  /// nil when there is none.
  ///
  /// Every thread that works for no client begins so, except one that takes up any VM first.
  var orderOfVMs: Likeness.Obstacle? {
    order { step, procedure in
      let first = program.instructions[Int(program.position(of: procedure))]
      let beginsWithFirst = procedure.actor.thread != nil && first.choices != .oneForEachVM
      return step.repeats == .vms || beginsWithFirst
    }
  }

  /// The procedure of the first reachable step that depends on an order.
  private func order(_ isOrdered: (Instruction, ProcedureName) -> Bool) -> Likeness.Obstacle? {
    for position in program.instructions.indices.dropFirst() where reach.canRun(at: position) {
      guard let procedure = program.procedure(at: position) else { continue }
      if isOrdered(program.instructions[position], procedure) {
        return .order(procedure: procedure.spelling)
      }
    }
    return nil
  }
}
