@testable import Explorer

/// A chain of states whose keys all have the same home in a compressed storage of 4,096 slots, so that 30 of
/// them stray; the last is its own successor.
struct CrowdedSystem: TransitionSystem {
  typealias State = UInt64

  let states: [UInt64]

  init() {
    // One-word states are their own keys.
    let shape = QuotientShape(slotCount: 4096, keyBits: 60)
    states = (0..<shape.distances + 30).map { shape.mixer.unmix($0) }
  }

  var stateBits: Int { 60 }
  var propertyCount: Int { 0 }
  var labelCount: Int { 1 }

  func forEachInitialState(_ visit: (UInt64) -> Void) { states.forEach(visit) }

  func forEachTransition(
    from state: UInt64, _ visit: (_ successor: UInt64, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    if let index = states.firstIndex(of: state) {
      visit(states[min(index + 1, states.count - 1)], 0, Findings())
    }
    return Findings()
  }
}

extension Tuning {
  /// The usual constants, with a compressed storage in which the states of a ``CrowdedSystem`` stray.
  static var crowded: Tuning {
    var tuning = Tuning()
    tuning.quotientSlots = 4096
    return tuning
  }
}
