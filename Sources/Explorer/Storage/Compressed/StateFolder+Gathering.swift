extension StateFolder {
  /// Gathers the values of a part that have to be looked up, and records where the others get their
  /// numbers.
  @inline(__always) @inlinable mutating func gather(
    _ index: Int, of states: UnsafePointer<State>, count: Int
  ) {
    let part = parts[index]
    let unfolded = unfolded
    switch part.form {
    case .word:
      let before = last.map { $0[word: part.first] }
      var lookups = narrow
      defer { narrow = lookups }
      gather(index, count: count, before: before, into: &lookups) { position in
        states[position][word: part.first]
      } parentValue: { position in
        unfolded.words(at: position)[part.first]
      }
    case .twoWords:
      var lookups = wide
      defer { wide = lookups }
      let before = last.map { state in PackedWords<2> { state[word: part.first &+ $0] } }
      gather(index, count: count, before: before, into: &lookups) { position in
        states[position].withWords { words in PackedWords<2> { words[part.first &+ $0] } }
      } parentValue: { position in
        let words = unfolded.words(at: position)
        return PackedWords<2> { words[part.first &+ $0] }
      }
    case .pair:
      var lookups = narrow
      defer { narrow = lookups }
      let (first, second) = (row(part.first), row(part.second))
      let before = last.map { _ in UInt64(first[-1]) | UInt64(second[-1]) &<< 32 }
      let parentFirst = unfolded.numbers(of: part.first)
      let parentSecond = unfolded.numbers(of: part.second)
      gather(index, count: count, before: before, into: &lookups) { position in
        UInt64(first[position]) | UInt64(second[position]) &<< 32
      } parentValue: { position in
        UInt64(parentFirst[position]) | UInt64(parentSecond[position]) &<< 32
      }
    case .root: break
    }
  }

  /// Gathers the values of a part that has a table.
  ///
  /// - Parameters:
  ///   - before: the value in the state before the batch, if any.
  ///   - value: the value in a state of the batch.
  ///   - parentValue: the value in an unfolded state.
  @inline(__always) @inlinable func gather<Value>(
    _ part: Int, count: Int, before: Value?, into lookups: inout NodeLookups<Value, Hash>,
    value: (Int) -> Value, parentValue: (Int) -> Value
  ) {
    let row = row(part)
    let parentNumbers = unfolded.numbers(of: part)
    var before = before
    var repeated: UInt64 = 0
    for index in 0..<count {
      let value = value(index)
      let parent = parents[index]
      if parent >= 0, parentValue(parent).hasSameWords(as: value) {
        row[index] = parentNumbers[parent]
      } else if let before, before.hasSameWords(as: value) {
        repeated |= 1 &<< UInt64(truncatingIfNeeded: index)
      } else {
        lookups.add(
          value, table: parts[part].table, place: part &* Self.rowLength &+ 1 &+ index)
      }
      before = value
    }
    self.repeated[part] = repeated
  }
}
