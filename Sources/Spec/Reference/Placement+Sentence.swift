extension Placement {
  /// The rule in one sentence, with its reason where that is not the rule itself.
  var sentence: String {
    switch self {
    case .first(let procedure, let reason):
      "It begins \(procedure.spelling) and stands nowhere else: \(reason)."
    case .alone(let procedure):
      "It is the only step of \(procedure.spelling), and stands nowhere else."
    case .begins(_, let reason): "\(reason.prefix(1).uppercased())\(reason.dropFirst())."
    case .only(let procedures, let reason):
      "Only in \(procedures.map(\.spelling).alternatives): \(reason)."
    case .notFirst(let procedure, let reason):
      "Not as the first step of \(procedure.spelling): \(reason)."
    case .inCleanUp(let reason): "Only in a clean-up: \(reason)."
    case .notBy(let actors, let reason):
      "Not in \(actors.map(\.phrase).alternatives): \(reason)."
    case .once(let reason): "At most once in a procedure: \(reason)."
    case .after(let kinds, _, let unlessCleanUp):
      "Only after \(kinds.map(\.spelling).alternatives)"
        + (unlessCleanUp ? ", unless it is in a clean-up." : ".")
    case .afterIfBy(let actor, let kinds, _):
      "In \(actor.phrase), only after \(kinds.map(\.spelling).alternatives)."
    case .notAfter(let kinds, let reason):
      "Not after \(kinds.map(\.spelling).alternatives): \(reason)."
    case .rightAfter(let kind): "Right after \(kind.spelling)."
    case .rightAfterWithSameConditions(let kind):
      "Right after \(kind.spelling), with the same conditions."
    case .rightBefore(let kind): "Right before \(kind.spelling)."
    }
  }
}
