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
    case .isInput(let path, let option, let input):
      "found \(path.quoted) for \(option), which is the file \(input.quoted) that is read, "
        + "expected another file"
    case .isOtherOutput(let path, let options):
      "found \(path.quoted) for \(options.joined(separator: " and ")), expected a file for each"
    case .isNoReport(let path, let option):
      "found the file \(path.quoted) for \(option), which checker did not write, expected none or "
        + "an older report; --force replaces it"
    case .isThere(let path, let option):
      "found the file \(path.quoted) for \(option), expected none; --force replaces it"
    case .isStandardStream(let path, let option):
      "found \(path.quoted) for \(option), which is standard output or error, expected another file"
    case .hasChanged(let path): "cannot update \(path.quoted): it has changed since it was read"
    case .isDanglingLink(let path):
      "cannot write \(path.quoted): it is a link to a file that does not exist"
    }
  }

  private static func name(_ path: String?) -> String {
    path?.quoted ?? "standard output"
  }
}
