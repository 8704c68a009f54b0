import Glibc
import Testing

@testable import checker

@Test func `a pipe without a reader is reported, and does not end the process`() async {
  await #expect(processExitsWith: .success) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0, dup2(ends[1], STDOUT_FILENO) >= 0, close(ends[0]) == 0 else {
      _exit(2)
    }
    StandardStreams.prepare()
    do throws(OutputError) {
      try StandardOutput.write("text")
      _exit(3)
    } catch {
      _exit(error == .brokenPipe ? 0 : 4)
    }
  }
}
