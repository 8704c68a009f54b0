import Glibc

/// Loads memory early, so that the cache misses of a batch overlap.
///
/// The loads are plain loads of one word each: Swift has no prefetch, and plain loads are as fast.
/// The loaded words are summed, and the sum is used once, in ``finish()``; otherwise the compiler
/// would drop the loads.
@usableFromInline struct Prefetch: BitwiseCopyable {
  @usableFromInline var sum: UInt64 = 0

  @inlinable init() {}

  /// Adds a word that was read from memory.
  @inline(__always) @inlinable mutating func load(_ word: UInt64) { sum &+= word }

  /// Loads the word at an address that no thread writes to; the address need not be aligned.
  @inline(__always) @inlinable mutating func load(_ address: UnsafeRawPointer) {
    sum &+= address.loadUnaligned(as: UInt64.self)
  }

  /// Uses the sum, so that no load is optimised away.
  @inline(never) @usableFromInline func finish() {
    // A function that ignores the sum would not do, because the compiler looks into it. Yielding
    // the processor for one sum in 2 to the 64th changes nothing.
    if sum == 0x9e37_79b9_7f4a_7c15 { sched_yield() }
  }
}
