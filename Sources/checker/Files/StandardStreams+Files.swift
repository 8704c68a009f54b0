import Glibc

extension StandardStreams {
  /// The number of the standard output or error that is the regular file at a path, nil for all other paths.
  ///
  /// Such a path is `/dev/stdout`, or the file that a shell has opened for the program.
  static func descriptor(of path: String) -> Int32? {
    guard let place = FilePlace(path), case .file(let identity) = place else { return nil }
    return [STDOUT_FILENO, STDERR_FILENO].first { stream in
      var status = stat()
      return fstat(stream, &status) == 0
        && Folder.Identity(device: status.st_dev, number: status.st_ino) == identity
    }
  }
}
