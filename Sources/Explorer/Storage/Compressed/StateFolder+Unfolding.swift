extension StateFolder {
  /// The state with a number on a level.
  ///
  /// - Parameter keys: the key of each state of the level.
  @inline(__always) @inlinable func state(
    _ number: Int, of level: Range<Int>, keys: UnsafePointer<UInt64>
  ) -> State {
    let keys = keys + (number &- level.lowerBound)
    if State.wordCount == 1 { return State { _ in keys[0] } }
    if !unfolded.contains(number) {
      let end = min(number &+ UnfoldedStates<State, Hash>.runStates, level.upperBound)
      unfold(keys, numbers: number..<end)
    }
    return unfolded.states[UnfoldedStates<State, Hash>.position(of: number)]
  }

  /// The state with a key.
  @usableFromInline func unfold(_ key: UInt64) -> State {
    if State.wordCount == 1 { return State { _ in key } }
    withUnsafePointer(to: key) { unfold($0, numbers: 0..<1) }
    // The unfolded state need not be the state with this number.
    unfolded.stateNumbers[0] = -1
    return unfolded.states[0]
  }

  /// Unfolds consecutive states, at most ``UnfoldedStates/runStates``.
  ///
  /// - Parameters:
  ///   - keys: the key of each.
  ///   - numbers: the numbers of the states.
  @inline(never) @inlinable func unfold(_ keys: UnsafePointer<UInt64>, numbers: Range<Int>) {
    for number in numbers {
      unfolded.stateNumbers[UnfoldedStates<State, Hash>.position(of: number)] = number
    }
    split(parts[partCount &- 1], numbers) { keys[$0 &- numbers.lowerBound] }
    var index = partCount &- 2
    while index >= 0 {
      let part = parts[index]
      let own = unfolded.numbers(of: index)
      switch part.form {
      case .word:
        let values = narrow.views[part.table].values
        for number in numbers {
          let position = UnfoldedStates<State, Hash>.position(of: number)
          unfolded.words(at: position)[part.first] = values[Int(own[position])]
        }
      case .twoWords:
        let values = wide.views[part.table].values
        for number in numbers {
          let position = UnfoldedStates<State, Hash>.position(of: number)
          let value = values[Int(own[position])]
          unfolded.words(at: position)[part.first] = value.words[0]
          unfolded.words(at: position)[part.first &+ 1] = value.words[1]
        }
      case .pair:
        let values = narrow.views[part.table].values
        split(part, numbers) {
          values[Int(own[UnfoldedStates<State, Hash>.position(of: $0)])]
        }
      case .root: break
      }
      index &-= 1
    }
  }

  /// Records the numbers of a part's two subparts for each of the states.
  @inline(__always) @inlinable func split(
    _ part: TreePart, _ numbers: Range<Int>, pair: (Int) -> UInt64
  ) {
    let first = unfolded.numbers(of: part.first)
    let second = unfolded.numbers(of: part.second)
    for number in numbers {
      let position = UnfoldedStates<State, Hash>.position(of: number)
      let pair = pair(number)
      first[position] = UInt32(truncatingIfNeeded: pair)
      second[position] = UInt32(truncatingIfNeeded: pair >> 32)
    }
  }
}
