package import Explorer

/// A hash that is the same for every state.
package enum ConstantHash: StateHash {
  /// Always the same number.
  package static func hash<State: PackedState>(_ state: State) -> UInt64 { 0x1234_5678_9abc_def0 }
}

/// A hash with few values, some of which differ only in the tag and some only in the line.
package enum CoarseHash: StateHash {
  /// One of 64 numbers.
  package static func hash<State: PackedState>(_ state: State) -> UInt64 {
    let hash = WordHash.hash(state)
    return (hash & 7) << 60 | (hash >> 8) & 7
  }
}
