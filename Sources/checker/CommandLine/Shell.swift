/// The shell to complete command lines in; the raw value is the operand of `checker completion`.
enum Shell: String, CaseIterable, Sendable {
  case bash
  case zsh
  case fish
}
