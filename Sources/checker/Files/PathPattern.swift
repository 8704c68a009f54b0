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
    let plain = Folder.plainPath(of: path)
    let pattern = Array(Folder.plainPath(of: text))
    guard text.contains("/") else {
      return Self.matches(pattern[...], Array(plain.split(separator: "/").last ?? "")[...])
    }
    if Self.matches(pattern[...], Array(plain)[...]) { return true }
    guard !text.hasPrefix("/") else { return false }
    return plain.indices.contains { index in
      plain[index] == "/"
        && Self.matches(pattern[...], Array(plain[plain.index(after: index)...])[...])
    }
  }

  private static func matches(
    _ pattern: ArraySlice<Character>, _ path: ArraySlice<Character>
  )
    -> Bool
  {
    guard let first = pattern.first else { return path.isEmpty }
    let rest = pattern.dropFirst()
    guard first == "*" else {
      guard let next = path.first, first == next || first == "?" && next != "/" else {
        return false
      }
      return matches(rest, path.dropFirst())
    }
    let isDeep = rest.first == "*"
    // `**/` also stands for no folder.
    if isDeep, rest.dropFirst().first == "/", matches(rest.dropFirst(2), path) { return true }
    let after = isDeep ? rest.dropFirst() : rest
    var left = path
    while true {
      if matches(after, left) { return true }
      guard let next = left.popFirst(), isDeep || next != "/" else { return false }
    }
  }
}
