import Glibc

/// The operating system's information about a path.
enum Folder {
  /// The type of a file.
  enum FileType: Equatable, Sendable {
    case file
    case folder
  }

  /// The operating system's information about a file.
  struct Status: Sendable {
    /// Whether it is a folder.
    var type: FileType
    /// Whether it is a file on a disk, and not a device, a pipe or a folder.
    var isRegular: Bool
    /// Which file it is.
    var identity: Identity
  }

  /// The information about the file at a path, after following symbolic links.
  static func status(of path: String) throws(FileError) -> Status {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw FileError(SystemError(number: errno), path: path)
    }
    let type = status.st_mode & S_IFMT
    return Status(
      type: type == S_IFDIR ? .folder : .file, isRegular: type == S_IFREG,
      identity: Identity(device: status.st_dev, number: status.st_ino))
  }

  /// The names in a folder, in byte order.
  static func names(in path: String) throws(FileError) -> [String] {
    guard let stream = opendir(path) else {
      throw FileError(SystemError(number: errno), path: path)
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw FileError(SystemError(number: errno), path: path) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path without symbolic links, `.` and `..`; nil if there is no such file.
  static func realPath(of path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// The path without `.` and, where a name stands before it, `..`; links are left alone.
  static func plainPath(of path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      if part == "." { continue }
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : joined
  }

  /// Identifies a file, however its path is spelled.
  struct Identity: Hashable, Sendable {
    var device: dev_t
    var number: ino_t
  }
}
