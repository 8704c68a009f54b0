import Explorer

/// How the numbers of states are packed into words.
///
/// The number, mixed, is in one field; the bits beside it are made from the number as well, or all
/// the same. Two numbers never have the same words.
public struct GraphCode: Sendable {
  /// The bits beside the field.
  public enum Filling: String, CaseIterable, Sendable {
    /// Every bit is clear.
    case zeros
    /// Every state has the same bits.
    case same
    /// Some states have bits in common.
    case shared
    /// Every state has bits of its own.
    case different
  }

  /// The number of words, one of ``wordCounts``.
  public var wordCount = 1
  /// The number of bits in use.
  public var stateBits = 64
  /// The lowest bit of the field.
  public var firstBit = 0
  /// The width of the field, at most 32 bits.
  public var width = 32
  /// The odd number that mixes the number of a state.
  public var multiplier: UInt64 = 1
  /// The bits beside the field.
  public var filling = Filling.zeros

  /// One word with the number in its lower half.
  public init() {}

  /// The numbers of words for which there is a search.
  public static let wordCounts = [1, 2, 3, 5, 8]

  /// The words of a state.
  func words(of number: Int) -> [UInt64] {
    var words = (0..<wordCount).map { filler(at: $0, for: UInt64(number)) }
    let value = UInt64(number) &* multiplier
    for bit in 0..<width { Self.set(firstBit + bit, in: &words, to: value >> UInt64(bit) & 1) }
    for bit in stateBits..<64 * wordCount { Self.set(bit, in: &words, to: 0) }
    return words
  }

  /// The number whose words these would be.
  func number(ofWords word: (Int) -> UInt64) -> Int {
    let (index, shift) = (firstBit / 64, UInt64(firstBit % 64))
    var value = word(index) >> shift
    if shift > 0, index + 1 < wordCount { value |= word(index + 1) << (64 - shift) }
    return Int(truncatingIfNeeded: (value &* inverse) & (1 << UInt64(width) - 1))
  }

  /// The number that undoes the mixing: each round doubles the right bits, of which three are right
  /// at first.
  private var inverse: UInt64 {
    (0..<5).reduce(multiplier) { inverse, _ in inverse &* (2 &- multiplier &* inverse) }
  }

  private func filler(at index: Int, for number: UInt64) -> UInt64 {
    switch filling {
    case .zeros: 0
    case .same: Self.mixed(UInt64(index) &+ 1)
    case .shared: Self.mixed((number >> 3) &* 8 &+ UInt64(index))
    case .different: Self.mixed(number &* 8 &+ UInt64(index))
    }
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    let mixed = (number &+ 1) &* 0x9e37_79b9_7f4a_7c15
    return mixed ^ mixed >> 29
  }

  private static func set(_ bit: Int, in words: inout [UInt64], to value: UInt64) {
    let position = UInt64(bit % 64)
    words[bit / 64] = words[bit / 64] & ~(1 << position) | value << position
  }
}
