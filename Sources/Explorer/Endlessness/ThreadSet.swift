/// A set of threads, by number.
@usableFromInline struct ThreadSet: BitwiseCopyable, Equatable, Sendable {
  @usableFromInline var firstWord: UInt64 = 0
  @usableFromInline var secondWord: UInt64 = 0

  /// The number of threads that there can be.
  @usableFromInline static var maximumCount: Int { 128 }

  @inlinable init() {}

  /// All threads from 0 up to a number.
  @usableFromInline init(upTo count: Int) {
    for thread in 0..<count { insert(thread) }
  }

  @inlinable var isEmpty: Bool { firstWord | secondWord == 0 }

  @inlinable func contains(_ thread: Int) -> Bool {
    let word = thread < 64 ? firstWord : secondWord
    return word & 1 << UInt64(thread & 63) != 0
  }

  @inlinable mutating func insert(_ thread: Int) {
    precondition(thread < Self.maximumCount, "fairness is due to at most 128 threads")
    if thread < 64 {
      firstWord |= 1 << UInt64(thread)
    } else {
      secondWord |= 1 << UInt64(thread & 63)
    }
  }

  /// Keeps only the threads that another set has as well.
  @inlinable mutating func formCommon(with other: ThreadSet) {
    firstWord &= other.firstWord
    secondWord &= other.secondWord
  }

  /// The threads that another set does not have.
  @inlinable func without(_ other: ThreadSet) -> ThreadSet {
    var rest = self
    rest.firstWord &= ~other.firstWord
    rest.secondWord &= ~other.secondWord
    return rest
  }

  /// The threads in order.
  @usableFromInline var numbers: [Int] {
    (0..<Self.maximumCount).filter { contains($0) }
  }
}
