import TestSupport
import Testing

@testable import Explorer

/// The numbers that others have published for a system.
struct PublishedCounts {
  /// The distinct states.
  var distinct: Int

  /// The initial states and all successors, repetitions included: the "states generated" of TLC.
  var generated: UInt64?

  /// The "depth of the complete state graph search" of TLC.
  ///
  /// It counts the states on a path to a farthest state: one more than ``Exploration/depth``, which
  /// counts the steps.
  var depth: Int?
}

/// Explores a system and expects the published numbers.
///
/// Both stores are used, and several numbers of threads unless the system is large; a very large
/// system is explored once. A small system is explored with constants, too, that make threads share
/// its levels.
///
/// - Parameter violation: the length of a shortest counterexample; nil if the invariant holds.
func expect<System: TransitionSystem>(
  _ counts: PublishedCounts, of system: System, violation: Int? = nil,
  at location: SourceLocation = #_sourceLocation
) throws {
  let threads = counts.distinct < 100_000 ? [1, 2, 3] : [2]
  let tunings = counts.distinct < 5000 ? [Tuning(), .tiny] : [Tuning()]
  for store in counts.distinct < 1_000_000 ? [StoreKind.plain, .compressed] : [.plain] {
    for threads in threads {
      for tuning in tunings {
        let exploration = try explore(
          system, options: ExplorationOptions(threads: threads, store: store),
          hash: WordHash.self, tuning: tuning)
        let setting: Comment = "\(threads) threads, \(store)"
        #expect(exploration.completion == .exhausted, setting, sourceLocation: location)
        #expect(exploration.store == store, setting, sourceLocation: location)
        #expect(exploration.distinctStates == counts.distinct, setting, sourceLocation: location)
        if let generated = counts.generated {
          #expect(exploration.statesGenerated == generated, setting, sourceLocation: location)
        }
        if let depth = counts.depth {
          #expect(exploration.depth + 1 == depth, setting, sourceLocation: location)
        }
        let found = exploration.firstViolations.compactMap { $0 }
        #expect(
          found.map { exploration.path(to: $0, in: system).steps.count }
            == [violation].compactMap { $0 }, setting, sourceLocation: location)
      }
    }
  }
}
