import Synchronization
import TestSupport
import Testing

@testable import Explorer

/// The number of a value.
private func number(of value: UInt64, in table: NodeTable<UInt64, WordHash>) -> UInt32 {
  var spare = -1
  return table.view.number(of: value, hash: WordHash.hash(value), spare: &spare)
}

@Test func `a table that grows keeps the number of each value`() throws {
  let table = try #require(NodeTable<UInt64, WordHash>(limitBytes: 1 << 20, tuning: .tiny))
  for round in 0..<3 {
    let values = (0..<UInt64(100 << round)).map { $0 << 40 }
    while table.room < values.count { #expect(table.grow()) }
    let numbers = values.map { number(of: $0, in: table) }
    #expect(numbers == values.indices.map { UInt32($0) })
    #expect(table.grow())
    #expect(values.map { number(of: $0, in: table) } == numbers)
  }
}

@Test func `a number that was taken and not used is not in a table that grows`() throws {
  let table = try #require(NodeTable<UInt64, WordHash>(limitBytes: 1 << 20, tuning: .tiny))
  // A worker has taken the number 0 for a value that another worker was faster to add.
  table.next.pointee.add(1, ordering: .relaxed)
  table.values[0] = 5
  #expect(number(of: 5, in: table) == 1)
  #expect(table.grow())
  #expect(number(of: 5, in: table) == 1)
  #expect(table.count == 2)
}
