extension FileError: CustomStringConvertible {
  /// What was found, and what was expected.
  var description: String {
    switch self {
    case .missing(let path): "found no file or folder \(path.quoted)"
    case .notPermitted(let path): "cannot read \(path.quoted): permission denied"
    case .isFolder(let path): "found the folder \(path.quoted), expected a file"
    case .noWriter(let path):
      "cannot read \(path.quoted): it is a pipe, and no program writes to it"
    case .invisibleCharacter(let path):
      "found an invisible character in the name of the file \(path.quoted), expected visible ones"
    case .tooLarge(let path, let limit):
      "cannot read \(path.quoted): it has more than \(NumberFormat.size(limit))"
    case .folderWithoutModel(let path):
      "found no model in the folder \(path.quoted), expected files named *.jsonc or *.json"
    case .failed(let path, let error): "cannot read \(path.quoted): \(error.text)"
    }
  }
}

extension FileErrors: CustomStringConvertible {
  /// One line per error.
  var description: String {
    errors.map { "\(Diagnostic(message: $0.description))\n" }.joined()
  }
}
