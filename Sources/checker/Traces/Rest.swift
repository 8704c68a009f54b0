import Explorer

/// Whether the protocol of a model comes to rest, whatever happens.
enum Rest: Sendable {
  /// Every fair behaviour does.
  case always
  /// One does not; the behaviour goes on for ever.
  case notAlways(LassoTrace)
  /// Nobody asked, or the search was cut short; then why the answer is not known.
  case notKnown(Shortage?)

  /// The answer as files write it, nil if it is not known.
  var pinned: PinnedRest? {
    switch self {
    case .always: .always
    case .notAlways: .notAlways
    case .notKnown: nil
    }
  }

  /// Whether the answer is not known because the search for it was cut short.
  var isCutShort: Bool {
    if case .notKnown(_?) = self { true } else { false }
  }

  /// Whether it is known that it need not come to rest.
  var isDenied: Bool { pinned == .notAlways }
}
