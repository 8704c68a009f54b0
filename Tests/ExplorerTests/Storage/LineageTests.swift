import TestSupport
import Testing

@testable import Explorer

@Test func `a link gives the parent of a state, however far away it is`() throws {
  let lineage = try #require(Lineage(capacity: 1000))
  var numbers = RandomNumbers(seed: 7)
  var links = [Link(parent: 0, ordinal: 0), Link(parent: 0, ordinal: 1)]
  var parent = 0
  for _ in 2..<1000 {
    parent += [0, 0, 0, 1, 3, 254, 255, 256, 70_000].randomElement(using: &numbers) ?? 0
    let ordinal = [0, 1, 7, 254, 255, 100_000].randomElement(using: &numbers) ?? 0
    links.append(Link(parent: UInt64(parent), ordinal: ordinal))
  }
  var wide: [WideLink] = []
  var previous = Link.zero
  for (number, link) in links.enumerated() {
    if lineage.write(number, link, previous: previous) {
      wide.append(WideLink(number: number, link: link))
    }
    previous = link
  }
  lineage.append(wide.reversed())
  lineage.initialCount = 2

  #expect(lineage.parent(of: 0) == nil)
  #expect(lineage.parent(of: 1) == nil)
  #expect(lineage.link(of: 1) == links[1])
  for number in 2..<1000 {
    #expect(lineage.parent(of: number) == Int(links[number].parent))
    #expect(lineage.link(of: number) == links[number])
  }
  lineage.truncate(to: 500)
  #expect(lineage.wideLinks.allSatisfy { $0.number < 500 })
  #expect(lineage.parent(of: 499) == Int(links[499].parent))
}

/// A lineage of consecutive links, as a lone worker writes them.
private func lineage(_ ordinals: [Int]) throws -> Lineage {
  let links = ordinals.map { Link(parent: 0, ordinal: $0) }
  let lineage = try #require(Lineage(capacity: links.count))
  var wide: [WideLink] = []
  var previous = Link.zero
  for (number, link) in links.enumerated() {
    if lineage.write(number, link, previous: previous) {
      wide.append(WideLink(number: number, link: link))
    }
    previous = link
  }
  lineage.append(wide)
  return lineage
}

@Test func `any number of initial states need no wide link`() throws {
  let count = 100_000
  let lineage = try lineage(Array(0..<count))
  lineage.initialCount = count
  #expect(lineage.wideLinks.isEmpty)
  // Two bytes each, and eight for every 128th.
  #expect(lineage.byteCount(states: count) == 2 * count + 782 * 8)
  for number in [0, 1, 254, 255, 256, 70_000, 99_999] {
    #expect(lineage.parent(of: number) == nil)
    #expect(lineage.ordinals(to: number) == [number])
  }
}

@Test func `any number of successors of a state need no wide link`() throws {
  let lineage = try lineage([0] + (0..<100_000).map { $0 })
  lineage.initialCount = 1
  // The first successor, after an initial state with the same ordinal, needs none either.
  #expect(lineage.wideLinks.isEmpty)
  for number in [1, 2, 255, 256, 257, 70_000, 100_000] {
    #expect(lineage.parent(of: number) == 0)
    #expect(lineage.ordinals(to: number) == [0, number - 1])
  }
}

@Test func `initial states that are visited again are skipped`() throws {
  // One new state in every 200 visited, then in every 300.
  let narrow = (0..<1000).map { $0 * 200 }
  let wide = (0..<10).map { 200_000 + $0 * 300 }
  let lineage = try lineage(narrow + wide)
  lineage.initialCount = 1010
  #expect(lineage.wideLinks.map(\.number) == Array(1001..<1010))
  for (number, position) in (narrow + wide).enumerated() {
    #expect(lineage.ordinals(to: number) == [position])
  }
}
