extension Entry {
  /// The steps one of which has to begin the procedure, with the reason; nil where any may.
  var beginning: (steps: [StepKind], reason: String)? {
    switch self {
    case .event:
      ([.takeEvent], "\"event\" begins with \"takeEvent\": before it there is no VM at hand")
    case .hostLost:
      (
        [.awaitHostLoss],
        "\"HA.monitor\" begins with \"awaitHostLoss\": before it there is no host at hand"
      )
    case .master:
      (
        [.admit, .captureHost],
        "the master's half of a call begins with \"admit\", or with \"captureHost\" before it"
      )
    default: nil
    }
  }

  /// The only step of the procedure, nil where there may be others.
  var onlyStep: StepKind? { self == .startProtected ? .startProtected : nil }
}
