/// The control groups of this process, as far as they limit its memory.
enum ControlGroup {
  /// The groups of this process, one per line, as the system lists them.
  static var own: String { SystemFile.text(of: "/proc/self/cgroup") ?? "" }

  /// The files that may hold a limit: those of the groups that control memory and of all enclosing
  /// groups, at the paths used outside and inside containers.
  ///
  /// - Parameter groups: lines of the form `number:controllers:/path`; version 2 of control groups
  ///   leaves the controllers empty.
  static func limitFiles(_ groups: String) -> [String] {
    var files: [String] = []
    for line in groups.split(separator: "\n") {
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      if fields[1].isEmpty {
        files += paths(around: fields[2]).map { "/sys/fs/cgroup\($0)/memory.max" }
      } else if fields[1].split(separator: ",").contains("memory") {
        files += paths(around: fields[2]).map {
          "/sys/fs/cgroup/memory\($0)/memory.limit_in_bytes"
        }
      }
    }
    return files
  }

  /// A group's path without its last slash, and the paths of its enclosing groups; the outermost is
  /// empty.
  private static func paths(around path: Substring) -> [String] {
    var names = path.split(separator: "/")
    var paths: [String] = []
    while !names.isEmpty {
      // A path that leads out of the mounted tree names nothing inside it.
      if !names.contains("..") { paths.append(names.map { "/" + $0 }.joined()) }
      names.removeLast()
    }
    return paths + [""]
  }

  /// The limit in bytes in the text of such a file, nil for no limit.
  static func limit(_ text: String) -> Int? {
    var digits = text[...]
    while digits.last?.isWhitespace == true { digits.removeLast() }
    guard let bytes = Int(digits), bytes > 0 else { return nil }
    return bytes
  }
}
