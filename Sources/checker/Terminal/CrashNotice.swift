import Glibc

/// Says that a fault of the program ended it, so that its end is not taken for a verdict.
enum CrashNotice {
  /// The signals by which a fault ends the process.
  static let signals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

  /// Installs the notice; the process then ends with the status of a run without a verdict.
  static func install() {
    giveOwnStack()
    for number in signals {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = handler
      action.sa_flags = SA_ONSTACK
      sigaction(number, &action, nil)
    }
  }

  /// Gives the handlers of this thread a stack, because an exhausted one may be the fault; it is never freed.
  private static func giveOwnStack() {
    let bytes = 1 << 16
    var stack = stack_t()
    stack.ss_sp = malloc(bytes)
    stack.ss_size = bytes
    sigaltstack(&stack, nil)
  }

  /// Writes without allocating memory, because an allocation may be the fault.
  private static let handler: @convention(c) (Int32) -> Void = { _ in
    let text: StaticString =
      "checker: internal error: the program has failed; there is no verdict. Please report this with the command and its files\n"
    _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    _exit(2)
  }
}
