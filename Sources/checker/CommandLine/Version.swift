/// The version of the program.
enum Version {
  /// The version, as `--version` prints it after the name of the program.
  static let text = "0.1.0"
}
