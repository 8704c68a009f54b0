/// The number of the first happening of each cause; the others follow by the detail of the transition.
struct FirstHappenings: BitwiseCopyable, Sendable {
  private let numbers: PerCause<UInt8>

  /// One value for every cause; the only place where their number is a literal.
  typealias PerCause<Element> = InlineArray<16, Element>

  init() {
    let thread = ThreadIdentity(actor: .background, host: Host(0), vm: VM(0))
    numbers = InlineArray { index in
      let transition = Transition(cause: Transition.Cause.allCases[index], thread: thread)
      return UInt8(transition.happening?.number ?? 0)
    }
  }

  /// The number of what happens in a transition in which no step of the program is taken.
  @inline(__always)
  func number(of transition: Transition) -> Int {
    Int(numbers[Int(transition.cause.rawValue)]) + Int(transition.detail)
  }
}
