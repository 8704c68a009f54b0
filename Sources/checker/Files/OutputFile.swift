import Glibc

/// Writes files atomically.
enum OutputFile {
  /// Replaces the file at a path with a text, completely or not at all.
  ///
  /// The text goes to a temporary file in the same folder, which is then renamed. A pipe, a device and
  /// the file that is standard output or error are written directly.
  static func write(_ text: String, to path: String) throws(OutputError) {
    do throws(SystemError) {
      let bytes = Array(text.utf8)
      if let stream = StandardStreams.descriptor(of: path) {
        return try FileDescriptor.write(bytes, to: stream)
      }
      var status = stat()
      let exists = stat(path, &status) == 0
      switch status.st_mode & S_IFMT {
      case S_IFDIR where exists: throw SystemError(number: EISDIR)
      case S_IFREG where exists:
        guard let name = name(of: path, status) else { return try overwrite(path, with: bytes) }
        try replace(name, with: bytes, mode: status.st_mode & 0o777)
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
    if StandardStreams.descriptor(of: path) != nil { return }
    do throws(SystemError) {
      var status = stat()
      let exists = stat(path, &status) == 0
      let isFolder = exists && status.st_mode & S_IFMT == S_IFDIR
      if isFolder || path.isEmpty || path.hasSuffix("/") { throw SystemError(number: EISDIR) }
      if !exists, isLink(path) { throw SystemError(number: ENOLINK) }
      if exists { try check(access(path, W_OK)) }
      let name = exists ? name(of: path, status) : path
      if let name, !exists || status.st_mode & S_IFMT == S_IFREG {
        let folder = folder(of: name)
        if (try? Folder.status(of: folder).type) == .file { throw SystemError(number: ENOTDIR) }
        try check(access(folder, W_OK | X_OK))
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

  /// The target of symbolic links, so that a link stays a link; nil for a file that has no name.
  ///
  /// Such a file is the target of a link in `/proc`, as `/dev/stdout` is one, after it was removed.
  private static func name(of path: String, _ status: stat) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    var named = stat()
    guard stat(pointer, &named) == 0,
      (named.st_dev, named.st_ino) == (status.st_dev, status.st_ino)
    else { return nil }
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

  /// Writes to a device or a pipe, or to the end of a file that has no name.
  private static func overwrite(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let descriptor = open(path, O_WRONLY | O_APPEND)
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
