import Glibc

/// The standard streams, as the parent process left them.
enum StandardStreams {
  /// Makes writes fail with an error where the system would kill the process or, worse, succeed.
  ///
  /// A closed pipe and a file beyond the limit on sizes become errors of the write. A stream that is closed
  /// gets a number that no other file can then have: results for a closed standard output would end up in
  /// the next file that is opened, such as a checkpoint.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(stream, F_GETFD) < 0 {
      // The lowest free number is that of the closed stream. Nothing can be written to it.
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
