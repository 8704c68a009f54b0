import Glibc

/// The file that a checkpoint takes the place of, and the file next to it in which it is written.
///
/// A checkpoint replaces nothing but an older checkpoint or an empty file. A symbolic link stays a link.
struct CheckpointPlace {
  /// The path as the user named it, for errors.
  let name: String

  /// The path without symbolic links.
  let path: String

  /// The path of the file until it is complete.
  var temporaryPath: String { path + ".part" }

  /// The place that a path leads to.
  ///
  /// - Parameter replacesAnyFile: whether a regular file that is no checkpoint may be replaced.
  /// - Throws: what is there and must not be replaced.
  init(_ path: String, replacesAnyFile: Bool) throws(CheckpointError) {
    name = path
    self.path = try Self.withoutLinks(path)
    try check(self.path, replacesAnyFile: replacesAnyFile, name: name)
    try check(temporaryPath, replacesAnyFile: false, name: temporaryPath)
  }

  /// Opens the file in which the checkpoint is written, empty; no other process writes it meanwhile.
  func open() throws(CheckpointError) -> Int32 {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let descriptor = Glibc.open(temporaryPath, flags, 0o666)
    guard descriptor >= 0 else { throw .system(path: name, number: errno) }
    do throws(CheckpointError) {
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, isStillThere(descriptor) else {
        throw .inUse(path: name)
      }
      try check(descriptor, replacesAnyFile: false, name: temporaryPath)
      guard ftruncate(descriptor, 0) == 0 else { throw .system(path: name, number: errno) }
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Whether the open file has its name still: a process that had the lock may have completed its
  /// checkpoint since.
  private func isStillThere(_ descriptor: Int32) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && lstat(temporaryPath, &named) == 0
      && (opened.st_dev, opened.st_ino) == (named.st_dev, named.st_ino)
  }

  /// Refuses everything that is neither missing nor a regular file that may be replaced.
  private func check(
    _ path: String, replacesAnyFile: Bool, name: String
  ) throws(CheckpointError) {
    let descriptor = Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      // A socket cannot be opened, a link must not be followed.
      throw errno == ENXIO || errno == ELOOP
        ? .notAFile(path: name) : .system(path: name, number: errno)
    }
    defer { close(descriptor) }
    try check(descriptor, replacesAnyFile: replacesAnyFile, name: name)
  }

  private func check(
    _ descriptor: Int32, replacesAnyFile: Bool, name: String
  ) throws(CheckpointError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path: name, number: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: name) }
    if replacesAnyFile { return }
    var head = [UInt8](repeating: 0, count: CheckpointFile.magic.count)
    let count = pread(descriptor, &head, head.count, 0)
    guard count >= 0 else { throw .system(path: name, number: errno) }
    // A process that was killed may have left no more than the first few bytes.
    guard CheckpointFile.magic.starts(with: head[..<count]) else { throw .otherFile(path: name) }
  }

  /// The target of symbolic links; the path itself if nothing is there.
  private static func withoutLinks(_ path: String) throws(CheckpointError) -> String {
    guard let target = realpath(path, nil) else {
      var status = stat()
      // A link in /proc leads to a pipe, or to a file that has no name any more.
      guard stat(path, &status) != 0 else { throw .notAFile(path: path) }
      // A link to a missing file would be replaced by the checkpoint.
      guard lstat(path, &status) != 0 else { throw .system(path: path, number: ENOENT) }
      return path
    }
    defer { free(target) }
    return String(cString: target)
  }
}

extension CheckpointPlan {
  /// Refuses a path at which no checkpoint may be written.
  public func check() throws(CheckpointError) {
    _ = try CheckpointPlace(path, replacesAnyFile: replacesAnyFile)
  }
}
