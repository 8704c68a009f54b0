import TestSupport

/// Dice that fall the same way for the same seed.
struct Dice {
  private var numbers: RandomNumbers

  /// Dice for one throw of a series; neighbouring numbers give unrelated throws.
  init(seed: UInt64, number: Int) {
    var mixed = RandomNumbers(seed: seed)
    var other = RandomNumbers(seed: mixed.next() ^ UInt64(bitPattern: Int64(number)))
    numbers = RandomNumbers(seed: other.next())
  }

  /// Any 64 bits.
  mutating func word() -> UInt64 { numbers.next() }

  /// Whether an event with the given probability happens.
  mutating func happens(percent: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < percent }

  /// A number in a range.
  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  /// One of the elements, nil if there are none.
  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &numbers)
  }

  /// One of some weighted elements.
  mutating func weigh<Element>(_ elements: (weight: Int, element: Element)...) -> Element {
    var rest = number(in: 0...(elements.reduce(0) { $0 + $1.weight } - 1))
    for (weight, element) in elements {
      rest -= weight
      if rest < 0 { return element }
    }
    preconditionFailure("the weights add up")
  }
}
