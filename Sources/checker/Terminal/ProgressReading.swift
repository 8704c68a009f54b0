/// The progress of a search.
struct ProgressReading: Equatable, Sendable {
  /// The distinct states found so far.
  var states: Int

  /// The distinct states found each second.
  var rate: Int

  /// The depth of the states that are currently explored.
  var depth: Int

  /// The number of states found but not yet explored.
  var frontier: Int

  /// The bytes that states take up.
  var memory: Int

  /// The estimated seconds left; nil if unknown.
  var secondsLeft: Double?
}

extension ProgressReading: CustomStringConvertible {
  /// The reading on a line, the most important part first.
  var description: String {
    let parts =
      [
        "\(NumberFormat.grouped(states)) states",
        "\(NumberFormat.grouped(rate))/s",
        "depth \(NumberFormat.grouped(depth))",
        "frontier \(NumberFormat.grouped(frontier))",
        NumberFormat.size(memory),
      ] + (secondsLeft.map { [Self.phrase(secondsLeft: $0)] } ?? [])
    return parts.joined(separator: "  ")
  }

  /// The estimated time left, rounded to one digit: `about 2 min left`.
  static func phrase(secondsLeft seconds: Double) -> String {
    if seconds < 10 { return "less than 10 s left" }
    let (unit, name) =
      switch seconds {
      case ..<55: (1.0, "s")
      case ..<3300: (60.0, "min")
      default: (3600.0, "h")
      }
    let count = seconds / unit
    if count >= 1000 { return "more than 1,000 h left" }
    var magnitude = 1.0
    while count / magnitude >= 9.5 { magnitude *= 10 }
    let rounded = Int(max(1, (count / magnitude).rounded()) * magnitude)
    return "about \(NumberFormat.grouped(rounded)) \(name) left"
  }
}
