extension ComponentSearch {
  /// Whether the open states from an index on, which are a component, have a fair behaviour that never
  /// leaves them.
  ///
  /// It visits all of them again and again. It is fair unless some thread can act in every one of them, and
  /// never to another of them. A part of the component is then not fair either.
  @inlinable mutating func isFair(from firstOpen: Int) -> Bool {
    var unheard = ThreadSet(upTo: system.fairThreadCount)
    let first = mark(open[firstOpen])
    var threads: [Int?] = []
    let begin = targets.count
    defer { targets.removeLast(targets.count - begin) }
    for index in firstOpen..<open.count {
      var enabled = ThreadSet()
      successors.removeAll(keepingCapacity: true)
      threads.removeAll(keepingCapacity: true)
      system.forEachFairTransition(from: finder.state(at: Int(open[index]))) { successor, thread in
        guard let thread else { return }
        enabled.insert(thread)
        successors.append(successor)
        threads.append(thread)
      }
      targets.removeLast(targets.count - begin)
      finder.find(successors, into: &targets)
      var acted = ThreadSet()
      for (position, thread) in threads.enumerated() {
        let mark = mark(targets[begin + position])
        if let thread, mark != Self.closed, mark >= first { acted.insert(thread) }
      }
      unheard.formCommon(with: enabled)
      unheard = unheard.without(acted)
      if unheard.isEmpty { return true }
    }
    return unheard.isEmpty
  }
}
