/// Folds and unfolds states for one worker.
///
/// A batch is folded from the leaves of the tree to its root, one layer at a time for all states,
/// so that their cache misses overlap. Parts that a state shares with its parent or with the
/// previous state are not looked up again, and most parts are shared.
///
/// Safety: used by one worker. It owns the ranges, which are as long as the tree has parts and a
/// batch has states; ``deallocate()`` frees them.
@usableFromInline struct StateFolder<State: PackedState, Hash: StateHash> {
  @usableFromInline let tree: StateTree<State, Hash>
  @usableFromInline let parts: UnsafeMutablePointer<TreePart>
  @usableFromInline let partCount: Int

  /// The number of each part of each state of the batch, ``rowLength`` for the first part first.
  ///
  /// Each row begins with the state folded before the batch.
  @usableFromInline let numbers: UnsafeMutablePointer<UInt32>

  /// The states of the batch that share a part with the previous state, one bit each.
  @usableFromInline let repeated: UnsafeMutablePointer<UInt64>

  /// The position of each state's parent among the unfolded states, -1 for none.
  @usableFromInline let parents: UnsafeMutablePointer<Int>

  /// The last state folded, if any.
  @usableFromInline var last: State?

  @usableFromInline var narrow: NodeLookups<UInt64, Hash>
  @usableFromInline var wide: NodeLookups<PackedWords<2>, Hash>
  @usableFromInline let unfolded: UnfoldedStates<State, Hash>

  @usableFromInline init(_ tree: StateTree<State, Hash>) {
    self.tree = tree
    partCount = tree.parts.count
    parts = .allocate(capacity: partCount + 1)
    for (index, part) in tree.parts.enumerated() { parts[index] = part }
    numbers = .allocate(capacity: (partCount + 1) * Self.rowLength)
    numbers.initialize(repeating: 0, count: (partCount + 1) * Self.rowLength)
    repeated = .allocate(capacity: partCount + 1)
    repeated.initialize(repeating: 0, count: partCount + 1)
    parents = .allocate(capacity: Tuning.batchStates)
    parents.initialize(repeating: -1, count: Tuning.batchStates)
    narrow = NodeLookups(tree.narrowViews, tableCount: tree.narrow.count)
    wide = NodeLookups(tree.wideViews, tableCount: tree.wide.count)
    unfolded = .allocate(parts: partCount)
  }

  @usableFromInline func deallocate() {
    parts.deallocate()
    numbers.deallocate()
    repeated.deallocate()
    parents.deallocate()
    narrow.deallocate()
    wide.deallocate()
    unfolded.deallocate()
  }

  /// The number of entries kept for a part.
  @inlinable static var rowLength: Int { Tuning.batchStates + 1 }

  /// The key of a state; the mapping is one-to-one for the lifetime of this tree.
  @inlinable mutating func fold(_ state: State) -> UInt64 {
    var key: UInt64 = 0
    withUnsafePointer(to: state) { fold($0, count: 1, into: &key) { _ in -1 } }
    return key
  }

  /// Finds the keys of the states of a batch.
  @inlinable mutating func fold(
    _ batch: Batch<State>, into keys: UnsafeMutablePointer<UInt64>
  ) {
    fold(batch.states, count: batch.count, into: keys) {
      Int(truncatingIfNeeded: batch.links[$0].parent)
    }
  }

  /// Finds the keys of at most ``Tuning/batchStates`` states.
  /// - Parameter parent: the number of each state's parent, -1 for none.
  /// - Parameter parent: the number of the parent of each, -1 for none.
  @inline(__always) @inlinable mutating func fold(
    _ states: UnsafePointer<State>, count: Int, into keys: UnsafeMutablePointer<UInt64>,
    parent: (Int) -> Int
  ) {
    if State.wordCount == 1 {
      for index in 0..<count { keys[index] = states[index][word: 0] }
      return
    }
    if count == 0 { return }
    for index in 0..<count {
      let number = parent(index)
      parents[index] =
        number >= 0 && unfolded.contains(number)
        ? UnfoldedStates<State, Hash>.position(of: number) : -1
    }
    for height in 0..<parts[partCount &- 1].height {
      for index in 0..<partCount &- 1 where parts[index].height == height {
        gather(index, of: states, count: count)
      }
      wide.prefetch()
      narrow.prefetch()
      wide.resolve(into: numbers)
      narrow.resolve(into: numbers)
      for index in 0..<partCount &- 1 where parts[index].height == height { repeatNumbers(index) }
    }
    let root = parts[partCount &- 1]
    for index in 0..<count { keys[index] = pair(of: root, at: index) }
    for index in 0..<partCount &- 1 { row(index)[-1] = row(index)[count &- 1] }
    last = states[count &- 1]
  }

  /// The numbers of a part, from the first state of the batch on.
  @inline(__always) @inlinable func row(_ part: Int) -> UnsafeMutablePointer<UInt32> {
    numbers + (part &* Self.rowLength &+ 1)
  }

  /// The numbers of a part's two subparts.
  ///
  /// - Parameter index: the index of the state in the batch; -1 for the state before the batch.
  @inline(__always) @inlinable func pair(of part: TreePart, at index: Int) -> UInt64 {
    UInt64(row(part.first)[index]) | UInt64(row(part.second)[index]) &<< 32
  }

  /// Copies the previous state's number to the states that share the part with it.
  @inline(__always) @inlinable func repeatNumbers(_ part: Int) {
    let row = row(part)
    var rest = repeated[part]
    while rest != 0 {
      let index = rest.trailingZeroBitCount
      row[index] = row[index &- 1]
      rest &= rest &- 1
    }
  }
}
