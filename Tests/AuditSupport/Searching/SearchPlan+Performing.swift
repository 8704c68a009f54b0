public import Explorer
import Glibc
import Synchronization

/// The size of a search, which decides where a plan stops it.
public struct SearchSize: Sendable {
  /// The number of states.
  public var states: Int
  /// The greatest depth.
  public var depth: Int
  /// The most bytes that the search held with plain states.
  public var memoryBytes: Int
  /// The number of states without reductions; a search that finds many more is faulty.
  public var statesInAll: Int

  /// A size.
  public init(states: Int, depth: Int, memoryBytes: Int, statesInAll: Int) {
    self.states = states
    self.depth = depth
    self.memoryBytes = memoryBytes
    self.statesInAll = statesInAll
  }

  /// The limits of a search that does not stop.
  ///
  /// A faulty search may find states without end. The memory is far more than a small search needs,
  /// and little enough that no huge pages are used.
  public var ampleLimits: Limits {
    Limits(states: 2 * statesInAll + 1000, memoryBytes: 1 << 28)
  }
}

/// The results of a search that may have been stopped and resumed.
public struct PlannedSearch<Found> {
  /// The results at each stop, each with the limit on memory, if there was one.
  public var parts: [(found: Found, memoryLimitBytes: Int?)] = []
  /// The result at the end.
  public var last: Found
  /// The limit on memory at the end, nil if there was enough.
  public var memoryLimitBytes: Int?
  /// Whether the search could have been stopped, and was complete before.
  public var couldStop = false
  /// The mistakes in writing checkpoints.
  public var faults: [String] = []
}

extension SearchPlan {
  /// Searches as planned.
  ///
  /// - Parameters:
  ///   - size: the size of the search.
  ///   - folder: a folder for the checkpoint.
  ///   - search: searches with given options.
  ///   - completion: the completion of a result.
  public func perform<Found, Failure: Error>(
    _ size: SearchSize, in folder: String, completion: (Found) -> Completion,
    _ search: (ExplorationOptions) throws(Failure) -> Found
  ) throws(Failure) -> PlannedSearch<Found> {
    var options = ExplorationOptions(threads: variant.threads, store: variant.store)
    options.tuning = tuning
    options.identity = "a comparison"
    options.limits = size.ampleLimits
    let tightBytes =
      variant.isShortOfMemory ? max(1, size.memoryBytes * memoryPermille / 1000) : nil
    if let tightBytes { options.limits.memoryBytes = tightBytes }
    guard variant.isInterrupted else {
      return PlannedSearch(last: try search(options), memoryLimitBytes: tightBytes)
    }

    let path = folder + "/checkpoint"
    unlink(path)
    defer { unlink(path) }
    let failures = Mutex<[String]>([])
    var parts: [(found: Found, memoryLimitBytes: Int?)] = []
    var faults: [String] = []
    for (index, stop) in stops.enumerated() {
      var part = options
      part.checkpoint = CheckpointPlan(path: path, intervalSeconds: 1_000_000) { error in
        failures.withLock { $0.append("\(error)") }
      }
      stop.apply(to: &part, size)
      let limit = index == 0 ? tightBytes : nil
      let found = try search(part)
      guard case .incomplete(let shortage) = completion(found) else {
        return PlannedSearch(
          parts: parts, last: found, memoryLimitBytes: limit, couldStop: true,
          faults: faults + failures.withLock { $0 })
      }
      parts.append((found, limit))
      if access(path, F_OK) == 0 { options.resumedPath = path }
      switch shortage {
      case .depth, .states:
        if options.resumedPath == nil { faults.append("no checkpoint was written") }
      default: break
      }
      options.threads = stop.threads
      options.limits = size.ampleLimits
    }
    let last = try search(options)
    return PlannedSearch(parts: parts, last: last, faults: faults + failures.withLock { $0 })
  }
}

extension SearchStop {
  /// Makes a search stop.
  fileprivate func apply(to options: inout ExplorationOptions, _ size: SearchSize) {
    switch kind {
    case .depth: options.limits.depth = size.depth * permille / 1000
    case .states: options.limits.states = max(1, size.states * permille / 1000)
    case .requests:
      let rest = Countdown(size.states * permille / 4000)
      options.isInterrupted = { rest.isOver() }
    }
  }
}

/// Counts down from a number, on any thread.
private final class Countdown: Sendable {
  private let rest: Atomic<Int>

  init(_ number: Int) { rest = Atomic(number) }

  /// Counts one down; whether the end was reached.
  func isOver() -> Bool { rest.subtract(1, ordering: .relaxed).newValue < 0 }
}
