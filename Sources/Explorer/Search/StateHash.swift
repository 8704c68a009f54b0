/// A function from states to 64 bits by which the visited set places them.
///
/// Correctness does not depend on it: equal hashes are told apart by comparing whole states. Tests
/// put in functions that collide.
@usableFromInline package protocol StateHash: SendableMetatype {
  /// The hash of a state, the same for the same words in every run.
  static func hash<State: PackedState>(_ state: State) -> UInt64
}

/// The hash meant for use: two words at a time are folded in by a multiplication of 64 by 64 to 128
/// bits, so that there are half as many in a row as there are words.
///
/// The constants are those of wyhash, and so is the way to fold: odd, with as many ones as zeros in
/// each half.
@usableFromInline package enum WordHash: StateHash {
  @inlinable package static func hash<State: PackedState>(_ state: State) -> UInt64 {
    state.withWords { words in
      var hash: UInt64 = 0xa076_1d64_78bd_642f
      for pair in 0..<State.wordCount / 2 {
        hash = fold(words[2 &* pair] ^ 0xe703_7ed1_a0b4_28db, words[2 &* pair &+ 1] ^ hash)
      }
      if State.wordCount % 2 == 1 {
        hash = fold(hash ^ words[State.wordCount &- 1], 0xe703_7ed1_a0b4_28db)
      }
      return fold(hash, 0x8ebc_6af0_9c88_c6e3)
    }
  }

  /// Both halves of the product, combined.
  @inlinable static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}

extension PackedState {
  /// Whether two states are the same state.
  @inline(__always) @inlinable package func hasSameWords(as other: Self) -> Bool {
    withWords { words in other.withWords { areSame(words, $0) } }
  }

  /// Whether all words are equal; without a branch for each, for most states that are compared are
  /// the same or differ in a few bits.
  @inline(__always) @inlinable func areSame(
    _ words: UnsafePointer<UInt64>, _ others: UnsafePointer<UInt64>
  ) -> Bool {
    var difference: UInt64 = 0
    for index in 0..<Self.wordCount { difference |= words[index] ^ others[index] }
    return difference == 0
  }

  /// Reads the words where they are: to take one out of a state that is a value copies the whole.
  ///
  /// Safety: the words are all that is in the memory of a state, as ``PackedState`` asks.
  @inline(__always) @inlinable func withWords<Result>(
    _ body: (UnsafePointer<UInt64>) -> Result
  ) -> Result {
    withUnsafeBytes(of: self) { bytes in
      precondition(bytes.count == 8 &* Self.wordCount, "a state has memory for its words alone")
      guard let words = bytes.baseAddress else { preconditionFailure("a state has words") }
      return body(words.assumingMemoryBound(to: UInt64.self))
    }
  }
}
