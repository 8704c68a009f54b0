/// A pattern of paths, as a shell or a `.gitignore` has them.
///
/// `*` stands for anything within a name, `**` for anything with its folders, and `?` for one
/// character. A pattern without a slash is compared with the name of a file, any other with the end
/// of its path.
struct PathPattern: Equatable, Sendable {
  /// The pattern.
  let text: String

  /// Whether the pattern stands for a path.
  func matches(_ path: String) -> Bool {
    let plain = Array(Folder.plainPath(of: path))
    let pattern = Array(Folder.plainPath(of: text))
    let starts =
      text.contains("/") && !text.hasPrefix("/")
      ? [0] + plain.indices.filter { plain[$0] == "/" }.map { $0 + 1 }
      : [text.contains("/") ? 0 : (plain.lastIndex(of: "/") ?? -1) + 1]
    return Self.ends(of: pattern[...], in: plain, from: starts).contains(plain.count)
  }

  /// The positions of a path to which a pattern leads from some others.
  ///
  /// All of them are followed at once, so that the time grows with the length of the pattern times that
  /// of the path, however many stars there are.
  private static func ends(
    of pattern: ArraySlice<Character>, in path: [Character], from starts: [Int]
  ) -> Set<Int> {
    var positions = Set(starts)
    var rest = pattern
    while let next = rest.popFirst(), !positions.isEmpty {
      guard next == "*" else {
        positions = positions.advanced { path.indices.contains($0) && next.stands(for: path[$0]) }
        continue
      }
      let isDeep = rest.first == "*"
      if isDeep { rest.removeFirst() }
      let before = positions
      for position in path.indices
      where positions.contains(position) && (isDeep || path[position] != "/") {
        positions.insert(position + 1)
      }
      // `**/` also stands for no folder.
      if isDeep, rest.first == "/" {
        rest.removeFirst()
        positions = positions.advanced { path.indices.contains($0) && path[$0] == "/" }.union(
          before)
      }
    }
    return positions
  }
}

extension Set<Int> {
  /// The positions after those with a property.
  fileprivate func advanced(where isFitting: (Int) -> Bool) -> Set {
    Set(filter(isFitting).map { $0 + 1 })
  }
}

extension Character {
  /// Whether this character of a pattern, which is no star, stands for one of a path.
  fileprivate func stands(for other: Character) -> Bool {
    self == other || self == "?" && other != "/"
  }
}
