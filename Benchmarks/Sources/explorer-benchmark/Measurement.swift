/// The result of one run.
struct Measurement {
  /// The number of distinct states or keys.
  var distinct: Int
  /// The number of states generated, including initial ones, or of look-ups.
  var generated: Int
  /// The number of initial states among those generated.
  var initial: Int
  /// The bytes of the stored states or keys.
  var memoryBytes: Int
  /// The seconds that the run took.
  var seconds: Double

  /// Prints the best and the median of several runs, or each run as one line of JSON.
  static func report(_ runs: [Measurement], work: String, _ options: BenchmarkOptions) {
    guard !options.isJSON else {
      for run in runs { print(run.json) }
      return
    }
    let sorted = runs.sorted { $0.seconds < $1.seconds }
    guard let best = sorted.first else { return }
    print("\(work), \(options.threads) threads, \(options.runs) runs")
    print("distinct   \(best.distinct), \(best.memoryBytes / best.distinct) bytes each")
    print("generated  \(best.generated)")
    for (name, run) in [("best", best), ("median", sorted[sorted.count / 2])] {
      let millionsPerSecond = Double(run.generated) / run.seconds / 1e6
      print("\(name): \(round(run.seconds)) s, \(round(millionsPerSecond)) M generated/s")
    }
  }

  private var json: String {
    "{\"distinct\": \(distinct), \"generated\": \(generated), \"initial\": \(initial), "
      + "\"memoryBytes\": \(memoryBytes), \"seconds\": \(seconds)}"
  }

  private static func round(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
