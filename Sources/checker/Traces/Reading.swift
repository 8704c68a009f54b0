/// Something that a step of a trace read, and the later steps that acted on it.
///
/// All of it is established by execution: with another value in the cells that were read, a step has
/// another result, or cannot be taken.
struct Reading: Equatable, Sendable {
  /// The index of the step that read.
  var step: Int
  /// The indices of the steps that acted on it.
  var uses: [Int]
  /// The change that made it stale before the last use; nil if there was none.
  var staleness: Staleness?
  /// What would have happened if nothing had come between.
  var serialOrder: SerialOrder

  /// How a value that had been read became stale.
  struct Staleness: Equatable, Sendable {
    /// The index of the step that changed it.
    var step: Int
    /// The subject and the field of the fact.
    var subject: String
    var field: String
    /// The value that was read.
    var old: String
    /// The value after the change.
    var new: String
    /// Whether the step that read only checked the value, and would not have gone on as it did.
    var isCheck: Bool
  }

  /// The outcome when the activity's steps from the reading to its last use are not interrupted: all others
  /// between them come later.
  enum SerialOrder: Equatable, Sendable {
    /// The property breaks all the same.
    case breaks
    /// Every step can be taken, and the property does not break.
    case holds
    /// The step with this index can no longer be taken, so that the trace ends there.
    case stops(Int)
  }

  /// The index of the last step that acted on it.
  var lastUse: Int { uses.last ?? step }
}

extension Reading {
  /// The most that a report tells of one trace.
  private static let maximumCountInReport = 3

  /// The racing accesses that matter most, in the order of their reading steps.
  ///
  /// Those come first that end nearest to the end of the trace, and of these what was read before what
  /// was only checked.
  static func mostImportant(_ readings: [Reading]) -> [Reading] {
    let byImportance = readings.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    var chosen: [Reading] = []
    for reading in byImportance where chosen.count < maximumCountInReport {
      if !chosen.contains(where: { $0.covers(reading) }) { chosen.append(reading) }
    }
    return chosen.sorted { ($0.step, $0.lastUse) < ($1.step, $1.lastUse) }
  }

  /// Whether the reading only checked a value.
  var isCheck: Bool { staleness?.isCheck ?? false }

  private var rank: [Int] { [-lastUse, isCheck ? 1 : 0, -step] }

  /// Whether another reading adds no information.
  private func covers(_ other: Reading) -> Bool {
    step == other.step
      || (other.isCheck && lastUse == other.lastUse && staleness?.step == other.staleness?.step)
  }
}
