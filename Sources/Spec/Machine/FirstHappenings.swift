/// The number of the first happening of each cause; the transition's detail is added to it.
struct FirstHappenings: BitwiseCopyable, Sendable {
  private let numbers: PerCause<UInt8>

  /// One value for each cause; the only place that states their number as a literal.
  typealias PerCause<Element> = InlineArray<18, Element>

  init() {
    let thread = ThreadIdentity(actor: .background, host: Host(0), vm: VM(0))
    numbers = InlineArray { index in
      let transition = Transition(cause: Transition.Cause.allCases[index], thread: thread)
      return UInt8(transition.happening?.number ?? 0)
    }
  }

  /// The number of the happening in a transition in which no step of the program is taken.
  @inline(__always)
  func number(of transition: Transition) -> Int {
    Int(numbers[Int(transition.cause.rawValue)]) + Int(transition.detail)
  }
}
