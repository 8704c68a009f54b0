import Glibc

/// The stream for progress and mistakes.
enum StandardError {
  /// Writes a text; errors are ignored.
  static func write(_ text: String) {
    try? FileDescriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }
}
