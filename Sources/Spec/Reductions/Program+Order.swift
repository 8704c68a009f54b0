extension Program {
  /// The first procedure that takes up the hosts in their order, nil when there is none.
  func orderOfHosts(in model: Model) -> Likeness.Obstacle? {
    let position = instructions.indices.dropFirst().first {
      instructions[$0].kind == .forEachHost && canRun(at: $0, in: model)
    }
    return position.map { .order(procedure: entryName(at: $0)) }
  }

  /// The first procedure that takes up the VMs in their order, or begins with the first one at hand;
  /// nil when there is none.
  ///
  /// Every thread that works for no client does, except the one that takes events.
  func orderOfVMs(in model: Model) -> Likeness.Obstacle? {
    let position = instructions.indices.dropFirst().first {
      guard canRun(at: $0, in: model), let entry = entry(at: $0) else { return false }
      let actors: [Actor] = [.background, .inspection, .overview, .monitor]
      return instructions[$0].kind == .forEachVM
        || (entry != .event && actors.contains(entry.actor))
    }
    return position.map { .order(procedure: entryName(at: $0)) }
  }

  /// Whether a thread can come to a position in a model: most of what works for no client begins
  /// when a xapi starts again, some of it also when the monitor says so.
  private func canRun(at position: Int, in model: Model) -> Bool {
    guard let entry = entry(at: position), entry.followsRestart else { return true }
    if entry.actor != .background, !model.monitorEntries.isEmpty { return true }
    return Fault.allCases.contains { $0.killsXapi && (model.faults[$0]?.budget ?? 0) > 0 }
  }

  private func entryName(at position: Int) -> String { entry(at: position)?.spelling ?? "" }
}
