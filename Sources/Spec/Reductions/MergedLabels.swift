/// The labels of transitions that are merged with the local steps after them.
///
/// The explorer counts one label for each transition. So each label of the machine becomes one
/// label for every set of local steps that may come with it: none, one or two.
public struct MergedLabels: Sendable {
  /// The number of labels without local steps.
  let plainCount: Int
  /// The number of local steps.
  public let localSteps: [UInt8]

  /// The number of labels.
  public var count: Int {
    plainCount * (1 + localSteps.count + localSteps.count * localSteps.count)
  }

  /// The label of a transition together with the local steps taken after it.
  func label(_ label: Int, with taken: TakenSteps) -> Int {
    precondition(taken.count <= 2, "too many local steps at once")
    let set =
      switch taken.count {
      case 0: 0
      case 1: 1 + place(of: taken[0])
      default: 1 + localSteps.count * (1 + place(of: taken[0])) + place(of: taken[1])
      }
    return set * plainCount + label
  }

  private func place(of position: UInt8) -> Int {
    guard let place = localSteps.firstIndex(of: position) else {
      preconditionFailure("a step was merged that is not local")
    }
    return place
  }

  /// Splits the counts into firings of each label, and counts the merged local steps.
  ///
  /// A local step is counted under its own label, which is its position.
  public func firings(_ counts: [UInt64]) -> (labelCounts: [UInt64], mergedCount: UInt64) {
    var firings = Array(counts.prefix(plainCount))
    var merged: UInt64 = 0
    for number in plainCount..<max(plainCount, counts.count) where counts[number] > 0 {
      firings[number % plainCount] += counts[number]
      let set = number / plainCount - 1
      let pair = set - localSteps.count
      let places =
        pair < 0 ? [set] : [pair / localSteps.count, pair % localSteps.count]
      for place in places { firings[Int(localSteps[place])] += counts[number] }
      merged += counts[number] * UInt64(places.count)
    }
    return (firings, merged)
  }
}
