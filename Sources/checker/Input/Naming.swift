/// The place in a file that names another file.
struct Naming: Sendable {
  /// The file that names the other.
  var file: String
  /// The position of the name.
  var position: SourcePosition
  /// The key of the name.
  var key: String

  /// Mistakes about a file that cannot be used at all, placed where it is named.
  func placed(_ mistakes: Mistakes) -> Mistakes {
    Mistakes(
      mistakes.diagnostics.map { mistake in
        let named = mistake.file.map { "\($0.quoted): " } ?? ""
        return Diagnostic(
          file: file, position: position, keyPath: key, message: named + mistake.message,
          remedy: mistake.remedy)
      })
  }
}
