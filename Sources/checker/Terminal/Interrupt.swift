@preconcurrency import Glibc
import Synchronization

/// The user's wish that a search end early.
enum Interrupt {
  /// The signals so far; a handler may touch nothing but atomics.
  private static let count = Atomic<Int>(0)

  /// Whether the process was asked to end, by Ctrl-C or by SIGTERM.
  static let isRequested: @Sendable () -> Bool = { count.load(ordering: .relaxed) > 0 }

  /// Begins to catch the signals.
  ///
  /// The first one asks the search to end, so that what was found is still reported. The second
  /// one ends the process at once, with status 130 for Ctrl-C.
  static func install() {
    // Initialise the counter here: a handler is no place for that.
    count.store(0, ordering: .relaxed)
    signal(SIGINT, handler)
    signal(SIGTERM, handler)
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    if count.add(1, ordering: .relaxed).oldValue > 0 { _exit(128 + number) }
  }
}
