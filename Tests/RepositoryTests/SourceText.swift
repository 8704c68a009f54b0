import Foundation

/// The text of a Swift source file.
struct SourceText {
  /// The path relative to the folder that was read.
  let path: String
  let text: String

  /// All Swift sources in a folder of `Sources`, in the order of their paths.
  static func all(in folder: String = "") throws -> [SourceText] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/\(folder)")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path())
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      SourceText(
        path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
    }
  }
}
