import Glibc

/// An estimate of the remaining levels, from the sizes of the levels so far.
///
/// Levels of interleavings grow more and more slowly, then shrink faster and faster. So once they
/// have shrunk for some levels, a parabola continues the logarithm of their size. It begins with
/// the slope at the end, and bends by half of the change of slope per level since the largest
/// level. Real tails lie between a parabola that bends as much as before and one that does not
/// bend.
enum LevelShape {
  /// The number of consecutive levels that must each be smaller than the previous one, and the
  /// fraction of the largest level that the last of them must not exceed.
  static let shrinkingLevels = 4
  static let shrunkenPart = 0.9

  /// The number of levels over which the slope is measured.
  private static let slopeLevels = 4

  /// The estimated number of states still to be expanded, including those found but not expanded;
  /// nil while levels grow.
  ///
  /// - Parameters:
  ///   - sizes: the number of states at each depth, up to the current level.
  ///   - frontier: the states found but not expanded, on the current level and on the next.
  static func statesLeft(_ sizes: [Int], frontier: Int) -> Double? {
    guard let tail = statesAfter(sizes), let last = sizes.last else { return nil }
    // The states found already are among those expected on the next levels.
    return max(Double(frontier), min(Double(frontier), Double(last)) + tail)
  }

  /// The estimated number of states on the levels after those of the given sizes; nil while levels
  /// grow.
  static func statesAfter(_ sizes: [Int]) -> Double? {
    guard sizes.count > shrinkingLevels, let last = sizes.last, last > 0, let largest = sizes.max(),
      Double(last) <= shrunkenPart * Double(largest),
      zip(sizes.suffix(shrinkingLevels + 1), sizes.suffix(shrinkingLevels))
        .allSatisfy({ $0 > $1 })
    else { return nil }

    let levels = Double(slopeLevels)
    let slope = (log(Double(last)) - log(Double(sizes[sizes.count - 1 - slopeLevels]))) / levels
    // The slope is zero at the largest level, and is measured half of the window before the end.
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
