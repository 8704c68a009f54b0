@preconcurrency import Glibc

/// Why results could not be written.
enum OutputError: Error, Equatable, Sendable {
  case brokenPipe
  case missingFolder(path: String)
  case isFolder(path: String)
  case notPermitted(path: String)
  case diskFull(path: String?)
  case failed(path: String?, SystemError)

  /// Interprets an error of the operating system.
  init(_ error: SystemError, path: String?) {
    switch (error.number, path) {
    case (EPIPE, nil): self = .brokenPipe
    case (ENOSPC, _), (EDQUOT, _), (EFBIG, _): self = .diskFull(path: path)
    case (ENOENT, let path?), (ENOTDIR, let path?): self = .missingFolder(path: path)
    case (EISDIR, let path?): self = .isFolder(path: path)
    case (EACCES, let path?), (EPERM, let path?), (EROFS, let path?):
      self = .notPermitted(path: path)
    default: self = .failed(path: path, error)
    }
  }
}
