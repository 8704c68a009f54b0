/// Measures how fast the explorer goes through two-phase commit, and how fast anything could.
@main enum ExplorerBenchmark {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    let isLimit = arguments.first == "memory-limit"
    if isLimit { arguments.removeFirst() }
    guard let options = BenchmarkOptions(arguments) else {
      print(
        """
        usage: explorer-benchmark [--resource-managers N] [--threads N] [--runs N]
                 [--skip-stuttering] [--json]
               explorer-benchmark memory-limit [--lookups N] [--keys N] [--threads N] [--runs N]
                 [--json]
        """)
      return
    }
    let work =
      isLimit
      ? "\(options.lookups) look-ups of \(options.keys) keys"
      : "two-phase commit, \(options.resourceManagers) resource managers"
    let runs = (0..<options.runs).compactMap { _ in
      isLimit ? MemoryLimit.measure(options) : TwoPhaseCommitRun.measure(options)
    }
    Measurement.report(runs, work: work, options)
  }
}
