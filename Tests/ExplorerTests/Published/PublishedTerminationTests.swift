import TestSupport
import Testing

// Where no depth is expected, the published one is that found here plus 1. With several workers, TLC
// may overstate a depth (github.com/tlaplus/tlaplus/issues/883). The publisher's scripts let TLC
// choose its number of workers, and do not compare depths for this reason.

/// Source: `specifications/ewd840`, `EWD840.cfg` without the depth, and `EWD840_json.cfg`.
@Test func `termination detection in a ring has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 302, generated: 2001), of: TerminationRing(nodes: 3))
  try expect(
    PublishedCounts(distinct: 1566, generated: 15_986, depth: 12), of: TerminationRing(nodes: 4))
}

/// Source: `specifications/ewd840`, `SyncTerminationDetection.cfg`.
@Test func `termination detection at once has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 129, generated: 3722, depth: 1), of: TerminationDetection(nodes: 7))
}

/// Source: `specifications/ewd998`, `AsyncTerminationDetection.cfg`.
@Test func `termination detection with pending messages has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 4097, generated: 53_271, depth: 14),
    of: TerminationDetection(nodes: 4, mostPending: 3))
}

/// Source: `specifications/ewd426`, `TokenRing.cfg`.
@Test func `a self-stabilising ring has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 46_656, generated: 248_832, depth: 1),
    of: TokenRing(nodes: 6, values: 6))
}

/// Source: `specifications/chang_roberts`, `MCChangRoberts.cfg`.
@Test func `the election in a ring has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 137, generated: 227, depth: 10), of: RingElection(nodes: 3))
}

/// Source: `specifications/SpanningTree`, `SpanTree.cfg`, without the depth.
@Test func `the search for a spanning tree has the states that TLC counts`() throws {
  let edges = [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (2, 4), (3, 4)]
  try expect(
    PublishedCounts(distinct: 1236, generated: 10_278),
    of: SpanningTree(nodes: 5, edges: edges, farAway: 6))
}

/// Source: `specifications/bcastByz`, `bcastByz.cfg`.
@Test func `reliable broadcast has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 14_424, generated: 227_344, depth: 7),
    of: ReliableBroadcast(nodes: 4, faults: 1))
}
