/// How far a search is.
struct ProgressReading: Equatable, Sendable {
  /// The distinct states found so far.
  var states: Int

  /// The distinct states found each second.
  var rate: Int

  /// The steps from the initial states to those that are explored now.
  var depth: Int

  /// The states that are found and not yet explored.
  var frontier: Int

  /// The bytes that states take up.
  var memory: Int
}

extension ProgressReading: CustomStringConvertible {
  /// The reading on a line, the most important part first.
  var description: String {
    let parts = [
      "\(NumberFormat.grouped(states)) states",
      "\(NumberFormat.grouped(rate))/s",
      "depth \(NumberFormat.grouped(depth))",
      "frontier \(NumberFormat.grouped(frontier))",
      NumberFormat.size(memory),
    ]
    return parts.joined(separator: "  ")
  }
}
