/// A function from states to 64 bits that decides their place in the visited set.
///
/// Correctness does not depend on it: states with equal hashes are distinguished by comparing whole
/// states. Tests substitute functions that collide.
@usableFromInline package protocol StateHash: SendableMetatype {
  /// The hash of a state, the same for the same words in every run.
  static func hash<State: PackedState>(_ state: State) -> UInt64
}

/// The hash for normal use.
///
/// It folds in two words at a time by multiplying 64 by 64 bits to 128, which makes the chain of
/// multiplications half as long as the number of words.
///
/// The constants and the folding are those of wyhash. The constants are odd, with as many ones as
/// zeros in each half.
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
