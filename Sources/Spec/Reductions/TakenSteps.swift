/// The positions of the local steps that were taken after a transition, the first two of them.
struct TakenSteps: BitwiseCopyable, ExpressibleByArrayLiteral {
  /// How many there were.
  private(set) var count = 0
  private var positions = InlineArray<2, UInt8>(repeating: 0)

  /// Some positions, in the order in which the steps were taken.
  init(arrayLiteral elements: UInt8...) {
    for position in elements { append(position) }
  }

  /// None.
  init() {}

  /// Adds a step.
  mutating func append(_ position: UInt8) {
    if count < 2 { positions[count] = position }
    count += 1
  }

  /// The position of one of the first two.
  subscript(index: Int) -> UInt8 { positions[index] }
}
