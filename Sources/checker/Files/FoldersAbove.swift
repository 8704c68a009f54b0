/// The folder of a file and those above it, as far up as what belongs to a model is looked for.
enum FoldersAbove {
  /// How many folders are searched, that of the file included.
  private static let count = 4

  /// What stands before a name in each folder, the nearest first: `models/what-if/`,
  /// `models/what-if/../`.
  static func prefixes(of file: String) -> [String] {
    (0..<count).map { folder(of: file) + String(repeating: "../", count: $0) }
  }

  /// The folder of a file, with the slash at its end; empty for the current folder.
  static func folder(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return "" }
    return String(file[...slash])
  }
}
