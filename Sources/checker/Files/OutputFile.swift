@preconcurrency import Glibc

/// Writes files atomically.
enum OutputFile {
  /// Replaces the file at a path with a text, completely or not at all.
  ///
  /// The text goes to a temporary file in the same folder, which is then renamed. A pipe or a
  /// device is written directly.
  static func write(_ text: String, to path: String) throws(OutputError) {
    do throws(SystemError) {
      let bytes = Array(text.utf8)
      var status = stat()
      let exists = stat(path, &status) == 0
      switch status.st_mode & S_IFMT {
      case S_IFDIR where exists: throw SystemError(number: EISDIR)
      case S_IFREG where exists:
        try replace(resolved(path), with: bytes, mode: status.st_mode & 0o777)
      case _ where exists: try overwrite(path, with: bytes)
      case _ where isLink(path): throw SystemError(number: ENOLINK)
      default: try replace(path, with: bytes, mode: nil)
      }
    } catch {
      throw OutputError(error, path: path)
    }
  }

  /// Adds a text to the end of a file, which is made if it is not there.
  static func append(_ text: String, to path: String) throws(OutputError) {
    do throws(SystemError) {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o666)
      try check(descriptor)
      defer { close(descriptor) }
      try FileDescriptor.write(Array(text.utf8), to: descriptor)
    } catch {
      throw OutputError(error, path: path)
    }
  }

  /// Checks, before a long search, that its results can be written.
  static func check(_ path: String) throws(OutputError) {
    do throws(SystemError) {
      var status = stat()
      let exists = stat(path, &status) == 0
      let isFolder = exists && status.st_mode & S_IFMT == S_IFDIR
      if isFolder || path.isEmpty || path.hasSuffix("/") { throw SystemError(number: EISDIR) }
      if !exists, isLink(path) { throw SystemError(number: ENOLINK) }
      if exists { try check(access(path, W_OK)) }
      if !exists || status.st_mode & S_IFMT == S_IFREG {
        try check(access(folder(of: exists ? resolved(path) : path), W_OK | X_OK))
      }
    } catch {
      throw OutputError(error, path: path)
    }
  }

  /// Whether there is a symbolic link at a path; a rename would replace it.
  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The target of symbolic links, so that a link stays a link.
  private static func resolved(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  private static func replace(
    _ path: String, with bytes: [UInt8], mode: mode_t?
  ) throws(SystemError) {
    if mode != nil, access(path, W_OK) != 0 { throw SystemError(number: errno) }
    // A signal that ends the process would leave the temporary file.
    let signals = BlockedSignals()
    defer { signals.restore() }
    var template = Array((path + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    do throws(SystemError) {
      try fill(descriptor, with: bytes, mode: mode ?? defaultMode)
      try check(rename(template, path))
    } catch {
      unlink(template)
      throw error
    }
  }

  /// Writes and syncs the file, and closes it in any case.
  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], mode: mode_t
  ) throws(SystemError) {
    do throws(SystemError) {
      try FileDescriptor.write(bytes, to: descriptor)
      try check(fchmod(descriptor, mode))
      try check(fsync(descriptor))
    } catch {
      close(descriptor)
      throw error
    }
    try check(close(descriptor))
  }

  private static func overwrite(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let descriptor = open(path, O_WRONLY)
    try check(descriptor)
    defer { close(descriptor) }
    try FileDescriptor.write(bytes, to: descriptor)
  }

  /// The permissions of a new file, by the user's umask.
  private static var defaultMode: mode_t {
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }

  private static func check(_ result: Int32) throws(SystemError) {
    if result < 0 { throw SystemError(number: errno) }
  }
}
