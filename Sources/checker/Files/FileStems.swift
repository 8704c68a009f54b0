/// The beginnings of the names of files that are written for each of several models.
///
/// It is the name of the model's file without its extension; where models in several folders have the
/// same name, the whole path with dashes.
struct FileStems {
  /// The names, in the order of the models.
  let names: [String]

  /// The names for models at some paths.
  init(of paths: [String]) {
    let short = paths.map { Self.stem(of: $0, isWhole: false) }
    var counts: [String: Int] = [:]
    for name in short { counts[name, default: 0] += 1 }
    names = zip(paths, short).map { path, name in
      counts[name] == 1 ? name : Self.stem(of: path, isWhole: true)
    }
  }

  private static func stem(of path: String, isWhole: Bool) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    let name = isWhole ? parts.joined(separator: "-") : String(parts.last ?? "model")
    for end in [".jsonc", ".json"] where name.hasSuffix(end) {
      return String(name.dropLast(end.count))
    }
    return name
  }
}
