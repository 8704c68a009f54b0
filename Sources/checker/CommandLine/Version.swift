/// The version of the program.
enum Version {
  /// The version, as `--version` prints it after the name of the program.
  static let text = "0.1.0"

  /// The day of the version, as the manual page shows it.
  static let date = "2026-11-30"
}
