extension JSONSyntaxError {
  /// What was found.
  var message: String {
    switch problem {
    case .unexpected(let found, let expected): "found \(found), expected \(expected)"
    case .notUTF8: "found bytes that are not UTF-8"
    case .tooLarge(let bytes, let limit):
      "found a file of \(bytes) bytes, expected at most \(limit)"
    case .tooDeep(let limit): "found values nested more than \(limit) deep"
    case .tooManyValues(let limit): "found more than \(limit) values"
    case .unterminatedString: "found a string that does not end on its line"
    case .unterminatedComment: "found a comment that does not end"
    case .controlCharacter(let byte):
      "found the control character \(Self.codePoint(UInt32(byte))) in a string"
    case .invisibleCharacter(let scalar):
      "found the invisible character \(Self.codePoint(scalar.value)) in a string, expected visible ones"
    case .unknownEscape(let character): "found a backslash before \(String(character).quoted)"
    case .incompleteUnicodeEscape: "found \\u without four hexadecimal digits"
    case .loneSurrogate(let escape): "found \(escape), half of a surrogate pair"
    case .malformedNumber(let text): "found the malformed number \(text.shortened)"
    case .numberOutOfRange(let text): "found \(text.shortened), a number too large to represent"
    case .repeatedKey(let key, let line):
      "found the key \(key.quoted) again, first given on line \(line)"
    }
  }

  /// How to fix it, if the message does not make that clear.
  var remedy: String? {
    switch problem {
    case .notUTF8: "save the file as UTF-8"
    case .unterminatedString: "end it with \""
    case .unterminatedComment: "end it with */"
    case .controlCharacter(UInt8(ascii: "\t")): "write a space"
    case .controlCharacter, .invisibleCharacter: "leave it out"
    case .unknownEscape: #"the escapes are \" \\ \/ \b \f \n \r \t and \u followed by four digits"#
    case .incompleteUnicodeEscape: "write for example \\u00e9"
    case .loneSurrogate: "write both halves, for example \\ud83d\\ude00"
    case .malformedNumber: "numbers are written like 3, -3, 0.5 or 1e6"
    case .repeatedKey: "keep one of the two"
    case .unexpected(.character("'"), _): "strings are written in double quotes"
    case .unexpected(.word, .keyOrEndOfObject): "keys are written in double quotes"
    case .unexpected(.word, .value), .unexpected(.word, .valueOrEndOfArray):
      "text is written in double quotes"
    case .unexpected, .tooLarge, .tooDeep, .tooManyValues, .numberOutOfRange: nil
    }
  }

  private static func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension JSONSyntaxError.Found: CustomStringConvertible {
  var description: String {
    switch self {
    case .endOfFile: "the end of the file"
    case .word(let word): "the word \(word.shortened)"
    case .string: "a string"
    case .number(let text): text.shortened
    case .character(let character): String(character).quoted
    }
  }
}

extension JSONSyntaxError.Expected: CustomStringConvertible {
  var description: String {
    switch self {
    case .value: "a value"
    case .keyOrEndOfObject: "a key or \"}\""
    case .colon: "\":\" after the key"
    case .commaOrEndOfObject: "\",\" or \"}\""
    case .commaOrEndOfArray: "\",\" or \"]\""
    case .valueOrEndOfArray: "a value or \"]\""
    case .endOfFile: "nothing more after the value"
    case .comment: "a comment, // or /*"
    }
  }
}
