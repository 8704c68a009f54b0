extension OutputError: CustomStringConvertible {
  /// What could not be written, and why.
  var description: String {
    switch self {
    case .brokenPipe: "standard output was closed by its reader"
    case .missingFolder(let path): "cannot write \(path.quoted): its folder does not exist"
    case .isFolder(let path): "cannot write \(path.quoted): it is a folder, expected a file"
    case .notPermitted(let path): "cannot write \(path.quoted): permission denied"
    case .diskFull(let path): "cannot write \(Self.name(path)): no space is left"
    case .failed(let path, let error): "cannot write \(Self.name(path)): \(error.text)"
    }
  }

  private static func name(_ path: String?) -> String {
    path?.quoted ?? "standard output"
  }
}
