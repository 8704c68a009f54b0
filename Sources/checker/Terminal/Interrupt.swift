import Glibc
import Synchronization

/// The user's request to end a search early.
enum Interrupt {
  /// The signals that ask for it: Ctrl-C, the end of the service or job, and a lost connection.
  static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// The number of signals so far; a handler may only use atomics.
  private static let count = Atomic<Int>(0)

  /// The number of searches that look for a request.
  private static let searches = Atomic<Int>(0)

  /// Whether the process was asked to end.
  static let isRequested: @Sendable () -> Bool = { count.load(ordering: .relaxed) > 0 }

  /// Installs the handlers.
  ///
  /// The first signal asks a search to end, so that its results are still reported. The second ends the
  /// process at once, and so does the first while nothing is searched, and SIGQUIT always; the exit
  /// status is 128 and the number of the signal. A signal that the parent process ignores, as `nohup`
  /// does, stays ignored.
  static func install() {
    // Initialise the counters here: a handler must not.
    count.store(0, ordering: .relaxed)
    searches.store(0, ordering: .relaxed)
    for number in signals where !isIgnored(number) { signal(number, handler) }
    signal(SIGQUIT) { number in _exit(128 + number) }
    unblock()
  }

  /// Lets the signals through, in case the parent process has blocked them without meaning to: a process
  /// inherits that from the thread that starts it.
  private static func unblock() {
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    for number in signals + [SIGQUIT] { sigaddset(&unblocked, number) }
    pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
  }

  /// Whether the process ignores a signal, because its parent did.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    // The handlers of the system are no functions: only their bits can be compared.
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Does something that looks for a request and ends early.
  static func duringSearch<Value, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    searches.add(1, ordering: .sequentiallyConsistent)
    defer { searches.subtract(1, ordering: .sequentiallyConsistent) }
    return try body()
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    let isFirst = count.add(1, ordering: .relaxed).oldValue == 0
    if !isFirst || searches.load(ordering: .sequentiallyConsistent) == 0 { _exit(128 + number) }
  }
}
