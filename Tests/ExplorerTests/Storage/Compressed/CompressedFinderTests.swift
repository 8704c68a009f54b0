import Testing

@testable import Explorer

@Test func `states are found again by places of their own, even those without a slot`() throws {
  let system = CrowdedSystem()
  var options = ExplorationOptions(threads: 1, store: .compressed)
  options.tuning = .crowded
  options.endlessness = .fair
  let exploration = try explore(system, options: options)
  #expect(exploration.distinctStates == system.states.count)
  #expect(exploration.endlessness == .fair(components: 1, states: 1))
  #expect(exploration.lasso?.stem.initial == system.states.last)
}

@Test func `the places of strays are those after the slots`() throws {
  typealias Compressed = CompressedStorage<UInt64, WordHash>
  let storage = try #require(
    Compressed(stateBits: 60, limitBytes: 1 << 24, tuning: .crowded, workers: 1))
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
