/// The manual page, made from the pages of help.
enum ManualPage {
  /// The whole page, for `man`.
  static var text: String {
    let commands = Command.allCases.flatMap(ManualSections.command)
    let lines =
      head + ManualSections.description + [".SH COMMANDS"] + commands + ManualSections.shared
      + ManualSections.exitStatuses
    return lines.map { $0 + "\n" }.joined()
  }

  /// The title, the name and the synopsis.
  private static var head: [String] {
    var lines = [
      ".\\\" Written by \"checker manual\" from the help of the program.",
      ".TH CHECKER 1 \"\(Version.date)\" \"checker \(Version.text)\" \"User Commands\"",
      ".SH NAME",
      "checker \\- exhaustive checker of the protocol that decides where a VM runs",
      ".SH SYNOPSIS",
    ]
    for (index, command) in Command.allCases.enumerated() {
      if index > 0 { lines.append(".br") }
      lines.append(Roff.synopsis(HelpPage(command.definition.help).usage))
    }
    return lines
  }
}
