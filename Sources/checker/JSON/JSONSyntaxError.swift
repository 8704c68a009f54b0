/// Why a text is not JSON with comments, and where.
struct JSONSyntaxError: Error, Equatable, Sendable {
  /// The problem.
  var problem: Problem

  /// The position of the problem.
  var position: SourcePosition

  /// The possible problems of a text.
  enum Problem: Equatable, Sendable {
    /// Unexpected text.
    case unexpected(found: Found, expected: Expected)
    case notUTF8
    case tooLarge(bytes: Int, limit: Int)
    case tooDeep(limit: Int)
    case tooManyValues(limit: Int)
    case unterminatedString
    case unterminatedComment
    case controlCharacter(UInt8)
    case invisibleCharacter(Unicode.Scalar)
    case unknownEscape(Character)
    case incompleteUnicodeEscape
    case loneSurrogate(String)
    case malformedNumber(String)
    case numberOutOfRange(String)
    case repeatedKey(String, firstLine: Int)
  }

  /// What was found.
  enum Found: Equatable, Sendable {
    case endOfFile
    case word(String)
    case string
    case number(String)
    case character(Character)
  }

  /// What was expected.
  enum Expected: Equatable, Sendable {
    case value
    case keyOrEndOfObject
    case colon
    case commaOrEndOfObject
    case commaOrEndOfArray
    case valueOrEndOfArray
    case endOfFile
    case comment
  }
}
