/// Words of a command that a reader copies into a shell.
enum ShellWord {
  /// The word, in quotes if a shell would read it otherwise.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      let scalar = Unicode.Scalar(byte)
      return scalar.properties.isAlphabetic && byte < 128
        || "0123456789/._-+=:@,".unicodeScalars
          .contains(scalar)
    }
    if isPlain, !word.isEmpty { return word }
    return "'" + word.replacing("'", with: #"'\''"#) + "'"
  }
}
