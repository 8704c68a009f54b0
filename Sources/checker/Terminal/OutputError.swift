import Glibc

/// Why results could not be written.
enum OutputError: Error, Equatable, Sendable {
  case brokenPipe
  case missingFolder(path: String)
  case isFolder(path: String)
  case notPermitted(path: String)
  case diskFull(path: String?)
  case failed(path: String?, SystemError)
  /// The file is one that the command has read.
  case isInput(path: String, option: String, input: String)
  /// Two options ask for the same file.
  case isOtherOutput(path: String, options: [String])
  /// A file that this program did not write is there.
  case isNoReport(path: String, option: String)
  /// A file is there, and a model is not replaced.
  case isThere(path: String, option: String)
  /// The file is standard output or error, which a checkpoint would replace.
  case isStandardStream(path: String, option: String)
  /// The file has changed since it was read.
  case hasChanged(path: String)
  /// The path is a link to a missing file.
  case isDanglingLink(path: String)

  /// Interprets an error of the operating system.
  init(_ error: SystemError, path: String?) {
    switch (error.number, path) {
    case (EPIPE, nil): self = .brokenPipe
    case (ENOSPC, _), (EDQUOT, _), (EFBIG, _): self = .diskFull(path: path)
    case (ENOENT, let path?), (ENOTDIR, let path?): self = .missingFolder(path: path)
    case (EISDIR, let path?): self = .isFolder(path: path)
    case (ENOLINK, let path?): self = .isDanglingLink(path: path)
    case (EACCES, let path?), (EPERM, let path?), (EROFS, let path?):
      self = .notPermitted(path: path)
    default: self = .failed(path: path, error)
    }
  }
}
