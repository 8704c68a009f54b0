import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Explorer

/// A file that is removed after the test.
private func withFile(_ body: (String) throws -> Void) rethrows {
  let path = NSTemporaryDirectory() + "/checkpoint-\(UUID().uuidString)"
  defer {
    unlink(path)
    unlink(path + ".part")
  }
  try body(path)
}

private func options(
  _ path: String?, resumes: Bool = false, store: StoreKind = .plain, threads: Int = 1,
  limits: Limits = Limits(), interval: Double = 1000,
  isInterrupted: @escaping @Sendable () -> Bool = { false }
) -> ExplorationOptions {
  var options = ExplorationOptions(
    threads: threads, limits: limits, store: store, isInterrupted: isInterrupted)
  options.checkpoint = path.map {
    CheckpointPlan(path: $0, intervalSeconds: interval) { Issue.record("\($0)") }
  }
  if resumes { options.resumedPath = path }
  options.identity = "a test"
  return options
}

@Test(arguments: StoreKind.allCases, [1, 2])
func `a search that is resumed at any depth ends like one that never stopped`(
  store: StoreKind, threads: Int
) throws {
  for seed in 0..<6 as Range<UInt64> {
    let system = Widened(GraphSystem.random(seed: seed, states: 400, meanTransitions: 2))
    let whole = Fingerprint(try explore(system))
    for depth in 0..<whole.levelSizes.count {
      try withFile { path in
        _ = try explore(
          system, options: options(path, store: store, limits: Limits(depth: depth)),
          hash: WordHash.self, tuning: .tiny)
        let resumed = try explore(
          system, options: options(path, resumes: true, store: store, threads: threads),
          hash: WordHash.self, tuning: .tiny)
        #expect(Fingerprint(resumed) == whole)
      }
    }
  }
}

@Test func `a checkpoint keeps the keys that stray`() throws {
  let system = CrowdedSystem()
  try withFile { path in
    _ = try explore(
      system, options: options(path, store: .compressed, limits: Limits(depth: 0)),
      hash: WordHash.self, tuning: .crowded)
    let resumed = try explore(
      system, options: options(path, resumes: true, store: .compressed), hash: WordHash.self,
      tuning: .crowded)
    #expect(resumed.completion == .exhausted)
    #expect(resumed.distinctStates == system.states.count)
    #expect(resumed.statesGenerated == UInt64(2 * system.states.count))
  }
}

@Test(arguments: [StoreKind.plain, .compressed], [1, 2])
func `a search that is interrupted repeatedly ends like one that never was`(
  store: StoreKind, threads: Int
) throws {
  let system = TwoPhaseCommit(resourceManagers: 7)
  let whole = try explore(system)
  let left = Atomic<Int>(0)
  try withFile { path in
    var rounds = 0
    while true {
      left.store(20 + 15 * rounds, ordering: .relaxed)
      let part = try explore(
        system,
        options: options(
          path, resumes: rounds > 0, store: store, threads: threads, interval: 0,
          isInterrupted: { left.subtract(1, ordering: .relaxed).newValue <= 0 }))
      rounds += 1
      guard part.completion == .exhausted else { continue }
      #expect(part.levelSizes == whole.levelSizes)
      #expect(part.labelCounts == whole.labelCounts)
      #expect(part.firstApplications == whole.firstApplications)
      for number in stride(from: 0, to: whole.distinctStates, by: 7919) {
        #expect(part.state(at: number) == whole.state(at: number))
        #expect(part.parent(of: number) == whole.parent(of: number))
      }
      break
    }
    #expect(rounds > 3)
  }
}

@Test(arguments: [StoreKind.plain, .compressed], [1, 2])
func `a checkpoint keeps many initial states, some of them visited again`(
  store: StoreKind, threads: Int
) throws {
  // After the first 1,000, each comes after 300 that are visited again.
  let again = (1000..<1010).flatMap { Array(repeating: 0, count: 300) + [$0] }
  var system = GraphSystem(initialStates: Array(0..<1000) + again, edges: [(3, 1500), (700, 1799)])
  system.edges[1009] = (1010..<1800).map { GraphSystem.Edge(to: $0) }
  let whole = Fingerprint(try explore(system, options: ExplorationOptions(threads: 1)))
  #expect(whole.levelSizes == [1010, 790])
  for depth in 0...1 {
    try withFile { path in
      _ = try explore(
        system, options: options(path, store: store, limits: Limits(depth: depth)),
        hash: WordHash.self, tuning: .tiny)
      let resumed = try explore(
        system, options: options(path, resumes: true, store: store, threads: threads),
        hash: WordHash.self, tuning: .tiny)
      #expect(Fingerprint(resumed) == whole)
      for number in 0..<1800 {
        let path = resumed.path(to: Occurrence(state: number), in: system)
        #expect((path.steps.last?.state ?? path.initial) == resumed.state(at: number))
      }
    }
  }
}

@Test func `a search that fails fast after a resume reports the nearest violation of all`()
  throws
{
  for seed in 0..<20 as Range<UInt64> {
    let system = GraphSystem.random(seed: seed, states: 200, meanTransitions: 2)
    let naive = NaiveExplorer(system)
    guard let nearest = naive.nearestViolation else { continue }
    var violations: [Occurrence?] = Array(repeating: nil, count: system.propertyCount)
    violations[nearest.property] = nearest.occurrence
    for depth in 0..<(naive.depths.last ?? 0) {
      try withFile { path in
        _ = try explore(system, options: options(path, limits: Limits(depth: depth)))
        var resumed = options(path, resumes: true)
        resumed.failFast = true
        let exploration = try explore(system, options: resumed)
        #expect(exploration.completion == .stoppedAtViolation)
        #expect(exploration.firstViolations == violations, "seed \(seed), depth \(depth)")
      }
    }
  }
}

@Test func `a search that ran short of memory can be resumed with more`() throws {
  let system = Counters<5>(values: 9)
  let whole = Fingerprint(try explore(system))
  for store in StoreKind.allCases {
    try withFile { path in
      let first = try explore(
        system, options: options(path, store: store, limits: Limits(memoryBytes: 500_000)))
      #expect(first.completion == .incomplete(.memory(limitBytes: 500_000)))
      let resumed = try explore(system, options: options(path, resumes: true, store: .auto))
      #expect(Fingerprint(resumed) == whole)
    }
  }
}

/// The error of resuming from a file.
private func error<System: TransitionSystem>(
  _ system: System, _ path: String, store: StoreKind = .auto, identity: String = "a test",
  limits: Limits = Limits()
) -> CheckpointError? {
  var options = options(nil, store: store, limits: limits)
  options.resumedPath = path
  options.identity = identity
  do throws(ExplorationError) {
    _ = try explore(system, options: options, hash: WordHash.self, tuning: .tiny)
    return nil
  } catch .checkpoint(let error) {
    return error
  } catch {
    Issue.record("\(error)")
    return nil
  }
}

@Test(arguments: [StoreKind.plain, .compressed])
func `a checkpoint that is damaged or cut off anywhere is refused`(store: StoreKind) throws {
  let system = Counters<3>(values: 4)
  try withFile { path in
    _ = try explore(
      system, options: options(path, store: store, limits: Limits(depth: 2)),
      hash: WordHash.self, tuning: .tiny)
    let good = try Data(contentsOf: URL(filePath: path))
    #expect(error(system, path) == nil)
    for position in stride(from: 0, to: good.count, by: good.count > 6000 ? 7 : 1) {
      var bad = good
      bad[position] ^= 1 << UInt8(position % 8)
      try bad.write(to: URL(filePath: path))
      #expect(error(system, path) != nil, "byte \(position) of \(good.count)")
    }
    for length in stride(from: 0, to: good.count, by: good.count > 6000 ? 11 : 1) {
      try good.prefix(length).write(to: URL(filePath: path))
      #expect(error(system, path) != nil, "\(length) bytes of \(good.count)")
    }
  }
}

@Test func `a checkpoint of another search is refused with the reason`() throws {
  let system = TwoPhaseCommit(resourceManagers: 3)
  try withFile { path in
    #expect(error(system, path) == .system(path: path, number: ENOENT))
    try Data("no checkpoint at all, but some text".utf8).write(to: URL(filePath: path))
    #expect(error(system, path) == .notACheckpoint(path: path))
    #expect(error(system, NSTemporaryDirectory()) == .notACheckpoint(path: NSTemporaryDirectory()))
    try FileManager.default.removeItem(atPath: path)

    _ = try explore(system, options: options(path, limits: Limits(depth: 3)))
    #expect(error(system, path) == nil)
    guard case .otherSystem(path, let found, let expected) = error(system, path, identity: "b")
    else {
      Issue.record("the checkpoint of another system was taken")
      return
    }
    #expect(found.hasPrefix("a test\n"))
    #expect(expected.hasPrefix("b\n"))
    guard case .otherSystem = error(system, path, identity: "a test of something else") else {
      Issue.record("the checkpoint of a system with a similar name was taken")
      return
    }
    #expect(error(Widened(system), path) != nil)
    #expect(
      error(system, path, store: .compressed)
        == .otherStore(path: path, found: .plain, expected: .compressed))
    guard case .tooLarge = error(system, path, limits: Limits(memoryBytes: 100)) else {
      Issue.record("the limit on memory was not obeyed")
      return
    }
    var other = try Data(contentsOf: URL(filePath: path))
    other[CheckpointFile.magic.count] = 77
    try other.write(to: URL(filePath: path))
    #expect(error(system, path) == .otherVersion(path: path, found: 77, expected: 3))
  }
}

@Test func `a checkpoint that cannot be written does not stop the search`() throws {
  let failures = Atomic<Int>(0)
  var options = ExplorationOptions(threads: 1)
  options.checkpoint = CheckpointPlan(path: "/nowhere/at/all", intervalSeconds: 0) { error in
    #expect(error == .system(path: "/nowhere/at/all", number: ENOENT))
    failures.add(1, ordering: .relaxed)
  }
  let exploration = try explore(TwoPhaseCommit(resourceManagers: 3), options: options)
  #expect(exploration.completion == .exhausted)
  #expect(exploration.distinctStates == 288)
  #expect(failures.load(ordering: .relaxed) == exploration.levelSizes.count - 1)
}
