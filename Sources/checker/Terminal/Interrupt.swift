@preconcurrency import Glibc
import Synchronization

/// The user's request to end a search early.
enum Interrupt {
  /// The number of signals so far; a handler may only use atomics.
  private static let count = Atomic<Int>(0)

  /// Whether the process was asked to end, by Ctrl-C or by SIGTERM.
  static let isRequested: @Sendable () -> Bool = { count.load(ordering: .relaxed) > 0 }

  /// Installs the handlers.
  ///
  /// The first signal asks the search to end, so that its results are still reported. The second
  /// ends the process at once, with status 130 for Ctrl-C.
  static func install() {
    // Initialise the counter here: a handler must not.
    count.store(0, ordering: .relaxed)
    signal(SIGINT, handler)
    signal(SIGTERM, handler)
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    if count.add(1, ordering: .relaxed).oldValue > 0 { _exit(128 + number) }
  }
}
