import TestSupport
import Testing

@testable import Explorer

@Test func `a link says where a state came from, however far that is`() throws {
  let lineage = try #require(Lineage(capacity: 1000))
  var numbers = RandomNumbers(seed: 7)
  var sequences: [UInt64] = [0, 1]
  var parent = 0
  for _ in 2..<1000 {
    parent += [0, 0, 0, 1, 3, 254, 255, 256, 70_000].randomElement(using: &numbers) ?? 0
    let ordinal = [0, 1, 7, 254, 255, 100_000].randomElement(using: &numbers) ?? 0
    sequences.append(UInt64(parent) << 32 | UInt64(ordinal))
  }
  var wide: [WideLink] = []
  var previous: UInt64 = 0
  for (number, sequence) in sequences.enumerated() {
    if lineage.write(number, sequence: sequence, previous: previous) {
      wide.append(WideLink(number: number, sequence: sequence))
    }
    previous = sequence >> 32
  }
  lineage.append(wide.reversed())
  lineage.initialCount = 2

  #expect(lineage.parent(of: 0) == nil)
  #expect(lineage.parent(of: 1) == nil)
  #expect(lineage.ordinal(of: 1) == 1)
  for number in 2..<1000 {
    #expect(lineage.parent(of: number) == Int(sequences[number] >> 32))
    #expect(lineage.ordinal(of: number) == Int(sequences[number] & 0xffff_ffff))
  }
  lineage.truncate(to: 500)
  #expect(lineage.wideLinks.allSatisfy { $0.number < 500 })
  #expect(lineage.parent(of: 499) == Int(sequences[499] >> 32))
}
