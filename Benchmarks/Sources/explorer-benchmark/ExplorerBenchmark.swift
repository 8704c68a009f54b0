import Explorer
import TestSupport

/// Measures how fast the explorer goes through two-phase commit.
@main enum ExplorerBenchmark {
  static func main() {
    guard let options = BenchmarkOptions(CommandLine.arguments.dropFirst()) else {
      print(
        "usage: explorer-benchmark [--resource-managers N] [--threads N] [--runs N]\n"
          + "         [--skip-stuttering]")
      return
    }
    print("two-phase commit, \(options.resourceManagers) resource managers,", terminator: " ")
    print("\(options.threads) threads, \(options.runs) runs")
    var runs = (0..<options.runs).compactMap { _ in measure(options) }
    runs.sort { $0.seconds < $1.seconds }
    guard let best = runs.first else { return }

    print("completion        \(best.completion)")
    print("distinct states   \(best.distinctStates)")
    print("states generated  \(best.statesGenerated)")
    print("depth             \(best.depth)")
    print("bytes per state   \(best.memoryBytes / best.distinctStates)")
    for (name, run) in [("best", best), ("median", runs[runs.count / 2])] {
      let millionsPerSecond = Double(run.statesGenerated) / run.seconds / 1e6
      print("\(name): \(round(run.seconds)) s, \(round(millionsPerSecond)) M generated/s")
    }
  }

  /// One exploration; nonisolated, because its closures run on other threads.
  nonisolated static func measure(_ options: BenchmarkOptions) -> Exploration<UInt64>? {
    let system = TwoPhaseCommit(
      resourceManagers: options.resourceManagers, skipsStuttering: options.skipsStuttering)
    return try? explore(system, options: ExplorationOptions(threads: options.threads))
  }

  static func round(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// What the benchmark was asked to do.
struct BenchmarkOptions {
  var resourceManagers = 9
  var threads = Machine.processorCount
  var runs = 5
  var skipsStuttering = false

  /// Reads pairs of an option and a positive number; nil if there is anything else.
  init?(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let option = rest.popFirst() {
      if option == "--skip-stuttering" {
        skipsStuttering = true
        continue
      }
      guard let value = rest.popFirst().flatMap({ Int($0) }), value > 0 else { return nil }
      switch option {
      case "--resource-managers": resourceManagers = value
      case "--threads": threads = value
      case "--runs": runs = value
      default: return nil
      }
    }
  }
}
