/// When to use colours.
enum ColorChoice: String, CaseIterable, Sendable {
  case automatic = "auto"
  case always
  case never
}
