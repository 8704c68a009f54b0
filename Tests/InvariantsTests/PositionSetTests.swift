import Testing

@testable import Invariants

@Test func `a set of positions contains exactly what was inserted`() {
  var positions = PositionSet()
  for position: UInt8 in [0, 63, 64, 255] { positions.insert(position) }
  for position in UInt8.min...UInt8.max {
    #expect(positions.contains(position) == [0, 63, 64, 255].contains(position))
  }
}
