/// The exit status; the numbers are part of the interface.
enum ExitStatus: Int32, CaseIterable, Sendable {
  /// Everything that was checked holds, or matches its expectation.
  case holds = 0

  /// A property is violated, a landmark is not reached, or an expectation is not met.
  case violated = 1

  /// The command line or an input file is wrong: there is no result.
  case unusable = 2

  /// A limit ended the search early, and no violation had been found.
  case incomplete = 3

  /// The combined status of two results: the more severe one.
  ///
  /// A wrong input outweighs a violation, and a violation outweighs an incomplete search.
  func combined(with other: ExitStatus) -> ExitStatus {
    severity >= other.severity ? self : other
  }

  private var severity: Int {
    switch self {
    case .holds: 0
    case .incomplete: 1
    case .violated: 2
    case .unusable: 3
    }
  }
}
