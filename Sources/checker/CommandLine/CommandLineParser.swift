/// Reads a command line: `checker <command> [options] [operands]`.
///
/// It looks only at the words, so it can be tested without files or terminals. It continues after a
/// mistake, so the user sees all mistakes at once.
struct CommandLineParser {
  private let phrase: [Word]
  private let command: Command?
  private var operands: [String] = []
  private var options = Options()
  private var given: [String] = []
  private var errors: [UsageError] = []

  /// Reads the arguments that follow the name of the program.
  static func parse(_ arguments: [String]) throws(UsageErrors) -> Invocation {
    var parser = CommandLineParser(Word.split(arguments))
    // Reports repeat paths and names, and a terminal would interpret these characters.
    for argument in arguments where argument.unicodeScalars.contains(where: \.isInvisible) {
      parser.errors.append(.invisibleCharacter(in: argument))
    }
    if let request = parser.requestBeforeAllElse { return request }
    parser.readPhrase()
    parser.checkFormat()
    parser.checkOperands()
    guard let command = parser.command, parser.errors.isEmpty else {
      throw UsageErrors(errors: parser.errors, command: parser.command)
    }
    return .run(command, operands: parser.operands, parser.options)
  }

  private init(_ phrase: [Word]) {
    self.phrase = phrase
    command = phrase.lazy.compactMap(\.plain).first.flatMap { Command(rawValue: $0) }
  }

  /// A request for help or for the version, which takes precedence over every mistake.
  private var requestBeforeAllElse: Invocation? {
    if phrase.contains(.option("help", value: nil)) { return .help(command) }
    return phrase.contains(.option("version", value: nil)) ? .version : nil
  }

  private mutating func readPhrase() {
    var commandIsNext = true
    for word in phrase {
      switch word {
      case .option(let name, let value): readOption(name, value: value)
      case .unknownOption(let typed): errors.append(.unknownOption(typed, command: command))
      case .plain(let text) where commandIsNext:
        commandIsNext = false
        if command == nil { errors.append(.unknownCommand(text)) }
      case .plain(let text): readOperand(text)
      }
    }
    if commandIsNext { errors.insert(.noCommand, at: 0) }
  }

  private mutating func readOption(_ name: String, value: String?) {
    guard let option = OptionTable.option(named: name) else {
      preconditionFailure("the words name only options of the table")
    }
    if let command, !option.belongs(to: command) {
      errors.append(.optionOfOtherCommand(name, command: command))
      return
    }
    if given.contains(name), !option.isRepeatable { errors.append(.repeatedOption(name)) }
    given.append(name)
    switch (option.value, value) {
    case (nil, let value?): errors.append(.uncalledForValue(option: name, value: value))
    case (_?, nil): errors.append(.missingValue(option: name))
    case (_, let value): apply(option, value ?? "")
    }
  }

  private mutating func apply(_ option: OptionDefinition, _ value: String) {
    do throws(UnsuitableValue) {
      try option.apply(&options, value)
    } catch {
      let mistake = UsageError.unsuitableValue(
        option: option.name, value: value, expected: formats(option) ?? error.expected)
      errors.append(mistake)
    }
  }

  /// The formats of the command, if the option chooses one.
  private func formats(_ option: OptionDefinition) -> String? {
    guard option.name == OptionTable.format.name, let command else { return nil }
    return Phrases.list(command.definition.formats.map(\.rawValue), "or")
  }

  private mutating func readOperand(_ text: String) {
    defer { operands.append(text) }
    guard let command, !command.definition.choices.isEmpty else {
      if text.isEmpty { errors.append(.emptyOperand) }
      return
    }
    let isSuperfluous = operands.count >= command.definition.operandCount.upperBound
    if !isSuperfluous, !command.definition.choices.contains(text) {
      errors.append(.unknownOperand(text, command: command))
    }
  }

  private mutating func checkFormat() {
    guard let command, !command.definition.formats.contains(options.format) else { return }
    errors.append(.formatOfOtherCommand(options.format, command: command))
  }

  private mutating func checkOperands() {
    guard let command else { return }
    let count = command.definition.operandCount
    if operands.count < count.lowerBound { errors.append(.missingOperand(command)) }
    for operand in operands.dropFirst(count.upperBound) {
      errors.append(.superfluousOperand(operand, command: command))
    }
  }
}

extension Word {
  /// The text of a word that is not an option; nil for an option.
  fileprivate var plain: String? {
    if case .plain(let text) = self { text } else { nil }
  }
}
