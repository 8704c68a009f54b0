import Testing

@testable import Explorer

/// Chains of states whose keys all have the same home, so that some stray, with a loop at the end.
private struct CrowdedSystem: TransitionSystem {
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

@Test func `states are found again by places of their own, even those without a slot`() throws {
  let system = CrowdedSystem()
  var options = ExplorationOptions(threads: 1, store: .compressed)
  options.tuning.quotientSlots = 4096
  options.endlessness = .fair
  let exploration = try explore(system, options: options)
  #expect(exploration.distinctStates == system.states.count)
  #expect(exploration.endlessness == .fair(components: 1, states: 1))
  #expect(exploration.lasso?.stem.initial == system.states.last)
}

@Test func `the places of strays are those after the slots`() throws {
  typealias Compressed = CompressedStorage<UInt64, WordHash>
  var tuning = Tuning()
  tuning.quotientSlots = 4096
  let storage = try #require(
    Compressed(stateBits: 60, limitBytes: 1 << 24, tuning: tuning, workers: 1))
  var keys = CrowdedSystem().states
  keys.withUnsafeMutableBufferPointer { keys in
    guard let start = keys.baseAddress else { return }
    storage.known.insert(KeyRange(start: start, count: keys.count), workers: 1)
  }
  #expect(storage.known.strays.count == 30)
  var finder = storage.finder()
  var places: [UInt32] = []
  finder.find(keys, into: &places)
  #expect(Set(places).count == keys.count)
  #expect(places.allSatisfy { finder.isState(at: Int($0)) && $0 < finder.placeCount })
  #expect(places.map { finder.state(at: Int($0)) } == keys)
  #expect((0..<finder.placeCount).count { finder.isState(at: $0) } == keys.count)
}
