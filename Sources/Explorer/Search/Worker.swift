public import Synchronization

/// Expands states: asks the system for successors, gathers them in batches, and counts.
@usableFromInline struct Worker<System: TransitionSystem, Hash: StateHash, View: StorageView>
where View.State == System.State {
  @usableFromInline let number: Int
  @usableFromInline let work: LevelWork
  @usableFromInline let memory: WorkerMemory<System.State>
  @usableFromInline let labelCounts: UnsafeMutableBufferPointer<UInt64>

  /// The properties that had no finding before this level.
  @usableFromInline let unseenBeforeLevel: Findings

  @usableFromInline var visited: View
  @usableFromInline var batch: Batch<System.State>
  @usableFromInline let recent: RecentStates<System.State>

  /// The number of the successors' parent.
  @usableFromInline var parent: UInt64 = 0

  /// The transitions of the parent visited so far.
  @usableFromInline var transition = 0

  /// The first transition of the parent that counts: earlier ones were visited before a pause, and
  /// none counts after the worker has stopped.
  @usableFromInline var firstTransition = 0

  /// The number of the parent's transitions visited when the worker stopped.
  @usableFromInline var visitedTransitions = 0

  /// The properties for which a state's finding would still count: those without a finding before
  /// this level or in a state of it.
  @usableFromInline var unseenInStates: Findings

  /// The properties for which a transition's finding would still count: it is farther away than the
  /// finding of any state of the level.
  @usableFromInline var unseenOnTransitions: Findings

  @usableFromInline var occurrences: FirstOccurrences
  @usableFromInline var expanded = 0
  @usableFromInline var transitionsMax = 0
  @usableFromInline var generated: UInt64 = 0

  @inlinable init(
    number: Int, work: LevelWork, memory: WorkerMemory<System.State>, visited: View,
    recent: RecentStates<System.State>, seen: Findings,
    propertyCount: Int
  ) {
    self.number = number
    self.work = work
    self.memory = memory
    batch = memory.batch
    labelCounts = memory.labelCounts
    self.visited = visited
    self.recent = recent
    unseenBeforeLevel = Findings(applied: ~seen.applied, violated: ~seen.violated)
    unseenInStates = unseenBeforeLevel
    unseenOnTransitions = unseenBeforeLevel
    occurrences = FirstOccurrences(propertyCount: propertyCount)
  }

  /// Expands states until all are expanded or every worker must stop.
  @inlinable mutating func run(_ system: System) {
    var leftover: WorkItem?
    while leftover == nil, let item = work.next() {
      let expandedBefore = expanded
      let foundBefore = visited.found
      let generatedBefore = generated
      leftover = expand(item, in: system)
      let isStopping = work.monitor.report(
        worker: number, expanded: expanded - expandedBefore, found: visited.found - foundBefore,
        generated: generated - generatedBefore)
      if isStopping { work.isStopping.store(true, ordering: .relaxed) }
    }
    finish(leftover: leftover)
  }

  /// Visits the initial states, except those visited before.
  ///
  /// - Returns: the number visited so far, nil once all have been visited.
  @inlinable mutating func runInitial(_ system: System, skipping skipped: Int) -> Int? {
    begin(parent: 0, visitedTransitions: skipped)
    system.forEachInitialState { state in
      let ordinal = transition
      transition = ordinal &+ 1
      guard ordinal >= firstTransition else { return }
      generated &+= 1
      add(state, hash: Hash.hash(state), ordinal: ordinal)
    }
    let hasStopped = firstTransition == .max
    transitionsMax = transition
    finish(leftover: nil)
    return hasStopped ? visitedTransitions : nil
  }

  /// Expands the states of an item, and returns the rest of the item if the worker has to stop.
  @inlinable mutating func expand(_ item: WorkItem, in system: System) -> WorkItem? {
    var skipped = item.visitedTransitions
    for parent in item.first..<item.end {
      begin(parent: UInt64(parent), visitedTransitions: skipped)
      skipped = 0
      let own = system.forEachTransition(from: visited.state(parent)) {
        successor, label, findings in
        visit(successor, label: label, findings: findings)
      }
      if own.intersects(unseenInStates) { note(own, at: Occurrence(state: parent)) }
      transitionsMax = max(transitionsMax, transition)
      if firstTransition == .max {
        return WorkItem(first: parent, end: item.end, visitedTransitions: visitedTransitions)
      }
      expanded &+= 1
    }
    return nil
  }

  @inlinable mutating func begin(parent: UInt64, visitedTransitions: Int) {
    self.parent = parent
    transition = 0
    firstTransition = visitedTransitions
  }

  /// Visits one transition of the parent.
  @inline(__always) @inlinable mutating func visit(
    _ successor: System.State, label: Int, findings: Findings
  ) {
    let ordinal = transition
    transition = ordinal &+ 1
    guard ordinal >= firstTransition else { return }

    precondition(
      UInt(bitPattern: label) < UInt(bitPattern: labelCounts.count),
      "a transition has a label that does not exist")
    labelCounts[label] &+= 1
    generated &+= 1
    if findings.intersects(unseenOnTransitions) {
      note(findings, at: Occurrence(state: Int(parent), transition: ordinal))
    }
    let hash = Hash.hash(successor)
    if !recent.contains(successor, hash: hash) { add(successor, hash: hash, ordinal: ordinal) }
  }

  /// Puts a state into the batch.
  @inline(__always) @inlinable mutating func add(
    _ state: System.State, hash: UInt64, ordinal: Int
  ) {
    batch.append(state, link: Link(parent: parent, ordinal: ordinal), hash: hash)
    if batch.count == Tuning.batchStates { flush(ordinal: ordinal) }
  }

  /// Looks up the batch, then stops if the storage has no room for another.
  @inline(never) @inlinable mutating func flush(ordinal: Int) {
    precondition(ordinal < 1 << 32, "a state has more than 4,294,967,295 transitions")
    insertBatch()
    let isFull = visited.isFull
    if isFull { work.isStopping.store(true, ordering: .relaxed) }
    if isFull || work.isStopping.load(ordering: .relaxed) {
      visitedTransitions = ordinal + 1
      firstTransition = .max
    }
  }

  @inline(never) @usableFromInline mutating func note(
    _ findings: Findings, at occurrence: Occurrence
  ) {
    precondition(
      findings.violated & ~findings.applied == 0, "a property is violated where it does not apply")
    let news = Findings(
      applied: findings.applied & unseenBeforeLevel.applied,
      violated: findings.violated & unseenBeforeLevel.violated)
    occurrences.note(news, at: occurrence)
    unseenOnTransitions.subtract(findings)
    if occurrence.transition == nil { unseenInStates.subtract(findings) }
  }

  @inlinable mutating func insertBatch() {
    visited.insert(batch)
    batch.count = 0
  }

  /// Leaves the results in the worker's memory.
  @inlinable mutating func finish(leftover: WorkItem?) {
    insertBatch()
    memory.insertions = visited.finish()
    memory.transitionsMax = max(memory.transitionsMax, transitionsMax)
    memory.leftover = leftover
    memory.expanded = expanded
    memory.occurrences = occurrences
  }
}
