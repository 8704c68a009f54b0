/// A state in the form in which the explorer stores it: a fixed number of 64-bit words.
///
/// Two states are the same exactly when all their words are equal. The words are stored whole, so
/// no state is ever mistaken for another. A state's memory consists of these words in order, and
/// nothing else.
public protocol PackedState: BitwiseCopyable, Equatable, Sendable {
  /// The number of words of every state of this type.
  static var wordCount: Int { get }

  /// The word at a position from 0 to `wordCount - 1`.
  subscript(word index: Int) -> UInt64 { get }

  /// The state made of the words that a function returns for each position.
  init(word: (Int) -> UInt64)
}

extension UInt64: PackedState {
  /// One word.
  @inlinable public static var wordCount: Int { 1 }

  /// The value itself; the only position is 0.
  @inlinable public subscript(word index: Int) -> UInt64 { self }

  /// The only word.
  @inlinable public init(word: (Int) -> UInt64) { self = word(0) }
}

/// A packed state of a number of words known at compile time.
public struct PackedWords<let count: Int>: PackedState {
  /// The words, the first fields of the state in the lowest bits of the first.
  public var words: InlineArray<count, UInt64>

  /// A state with all bits clear.
  @inlinable public init() { words = InlineArray(repeating: 0) }

  /// The number of words.
  @inlinable public static var wordCount: Int { count }

  /// The word at a position from 0 to `count - 1`.
  @inlinable public subscript(word index: Int) -> UInt64 { words[index] }

  /// The state made of the words that a function returns for each position.
  @inlinable public init(word: (Int) -> UInt64) {
    words = InlineArray<count, UInt64> { word($0) }
  }

  /// Whether every word is equal.
  @inlinable public static func == (left: Self, right: Self) -> Bool {
    for index in 0..<count where left.words[index] != right.words[index] { return false }
    return true
  }
}

extension PackedState {
  /// Whether two states are the same state.
  @inline(__always) @inlinable package func hasSameWords(as other: Self) -> Bool {
    withWords { words in other.withWords { areSame(words, $0) } }
  }

  /// Whether all words are equal.
  ///
  /// There is no branch per word, because most compared states are equal or differ in only a few
  /// bits.
  @inline(__always) @inlinable func areSame(
    _ words: UnsafePointer<UInt64>, _ others: UnsafePointer<UInt64>
  ) -> Bool {
    var difference: UInt64 = 0
    for index in 0..<Self.wordCount { difference |= words[index] ^ others[index] }
    return difference == 0
  }

  /// Reads the words in place: taking one word out of a state held by value would copy the whole
  /// state.
  ///
  /// Safety: a state's memory consists of its words and nothing else, as ``PackedState`` requires.
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
