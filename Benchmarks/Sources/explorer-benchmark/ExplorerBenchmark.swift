import Glibc

/// Measures how fast the explorer explores two-phase commit, and the limit set by the memory.
@main enum ExplorerBenchmark {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    let isLimit = arguments.first == "memory-limit"
    if isLimit { arguments.removeFirst() }
    guard let options = BenchmarkOptions(arguments) else {
      print(
        """
        usage: explorer-benchmark [--resource-managers N] [--clock TIMES] [--skip-stuttering]
                 [--store auto|plain|compressed] [--memory BYTES] [--threads N] [--runs N] [--json]
               explorer-benchmark memory-limit [--lookups N] [--keys N] [--threads N] [--runs N]
                 [--json]
        """)
      return
    }
    let clock = options.clockTimes > 1 ? " beside a clock of \(options.clockTimes) times" : ""
    let work =
      isLimit
      ? "\(options.lookups) look-ups of \(options.keys) keys"
      : "two-phase commit, \(options.resourceManagers) resource managers\(clock)"
    let runs = (0..<options.runs).compactMap { _ in
      isLimit ? MemoryLimit.measure(options) : TwoPhaseCommitRun.measure(options)
    }
    guard runs.count == options.runs else {
      print("cut short: out of memory")
      exit(3)
    }
    Measurement.report(runs, work: work, options)
  }
}
