/// A file that a command writes, besides standard output.
struct WrittenFile: Equatable, Sendable {
  /// The files that may be replaced without `--force`.
  enum Replaceable: Sendable {
    /// A report that this program wrote.
    case reports
    /// A checkpoint; the search itself looks at the file again whenever it writes one.
    case checkpoints
    /// None.
    case none
  }

  /// The option that asks for the file, as it is typed.
  var option: String
  /// The path.
  var path: String
  /// The files that may be replaced.
  var replaceable = Replaceable.reports
  /// The one file that the command reads and may write as well: the checkpoint that it continues.
  var continued: String?
}
