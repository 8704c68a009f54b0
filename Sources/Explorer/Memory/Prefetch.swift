import Glibc

/// Loads memory early, so that the cache misses of a batch overlap.
///
/// The loads are plain loads of a word each: Swift has no prefetch, and these are as fast. What they
/// load is summed up, and the sum is used once, in ``finish()``, or the compiler would drop them.
@usableFromInline struct Prefetch: BitwiseCopyable {
  @usableFromInline var sum: UInt64 = 0

  @inlinable init() {}

  /// Loads a word that was read from memory.
  @inline(__always) @inlinable mutating func load(_ word: UInt64) { sum &+= word }

  /// Loads the word at an address that no thread writes to; it need not be aligned.
  @inline(__always) @inlinable mutating func load(_ address: UnsafeRawPointer) {
    sum &+= address.loadUnaligned(as: UInt64.self)
  }

  /// Uses the sum, so that no load is optimised away.
  @inline(never) @usableFromInline func finish() {
    // A function that ignored the sum would not do: the compiler looks into it. To yield the
    // processor for one sum among 2 to the 64th changes nothing.
    if sum == 0x9e37_79b9_7f4a_7c15 { sched_yield() }
  }
}
