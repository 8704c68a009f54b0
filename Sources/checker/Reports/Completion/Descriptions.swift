/// The descriptions that shells show beside the words that they offer.
enum Descriptions {
  /// The description of a command, from the help of the program.
  static func of(_ command: Command) -> String {
    let commands = HelpPage(Help.program).section(titled: "Commands")?.items ?? []
    return commands.first { $0.term.split(separator: " ").first == command.rawValue[...] }?.text
      ?? ""
  }

  /// The description of an option: its sentence without the point.
  static func of(_ option: OptionDefinition) -> String {
    String(option.help.dropLast())
  }
}
