/// The folder of a model and the folders above it, where its design and its ledger are looked up.
enum FoldersAbove {
  /// The number of folders that are searched, including the model's own.
  static let count = 4

  /// The path prefix of each folder, the nearest first: `models/what-if/`, `models/what-if/../`.
  static func prefixes(of file: String) -> [String] {
    (0..<count).map { folder(of: file) + String(repeating: "../", count: $0) }
  }

  /// The folder of a file, with a slash at the end; empty for the current folder.
  static func folder(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return "" }
    return String(file[...slash])
  }
}
