import TestSupport
import Testing

// The numbers are those at the end of each file in `ex/mux` of the Murphi distribution, read in
// github.com/ammubhave/6.823-lab, `lab3handout/Murphi`, commit aadab37. Murphi counts the rules
// fired, which are the states generated without the initial states.

/// Source: `2_peterson.m`: 26 states and 52 rules fired, from 2 initial states.
@Test func `Peterson's algorithm for two has the states that Murphi counts`() throws {
  try expect(PublishedCounts(distinct: 26, generated: 52 + 2), of: TwoProcessPeterson())
}

/// Source: `n_peterson.m`, without symmetry reduction, for 3 and 5 processes.
@Test func `Peterson's algorithm for many has the states that Murphi counts`() throws {
  try expect(
    PublishedCounts(distinct: 882, generated: 2646 + 1), of: ManyProcessPeterson(processes: 3))
  try expect(
    PublishedCounts(distinct: 628_868, generated: 3_144_340 + 1),
    of: ManyProcessPeterson(processes: 5))
}

/// Source: `n_peterson.m`, with symmetry reduction, for 3 and 5 processes.
@Test func `Peterson's algorithm has the representatives that Murphi counts`() throws {
  try expect(
    PublishedCounts(distinct: 172, generated: 516 + 1),
    of: ManyProcessPeterson(processes: 3, isReduced: true))
  try expect(
    PublishedCounts(distinct: 6770, generated: 33_850 + 1),
    of: ManyProcessPeterson(processes: 5, isReduced: true))
}

/// Source: `mcslock1.m`, without symmetry reduction, for 2 to 4 processes.
@Test func `the queue lock has the states that Murphi counts`() throws {
  for (processes, states, rules) in [
    (2, 159, 318), (3, 7597, 22_791), (4, 554_221, 2_216_884),
  ] as [(Int, Int, UInt64)] {
    try expect(
      PublishedCounts(distinct: states, generated: rules + 1), of: QueueLock(processes: processes))
  }
}

/// Source: `mcslock1.m`, with exact symmetry reduction (`-sym1`), for 2 to 4 processes.
@Test func `the queue lock has the representatives that Murphi counts`() throws {
  for (processes, states, rules) in [
    (2, 81, 162), (3, 1285, 3855), (4, 23_636, 94_544),
  ] as [(Int, Int, UInt64)] {
    try expect(
      PublishedCounts(distinct: states, generated: rules + 1),
      of: QueueLock(processes: processes, isReduced: true))
  }
}
