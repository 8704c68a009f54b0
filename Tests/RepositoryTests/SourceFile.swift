/// A Swift source file: the names that it declares and uses.
struct SourceFile {
  /// The path relative to the folder of the module.
  let path: String

  /// The types that it declares, including nested ones.
  private(set) var types: Set<String> = []

  /// The members and global functions that it declares.
  private(set) var members: Set<String> = []

  /// The names of parameters and of local values.
  private(set) var locals: Set<String> = []

  /// The names that it uses, with the line of the first use of each.
  private(set) var uses: [Use: Int] = [:]

  /// A name as it occurs in code.
  struct Use: Hashable {
    /// The name.
    let name: String
    /// Whether it is certainly a member or a called function: after a dot, or before an argument
    /// list.
    let isMember: Bool
  }

  /// The module's subfolder that the file is in; empty if it is in none.
  var layer: String {
    path.contains("/") ? String(path.prefix { $0 != "/" }) : ""
  }

  /// Reads the text of a file.
  init(path: String, text: String) {
    self.path = path
    var scopes: [Scope] = []
    var header = Scope.code
    let tokens = SourceTokens(text).tokens
    for (index, token) in tokens.enumerated() {
      let before = index > 0 ? tokens[index - 1].text : ""
      let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
      switch token.text {
      case "struct", "class", "enum", "protocol",
        "actor" where before != "." && next.isName:
        // `class func` declares a function.
        if next == "func" || next == "var" { break }
        types.insert(next)
        header = .type
      case "typealias", "associatedtype": types.insert(next)
      case "extension": header = .type
      case "func", "var", "let", "case":
        if scopes.last ?? .type == .type { members.insert(next) } else { locals.insert(next) }
      case "{":
        scopes.append(header)
        header = .code
      case "}": _ = scopes.popLast()
      default:
        if token.text.isName {
          let use = Use(name: token.text, isMember: before == "." || next == "(")
          uses[use] = uses[use] ?? token.line
          if next == ":" { locals.insert(token.text) }
        }
      }
    }
  }

  /// The kind of block that a brace opens.
  private enum Scope { case type, code }
}

extension String {
  /// Whether it is a name, not an operator.
  fileprivate var isName: Bool { first.map { $0.isLetter || $0 == "_" } ?? false }
}
