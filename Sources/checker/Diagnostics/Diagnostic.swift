/// One mistake in the input, and what was expected.
struct Diagnostic: Equatable, Sendable {
  /// The file that holds the mistake; nil for the command line.
  var file: String?

  /// The position in the file.
  var position: SourcePosition?

  /// The keys that lead to it, like `pool.hosts`.
  var keyPath: String?

  /// What was found, and what was expected instead.
  var message: String

  /// How to fix it, if the message does not make that clear.
  var remedy: String?

  init(
    file: String? = nil, position: SourcePosition? = nil, keyPath: String? = nil,
    message: String, remedy: String? = nil
  ) {
    self.file = file
    self.position = position
    self.keyPath = keyPath
    self.message = message
    self.remedy = remedy
  }

  /// A syntax error.
  init(_ error: JSONSyntaxError, file: String?) {
    self.init(
      file: file, position: error.position, message: error.message, remedy: error.remedy)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The mistake on one line, in the form that editors and CI systems recognise.
  var description: String {
    var text = file ?? "checker"
    if let position { text += ":\(position.line):\(position.column)" }
    text += ": error: "
    if let keyPath, !keyPath.isEmpty { text += keyPath + ": " }
    text += message
    if let remedy { text += "; " + remedy }
    return text.withoutInvisibleCharacters
  }
}
