extension PoolMachine {
  /// The first procedure that takes up the hosts in their order, nil when there is none.
  var orderOfHosts: Likeness.Obstacle? { order { step, _ in step.repeats == .hosts } }

  /// The first procedure that takes up the VMs in their order, or begins with the first one at hand;
  /// nil when there is none.
  ///
  /// Every thread that works for no client begins so, except one that takes up any VM first.
  var orderOfVMs: Likeness.Obstacle? {
    order { step, entry in
      let first = program.instructions[Int(program.position(of: entry))]
      let beginsWithFirst = entry.actor.thread != nil && first.choices != .oneForEachVM
      return step.repeats == .vms || beginsWithFirst
    }
  }

  /// The procedure of the first reachable step that depends on an order.
  private func order(_ isOrdered: (Instruction, Entry) -> Bool) -> Likeness.Obstacle? {
    for position in program.instructions.indices.dropFirst() where reach.canRun(at: position) {
      guard let entry = program.entry(at: position) else { continue }
      if isOrdered(program.instructions[position], entry) {
        return .order(procedure: entry.spelling)
      }
    }
    return nil
  }
}
