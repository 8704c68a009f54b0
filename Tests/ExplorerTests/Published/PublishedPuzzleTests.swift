import TestSupport
import Testing

/// Source: `specifications/Prisoners`, `Prisoners.cfg`.
@Test func `prisoners with two switches have the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 214, generated: 860, depth: 14), of: TwoSwitchPrisoners(prisoners: 4))
}

/// Source: `specifications/Prisoners_Single_Switch`, `Prisoner.cfg`, and `PrisonerLightUnknown.cfg`
/// without the depth, as explained for termination detection.
@Test func `prisoners with one switch have the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 16, generated: 49, depth: 5),
    of: OneSwitchPrisoners(prisoners: 3, isLightUnknown: false))
  try expect(
    PublishedCounts(distinct: 62, generated: 188),
    of: OneSwitchPrisoners(prisoners: 3, isLightUnknown: true))
}

/// Source: `specifications/CoffeeCan`, `CoffeeCan100Beans.cfg` and `CoffeeCan1000Beans.cfg`.
@Test func `cans of beans have the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 5150, generated: 20_002, depth: 1), of: CoffeeCan(mostBeans: 100))
  try expect(
    PublishedCounts(distinct: 501_500, generated: 2_000_002, depth: 1),
    of: CoffeeCan(mostBeans: 1000))
}

/// Source: `specifications/Moving_Cat_Puzzle`, `CatEvenBoxes.cfg` and `CatOddBoxes.cfg`.
@Test func `a moving cat has the states that TLC counts`() throws {
  try expect(PublishedCounts(distinct: 48, generated: 128, depth: 1), of: MovingCat(boxes: 6))
  try expect(PublishedCounts(distinct: 30, generated: 78, depth: 1), of: MovingCat(boxes: 5))
}

/// Source: `specifications/GameOfLife`, `GameOfLife.cfg`.
@Test func `the game of life has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 65_536, generated: 131_072, depth: 1), of: GameOfLife(side: 4))
}

/// Source: `specifications/Chameneos`, `Chameneos.cfg`.
@Test func `chameneos have the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 34_534, generated: 104_697, depth: 13),
    of: Chameneos(creatures: 4, meetings: 4))
}

/// Source: `specifications/N-Queens/Queens.toolbox/FourQueens/MC.out`.
@Test func `the search for four queens has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 785, generated: 2970, depth: 16), of: Queens(), violation: 4)
}

/// Source: `specifications/tower_of_hanoi/Hanoi.toolbox/Model_1/MC.out`.
///
/// The least number of moves is known to be 2ⁿ - 1 for n disks.
@Test func `the towers of Hanoi have the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 243, generated: 913, depth: 32),
    of: TowersOfHanoi(disks: 5, towers: 3), violation: 31)
}

/// Source: `specifications/SlidingPuzzles/README.md`, which counts distinct states only.
///
/// The least number of single moves for Klotski is that of the `README.md` of
/// github.com/Jonas-Watt/Klotski_solver, commit 06ebf30; those of the others are not published.
@Test func `sliding puzzles have the states that TLC counts`() throws {
  let klotski = SlidingPuzzle(
    picture: ["ABBC", "ABBC", "DEEF", "DGHF", "I..J"], goals: [("B", 1, 3)])
  try expect(PublishedCounts(distinct: 25_955), of: klotski, violation: 116)
  let pennant = SlidingPuzzle(
    picture: ["AABB", "AACC", "DE..", "FGHH", "FGII"], goals: [("A", 0, 3)])
  try expect(PublishedCounts(distinct: 1398), of: pennant, violation: 83)
  let mas = SlidingPuzzle(
    picture: ["AAABB", "CCDDB", "EFFGG", "EEHHH", "..I.."], goals: [("B", 3, 0), ("E", 3, 1)])
  try expect(PublishedCounts(distinct: 110_804), of: mas, violation: 36)
}

/// Source: `specifications/DieHard`, a puzzle from a film that is known to take six steps.
///
/// The number of states is not published there: they are those in which a jug is empty or full.
/// Each has six successors.
@Test func `the water jugs are solved in six steps`() throws {
  try expect(
    PublishedCounts(distinct: 16, generated: 1 + 16 * 6),
    of: WaterJugs(capacities: [3, 5], goal: 4), violation: 6)
}

/// Source: `specifications/MissionariesAndCannibals`, a classical puzzle that is known to take
/// eleven crossings.
///
/// The number of states is not published there.
@Test func `the missionaries and cannibals cross the river in eleven steps`() throws {
  try expect(PublishedCounts(distinct: 64), of: RiverCrossing(pairs: 3), violation: 11)
}
