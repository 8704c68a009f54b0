/// Guesses which known name an unknown one was meant to be.
enum NearestName {
  /// Names longer than this are not compared.
  private static let maximumLength = 100

  /// The most similar name, the first of several; nil if no name is similar.
  static func nearest(to name: String, among candidates: [String]) -> String? {
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let allowed = max(1, (min(name.count, candidate.count) + 1) / 3)
      guard abs(name.count - candidate.count) <= allowed, name.count <= maximumLength else {
        continue
      }
      let distance = distance(name.lowercased(), candidate.lowercased())
      guard distance <= allowed, distance < min(name.count, candidate.count) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The three most similar names, the most similar first, then others that contain the name; at most
  /// five in all, each once.
  static func near(to name: String, among candidates: [String]) -> [String] {
    var unique: [String] = []
    for candidate in candidates where !unique.contains(candidate) { unique.append(candidate) }
    var near: [String] = []
    while near.count < 3, let next = nearest(to: name, among: unique.filter { !near.contains($0) })
    {
      near.append(next)
    }
    let typed = name.lowercased()
    near += unique.filter { candidate in
      name.count > 2 && !near.contains(candidate) && candidate.lowercased().contains(typed)
    }
    return Array(near.prefix(5))
  }

  /// The phrase that ends a message, `, did you mean "x"?`, or nothing.
  static func phrase(for name: String, among candidates: [String]) -> String {
    nearest(to: name, among: candidates).map { ", did you mean \($0.quoted)?" } ?? ""
  }

  /// The least number of insertions, deletions, substitutions and swaps of neighbours.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1)
        cost = min(cost, last[column] + (letter == other ? 0 : 1))
        let isSwap =
          row > 0 && column > 0 && letter == right[column - 1] && left[row - 1] == other
        if isSwap { cost = min(cost, beforeLast[column - 1] + 1) }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
