import Glibc
import Testing

@testable import checker

@Test func `there are processors and columns`() {
  #expect(Surroundings.processors >= 1)
  #expect(Surroundings.columns >= 1)
}

@Test func `variables that are not set are distinguished from empty ones`() async {
  await #expect(processExitsWith: .success) {
    setenv("CHECKER_EMPTY", "", 1)
    unsetenv("CHECKER_NONE")
    let isRight =
      Surroundings.variable("CHECKER_EMPTY") == "" && Surroundings.variable("CHECKER_NONE") == nil
    _exit(isRight ? 0 : 1)
  }
}
