import Glibc

/// The stream for results.
enum StandardOutput {
  /// Writes a text.
  ///
  /// Throws ``OutputError/brokenPipe`` if the reader has gone, as `head` does; the caller then ends
  /// quietly, with its usual status. Needs ``StandardStreams/prepare()``.
  static func write(_ text: String) throws(OutputError) {
    do throws(SystemError) {
      try FileDescriptor.write(Array(text.utf8), to: STDOUT_FILENO)
    } catch {
      throw OutputError(error, path: nil)
    }
  }
}
