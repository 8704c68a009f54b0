import Glibc

/// An estimate of the levels to come, from the sizes of those so far.
///
/// Levels of interleavings grow by less and less, then shrink by more and more. So once they have shrunk for
/// some levels, a parabola continues the logarithm of their size: it begins with the slope at the end, and
/// bends by half of the change of slope per level since the largest. Real tails lie between one that bends as
/// much as before and one that bends no more.
enum LevelShape {
  /// The levels in a row that must each be smaller than the one before, and the fraction of the largest level
  /// that the last of them must not exceed.
  static let shrinkingLevels = 4
  static let shrunkenPart = 0.9

  /// The levels over which the slope is measured.
  private static let slopeLevels = 4

  /// The states likely to be expanded still, those found and not expanded among them; nil while
  /// levels grow.
  ///
  /// - Parameters:
  ///   - sizes: the number of states at each depth, that of the current level last.
  ///   - frontier: the states found that are not expanded, on the current level and on the next.
  static func statesLeft(_ sizes: [Int], frontier: Int) -> Double? {
    guard let tail = statesAfter(sizes), let last = sizes.last else { return nil }
    // The states found already are a part of those expected on the levels to come.
    return max(Double(frontier), min(Double(frontier), Double(last)) + tail)
  }

  /// The states likely to be on the levels after those of these sizes; nil while levels grow.
  static func statesAfter(_ sizes: [Int]) -> Double? {
    guard sizes.count > shrinkingLevels, let last = sizes.last, last > 0, let largest = sizes.max(),
      Double(last) <= shrunkenPart * Double(largest),
      zip(sizes.suffix(shrinkingLevels + 1), sizes.suffix(shrinkingLevels))
        .allSatisfy({ $0 > $1 })
    else { return nil }

    let levels = Double(slopeLevels)
    let slope = (log(Double(last)) - log(Double(sizes[sizes.count - 1 - slopeLevels]))) / levels
    // At the largest level the slope is none; it is measured half of its levels before the end.
    let peak = sizes.lastIndex(of: largest) ?? 0
    let distance = Double(sizes.count - 1 - peak) - levels / 2
    let bend = min(0, slope / max(levels / 2, distance)) / 2
    var states = 0.0
    var size = Double(last)
    var step = slope + bend * levels / 2
    while size >= 1 {
      step += bend
      size *= exp(step)
      states += size
      if states > 1e18 { return nil }
    }
    return states
  }
}
