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

@Test(arguments: [SIGINT, SIGTERM])
func `the first signal is a request`(number: Int32) async {
  await #expect(processExitsWith: .exitCode(7)) { [number] in
    Interrupt.install()
    if Interrupt.isRequested() { _exit(1) }
    _exit(isRequested(after: number) ? 7 : 2)
  }
}

@Test func `the second Ctrl-C ends the process at once`() async {
  await #expect(processExitsWith: .exitCode(130)) {
    Interrupt.install()
    guard isRequested(after: SIGINT) else { _exit(2) }
    kill(getpid(), SIGINT)
    usleep(5_000_000)
    _exit(0)
  }
}
