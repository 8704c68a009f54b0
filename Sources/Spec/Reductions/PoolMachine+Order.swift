extension PoolMachine {
  /// The first procedure that takes up the hosts in order, nil if there is none.
  var orderOfHosts: Likeness.Obstacle? { order { step, _ in step.repeats == .hosts } }

  /// The first procedure that takes up the VMs in order or begins with the first VM, nil if there
  /// is none.
  ///
  /// Every thread that does not work for a client begins with the first VM, unless its first step
  /// takes up any VM.
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
