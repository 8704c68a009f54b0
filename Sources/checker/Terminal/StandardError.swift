@preconcurrency import Glibc

/// The stream for progress and mistakes.
enum StandardError {
  /// Writes a text; where nobody can read it, nothing happens.
  static func write(_ text: String) {
    try? FileDescriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }
}
