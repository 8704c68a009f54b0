import Glibc
import Testing

@testable import checker

/// Sends the process a signal and waits until the search is asked to end.
///
/// The signal goes to the process: the thread that runs a test blocks signals.
private func isRequested(after number: Int32) -> Bool {
  kill(getpid(), number)
  for _ in 0..<5000 where !Interrupt.isRequested() { usleep(1000) }
  return Interrupt.isRequested()
}

@Test(arguments: Interrupt.signals)
func `the first signal is a request while a search runs`(number: Int32) async {
  await #expect(processExitsWith: .exitCode(7)) { [number] in
    Interrupt.install()
    if Interrupt.isRequested() { _exit(1) }
    Interrupt.duringSearch { _exit(isRequested(after: number) ? 7 : 2) }
  }
}

@Test(arguments: Interrupt.signals)
func `the first signal ends the process while no search runs`(number: Int32) async {
  await #expect(processExitsWith: .exitCode(128 + number)) { [number] in
    Interrupt.install()
    Interrupt.duringSearch {}
    kill(getpid(), number)
    usleep(5_000_000)
    _exit(0)
  }
}

@Test func `SIGQUIT ends the process at once, also during a search`() async {
  await #expect(processExitsWith: .exitCode(128 + SIGQUIT)) {
    Interrupt.install()
    Interrupt.duringSearch {
      kill(getpid(), SIGQUIT)
      usleep(5_000_000)
      _exit(0)
    }
  }
}

@Test func `a signal that the parent process ignores stays ignored`() async {
  await #expect(processExitsWith: .exitCode(7)) {
    signal(SIGHUP, SIG_IGN)
    Interrupt.install()
    kill(getpid(), SIGHUP)
    usleep(200_000)
    _exit(Interrupt.isRequested() ? 2 : 7)
  }
}

@Test func `the second Ctrl-C ends the process at once`() async {
  await #expect(processExitsWith: .exitCode(130)) {
    Interrupt.install()
    Interrupt.duringSearch {
      guard isRequested(after: SIGINT) else { _exit(2) }
      kill(getpid(), SIGINT)
      usleep(5_000_000)
      _exit(0)
    }
  }
}
