import Explorer
import Glibc
import TestSupport

/// Searches whose tables grow while all threads fill them, for the thread sanitizer.
///
/// They cover every store, states of one word and of several, and fewer threads than processors and
/// more. One search changes to compressed states because memory runs short.
@main enum ExplorerRaces {
  static func main() {
    for threads in [2, 4] {
      for store in [StoreKind.plain, .compressed] {
        let commit = TwoPhaseCommit(resourceManagers: 6, skipsStuttering: true)
        search(commit, expecting: commit.distinctStates, threads, store)
        search(Counters<5>(values: 9), expecting: 59049, threads, store)
      }
      // Plain states would take thirty megabytes.
      search(
        Counters<8>(values: 5), expecting: 390625, threads, .auto, memoryBytes: 16 << 20)
    }
  }

  /// Searches, and stops the program if the result is wrong.
  private static func search<System: TransitionSystem>(
    _ system: System, expecting distinctStates: Int, _ threads: Int, _ store: StoreKind,
    memoryBytes: Int? = nil
  ) {
    let options = ExplorationOptions(
      threads: threads, limits: Limits(memoryBytes: memoryBytes), store: store)
    let run = try? explore(system, options: options)
    let limit = memoryBytes.map { ", \($0) bytes" } ?? ""
    let found = run.map { "\($0.distinctStates) states, \($0.store), \($0.completion)" }
    print("\(System.self), \(threads) threads, \(store)\(limit): \(found ?? "no search")")
    guard let run, run.completion == .exhausted, run.distinctStates == distinctStates,
      store != .auto || run.store == .compressed
    else { exit(1) }
  }
}
