extension SearchRun {
  /// What the finished search knows of behaviours that never end, and one that is fair, if there is one.
  @inlinable func endlessness<Kept: Storage>(
    of search: Search<System, Hash, Kept>, _ completion: Completion
  ) -> (answer: Endlessness, lasso: Lasso<System.State>?) where Kept.State == System.State {
    guard options.endlessness != .nothing, completion == .exhausted else { return (.notKnown, nil) }
    let finder = search.storage.finder()
    let memory = Shortage.memory(limitBytes: setting.limitBytes)
    guard
      var components = ComponentSearch(
        system, finder, monitor: setting.monitor,
        bytesMax: setting.limitBytes - search.storage.memoryBytes),
      var members = PlaceSet(count: finder.placeCount)
    else { return (.incomplete(memory), nil) }

    var (hasCycle, fairComponents, fairStates) = (false, 0, 0)
    let isAny = options.endlessness == .any
    let shortage = components.run { components, firstOpen in
      hasCycle = true
      guard !isAny, components.isFair(from: firstOpen) else { return !isAny }
      fairComponents += 1
      fairStates += components.open.count - firstOpen
      for place in components.open[firstOpen...] { members.insert(place) }
      return true
    }
    if let shortage { return (.incomplete(shortage), nil) }
    guard hasCycle else { return (.none, nil) }
    if isAny { return (.possible, nil) }
    guard fairComponents > 0 else { return (.unfair, nil) }

    guard var stem = StemSearch(system, finder), let path = stem.path(to: members) else {
      return (.incomplete(memory), nil)
    }
    let loop = LassoSearch(system, from: path.steps.last?.state ?? path.initial) { state in
      stem.place(of: state, among: members)
    }
    return (.fair(components: fairComponents, states: fairStates), loop.lasso(after: path))
  }
}
