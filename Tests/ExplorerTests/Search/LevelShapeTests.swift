import Testing

@testable import Explorer

/// The sizes of the levels of a migration during which a xapi restarts twice.
private let twoRestarts = [
  1, 4, 8, 14, 23, 36, 57, 87, 129, 181, 250, 345, 484, 677, 948, 1331, 1858, 2579, 3524, 4721,
  6133, 7686, 9253, 10_756, 12_197, 13_714, 15_435, 17_408, 19_500, 21_519, 23_259, 24_839,
  26_603, 29_036, 32_447, 36_886, 42_052, 47_506, 52_795, 57_659, 62_082, 66_287, 70_487, 74_864,
  79_342, 83_592, 87_215, 90_127, 92_337, 94_381, 96_828, 100_165, 104_470, 109_447, 114_996,
  120_912, 127_462, 134_929, 143_338, 152_410, 161_616, 170_482, 178_538, 185_378, 190_467,
  193_286, 193_557, 191_412, 187_186, 181_593, 175_566, 170_261, 166_434, 164_708, 165_477,
  168_555, 173_428, 179_417, 185_420, 190_051, 192_266, 190_947, 185_303, 175_211, 161_239,
  144_108, 124_868, 105_096, 85_849, 67_718, 51_675, 38_536, 28_001, 19_532, 13_047, 8390, 5151,
  2953, 1587, 814, 383, 178, 94, 51, 21, 8, 4, 3, 3, 3, 2,
]

/// The sizes of the levels of a migration during which the database goes back in time.
private let rollback = [
  1, 3, 6, 10, 16, 27, 44, 68, 98, 139, 196, 268, 358, 465, 589, 726, 879, 1043, 1214, 1389,
  1565, 1740, 1897, 2042, 2196, 2359, 2529, 2712, 2909, 3102, 3301, 3514, 3704, 3869, 4036, 4200,
  4375, 4543, 4661, 4669, 4572, 4398, 4163, 3929, 3764, 3662, 3640, 3683, 3784, 3917, 4006, 3980,
  3756, 3355, 2852, 2271, 1681, 1122, 697, 419, 263, 162, 82, 31, 1,
]

/// The sizes of the levels of a start during which a xapi restarts.
private let start = [
  1, 4, 7, 11, 16, 24, 34, 47, 61, 78, 98, 121, 145, 179, 214, 254, 293, 336, 384, 448, 525, 619,
  730, 858, 1012, 1176, 1346, 1510, 1679, 1853, 1997, 2084, 2154, 2215, 2262, 2326, 2392, 2425,
  2424, 2408, 2383, 2338, 2276, 2172, 2049, 1948, 1879, 1741, 1512, 1254, 993, 715, 471, 300,
  167, 75, 30, 9, 1,
]

@Test(arguments: [twoRestarts, rollback, start])
func `once levels shrink, the states left are estimated within a factor of three`(sizes: [Int]) {
  let all = sizes.reduce(0, +)
  var guesses = 0
  for depth in sizes.indices {
    let done = sizes[..<depth].reduce(0, +)
    let left = Double(all - done)
    guard done < all / 10 * 9,
      let guess = LevelShape.statesLeft(Array(sizes[...depth]), frontier: sizes[depth])
    else { continue }
    #expect(guess > left / 3 && guess < left * 3, "\(guess) for \(left) at depth \(depth)")
    guesses += 1
  }
  #expect(guesses > 1)
}

@Test(arguments: [twoRestarts, rollback, start])
func `there is no estimate while levels grow`(sizes: [Int]) throws {
  let largest = try #require(sizes.max())
  let peak = try #require(sizes.firstIndex(of: largest))
  for depth in 0..<peak + LevelShape.shrinkingLevels {
    #expect(LevelShape.statesAfter(Array(sizes[...depth])) == nil, "depth \(depth)")
  }
}

@Test func `there is no estimate for few levels, level ones, or levels that grow again`() {
  for sizes in [
    [], [1], [4, 3, 2, 1], Array(repeating: 7, count: 50), [90, 80, 70, 60, 50, 55],
    [1000, 999, 998, 997, 996, 995],
  ] {
    #expect(LevelShape.statesAfter(sizes) == nil, "\(sizes)")
  }
}

@Test func `at least the states found but not expanded are left`() throws {
  let sizes = [100, 80, 50, 20, 5, 1]
  for frontier in [0, 1, 30, 5000] {
    let left = try #require(LevelShape.statesLeft(sizes, frontier: frontier))
    #expect(left >= Double(frontier))
  }
}

@Test func `the time left follows from the time taken by the states so far`() throws {
  var progress = Progress(
    statesGenerated: 1000, distinctStates: 261, depth: 5, frontier: 11, memoryBytes: 0, seconds: 50,
    levelSizes: [100, 80, 50, 20, 10, 1])
  let states = try #require(LevelShape.statesLeft(progress.levelSizes, frontier: 11))
  #expect(progress.secondsLeft == states / 250 * 50)
  progress.levelSizes = [1, 2, 3]
  #expect(progress.secondsLeft == nil)
}
