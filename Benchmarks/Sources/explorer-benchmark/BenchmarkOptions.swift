import Explorer

/// The options of the benchmark.
struct BenchmarkOptions {
  var resourceManagers = 9
  /// The number of times of an independent clock; 1 for no clock.
  var clockTimes = 1
  /// How states are stored.
  var store = StoreKind.auto
  /// The most bytes for states; nil for the memory of the machine.
  var memoryBytes: Int?
  var threads = Machine.processorCount
  var runs = 5
  var skipsStuttering = false
  var isJSON = false
  /// The number of look-ups of the memory limit: the states that two-phase commit with 9 resource
  /// managers generates.
  var lookups = 77_616_641
  /// The number of distinct keys that it looks up: the states of two-phase commit with 9 resource
  /// managers.
  var keys = 10_340_352

  /// Reads flags, and pairs of an option and its value, a positive number but for `--store`; nil if
  /// there is anything else.
  init?(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let option = rest.popFirst() {
      switch option {
      case "--skip-stuttering":
        skipsStuttering = true
        continue
      case "--json":
        isJSON = true
        continue
      default: break
      }
      if option == "--store" {
        guard let kind = rest.popFirst().flatMap({ StoreKind(rawValue: $0) }) else { return nil }
        store = kind
        continue
      }
      guard let value = rest.popFirst().flatMap({ Int($0) }), value > 0 else { return nil }
      switch option {
      case "--resource-managers" where value <= 12: resourceManagers = value
      case "--clock" where value <= 4096: clockTimes = value
      case "--memory": memoryBytes = value
      case "--threads" where value <= 1024: threads = value
      case "--runs": runs = value
      case "--lookups": lookups = value
      case "--keys" where value < 1 << 31: keys = value
      default: return nil
      }
    }
    guard keys <= lookups, threads <= keys else { return nil }
  }
}
