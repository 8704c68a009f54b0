/// Plots how many states are at each depth.
struct LevelsHTML {
  /// The number of states at each depth.
  let sizes: [Int]

  private static let width = 720
  private static let height = 150

  /// The plot with its title; empty if there are no levels.
  var plot: String {
    guard let largest = sizes.max(), largest > 0, let peak = sizes.firstIndex(of: largest) else {
      return ""
    }
    let each = Double(Self.width) / Double(sizes.count)
    let bars = sizes.enumerated().map { depth, size in
      let high = max(size > 0 ? 1 : 0, size * Self.height / largest)
      return "<rect x=\"\(Self.short(Double(depth) * each))\" y=\"\(Self.height - high + 16)\" "
        + "width=\"\(Self.short(max(0.5, each - 1)))\" height=\"\(high)\"><title>depth \(depth): "
        + "\(Count.phrase(size, "state"))</title></rect>"
    }
    let words =
      "\(Count.phrase(sizes.reduce(0, +), "state")) down to depth \(sizes.count - 1); most, "
      + "\(NumberFormat.grouped(largest)), at depth \(peak)"
    return """
      <h3>States by depth</h3>
      <p class="quiet">\(words).</p>
      <svg class="plot" viewBox="0 0 \(Self.width) \(Self.height + 34)" role="img" \
      aria-label="\(words)">
      <text x="0" y="11">\(NumberFormat.grouped(largest)) states</text>
      <line x1="0" x2="\(Self.width)" y1="16" y2="16"/>
      \(bars.joined())
      <line x1="0" x2="\(Self.width)" y1="\(Self.height + 16)" y2="\(Self.height + 16)"/>
      <text x="0" y="\(Self.height + 31)">0</text>
      <text x="\(Self.width)" y="\(Self.height + 31)" text-anchor="end">depth \
      \(sizes.count - 1)</text>
      </svg>
      """
  }

  /// A number with one decimal.
  private static func short(_ number: Double) -> String {
    "\((number * 10).rounded() / 10)"
  }
}
