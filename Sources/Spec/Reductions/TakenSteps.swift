/// The positions of the first two local steps that were taken after a transition.
struct TakenSteps: BitwiseCopyable, ExpressibleByArrayLiteral {
  /// The number of steps taken.
  private(set) var count = 0
  private var positions = InlineArray<2, UInt8>(repeating: 0)

  /// The given positions, in the order in which the steps were taken.
  init(arrayLiteral elements: UInt8...) {
    for position in elements { append(position) }
  }

  /// No steps.
  init() {}

  /// Adds a step.
  mutating func append(_ position: UInt8) {
    if count < 2 { positions[count] = position }
    count += 1
  }

  /// The position of one of the first two steps.
  subscript(index: Int) -> UInt8 { positions[index] }
}
