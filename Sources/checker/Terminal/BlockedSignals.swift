import Glibc

/// The signals that end the process, held back on this thread for a short time.
struct BlockedSignals {
  private var previous = sigset_t()

  /// Holds the signals back.
  init() {
    var blocked = sigset_t()
    sigemptyset(&blocked)
    for number in Interrupt.signals { sigaddset(&blocked, number) }
    pthread_sigmask(SIG_BLOCK, &blocked, &previous)
  }

  /// Lets them through again, those that came meanwhile first.
  func restore() {
    var previous = previous
    pthread_sigmask(SIG_SETMASK, &previous, nil)
  }
}
