/// A file that is rewritten in place: a new text for the text that was read.
struct UpdatedFile: Equatable, Sendable {
  var path: String
  /// The bytes that were read.
  var old: [UInt8]
  /// The text that replaces them.
  var text: String

  /// Rewrites files, all or none: each must be writable and still as it was read.
  static func write(_ files: [UpdatedFile]) throws(OutputError) {
    for file in files {
      try OutputFile.check(file.path)
      guard (try? InputFile.read(file.path)) == file.old else { throw .hasChanged(path: file.path) }
    }
    for file in files { try OutputFile.write(file.text, to: file.path) }
  }
}
