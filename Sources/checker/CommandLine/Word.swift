/// The words of a command line, distinguished only by their form.
///
/// Only the table of options decides which word is the value of which option, so the words can be
/// split before the command is known.
enum Word: Equatable, Sendable {
  /// A known option, with its value if it has one.
  case option(String, value: String?)

  /// An option that no command has, as typed but without a value.
  case unknownOption(String)

  /// Anything else: the command and its operands.
  case plain(String)

  /// Splits a command line into its words.
  static func split(_ arguments: [String]) -> [Word] {
    var phrase: [Word] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        phrase += rest.map { .plain($0) }
        break
      } else if argument.hasPrefix("-"), argument != "-" {
        phrase.append(option(argument, before: &rest))
      } else {
        phrase.append(.plain(argument))
      }
    }
    return phrase
  }

  /// Reads an option, and takes its value from the next argument if needed.
  private static func option(_ argument: String, before rest: inout ArraySlice<String>) -> Word {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let typed = String(parts[0])
    let known = OptionTable.all.map(\.typed)
    // The value of a misspelt option must not be taken for a command or a model.
    let meant = known.contains(typed) ? typed : NearestName.nearest(to: typed, among: known)
    let option = OptionTable.all.first { $0.typed == meant }
    var value = parts.count > 1 ? String(parts[1]) : nil
    if value == nil, option?.value != nil, let next = rest.first, !next.hasPrefix("--") {
      value = next
      rest.removeFirst()
    }
    guard let option, option.typed == typed else { return .unknownOption(typed) }
    return .option(option.name, value: value)
  }
}
