/// Folds and unfolds states for one worker.
///
/// What a state has in common with the one folded before it is not looked up again, and successors
/// of one state have most of it in common. Safety: used by one worker; the ranges are its own, as
/// long as the tree has parts, and freed by ``deallocate()``.
@usableFromInline struct StateFolder<State: PackedState, Hash: StateHash> {
  @usableFromInline let tree: StateTree<State, Hash>
  @usableFromInline let parts: UnsafeMutablePointer<TreePart>
  @usableFromInline let partCount: Int

  /// The number of each part of the state folded last.
  @usableFromInline let numbers: UnsafeMutablePointer<UInt32>

  /// A number of each part's table that is given to no value yet, or -1.
  @usableFromInline let spares: UnsafeMutablePointer<Int>

  /// The state folded last, if any was.
  @usableFromInline var last: State?

  @usableFromInline init(_ tree: StateTree<State, Hash>) {
    self.tree = tree
    partCount = tree.parts.count
    parts = .allocate(capacity: partCount + 1)
    for (index, part) in tree.parts.enumerated() { parts[index] = part }
    numbers = .allocate(capacity: partCount + 1)
    numbers.update(repeating: 0, count: partCount + 1)
    spares = .allocate(capacity: partCount + 1)
    spares.update(repeating: -1, count: partCount + 1)
  }

  @usableFromInline func deallocate() {
    parts.deallocate()
    numbers.deallocate()
    spares.deallocate()
  }

  /// The key of a state: one-to-one, as long as this tree lives.
  @inlinable mutating func fold(_ state: State) -> UInt64 {
    if State.wordCount == 1 { return state[word: 0] }
    let isFirst = last == nil
    let before = last ?? state
    var changed: UInt64 = 0
    for index in 0..<partCount &- 1 {
      let part = parts[index]
      switch part.kind {
      case .word:
        if !isFirst, state[word: part.first] == before[word: part.first] { continue }
        numbers[index] = number(of: state[word: part.first], part.table, &spares[index])
        changed |= 1 &<< UInt64(truncatingIfNeeded: index)
      case .twoWords:
        if !isFirst, state[word: part.first] == before[word: part.first],
          state[word: part.first &+ 1] == before[word: part.first &+ 1]
        {
          continue
        }
        var words = PackedWords<2>()
        words.words[0] = state[word: part.first]
        words.words[1] = state[word: part.first &+ 1]
        numbers[index] = number(of: words, part.table, &spares[index])
        changed |= 1 &<< UInt64(truncatingIfNeeded: index)
      case .pair:
        let below =
          1 &<< UInt64(truncatingIfNeeded: part.first)
          | 1 &<< UInt64(truncatingIfNeeded: part.second)
        if changed & below == 0 { continue }
        let pair = UInt64(numbers[part.first]) | UInt64(numbers[part.second]) << 32
        numbers[index] = number(of: pair, part.table, &spares[index])
        changed |= 1 &<< UInt64(truncatingIfNeeded: index)
      case .root: break
      }
    }
    last = state
    let root = parts[partCount &- 1]
    return UInt64(numbers[root.first]) | UInt64(numbers[root.second]) << 32
  }

  @inline(__always) @inlinable func number(
    of value: UInt64, _ table: Int, _ spare: inout Int
  ) -> UInt32 {
    let table = tree.narrow[table]
    return NodeTable<UInt64, Hash>.number(
      of: value, in: table.table, values: table.values, next: table.next, spare: &spare)
  }

  @inline(__always) @inlinable func number(
    of value: PackedWords<2>, _ table: Int, _ spare: inout Int
  ) -> UInt32 {
    let table = tree.wide[table]
    return NodeTable<PackedWords<2>, Hash>.number(
      of: value, in: table.table, values: table.values, next: table.next, spare: &spare)
  }

  /// The state of a key.
  @inlinable func unfold(_ key: UInt64) -> State {
    if State.wordCount == 1 { return State { _ in key } }
    var words = InlineArray<64, UInt64>(repeating: 0)
    var numbers = InlineArray<64, UInt32>(repeating: 0)
    let root = parts[partCount &- 1]
    numbers[root.first] = UInt32(truncatingIfNeeded: key)
    numbers[root.second] = UInt32(truncatingIfNeeded: key >> 32)
    var index = partCount &- 2
    while index >= 0 {
      let part = parts[index]
      let number = Int(numbers[index])
      switch part.kind {
      case .word: words[part.first] = tree.narrow[part.table].values[number]
      case .twoWords:
        let pair = tree.wide[part.table].values[number]
        words[part.first] = pair.words[0]
        words[part.first &+ 1] = pair.words[1]
      case .pair:
        let pair = tree.narrow[part.table].values[number]
        numbers[part.first] = UInt32(truncatingIfNeeded: pair)
        numbers[part.second] = UInt32(truncatingIfNeeded: pair >> 32)
      case .root: break
      }
      index &-= 1
    }
    return State { words[$0] }
  }
}
