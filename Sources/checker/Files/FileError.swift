import Glibc

/// Why a file that the user named cannot be used.
enum FileError: Error, Equatable, Sendable {
  case missing(path: String)
  case notPermitted(path: String)
  case isFolder(path: String)
  /// The file is a pipe that no program writes to.
  case noWriter(path: String)
  /// The name of a file in a folder has a character that a terminal would interpret.
  case invisibleCharacter(path: String)
  case tooLarge(path: String, limit: Int)
  case folderWithoutModel(path: String)
  case failed(path: String, SystemError)

  /// Interprets an error of the operating system.
  init(_ error: SystemError, path: String) {
    switch error.number {
    case ENOENT, ENOTDIR: self = .missing(path: path)
    case EACCES, EPERM: self = .notPermitted(path: path)
    case EISDIR: self = .isFolder(path: path)
    default: self = .failed(path: path, error)
    }
  }
}

/// All files that cannot be used; at least one.
struct FileErrors: Error, Equatable, Sendable {
  /// The errors, in the order of the command line.
  let errors: [FileError]
}
