import Explorer

extension Rest {
  /// What a report says of it, nil if there is nothing to say.
  var phrase: String? {
    switch self {
    case .always, .notKnown(nil): nil
    case .notAlways:
      "not always at rest: the protocol can go on for ever; quiescent properties are judged in the "
        + "states at rest"
    case .notKnown(let shortage?):
      "it is not known whether the protocol always comes to rest: \(shortage.phrase)"
    }
  }
}
