import Explorer
import Spec
import Testing

@testable import checker

/// Shipped models with counterexamples, with landmarks, and with neither.
private let names = [
  "migration-link-loss", "migration-failover", "reboot", "suspend-partition",
  "start-lost-replies",
]

/// The printed output of a run, except what may differ: the time, the memory, the store.
private func output(_ run: ModelRun) -> [String] {
  var run = run
  run.seconds = 0.5
  run.memoryBytes = 65536
  run.store = .plain
  return [
    CheckText(run: run, style: Style(isColored: true), isQuiet: false).text,
    JSONWriter.pretty(RunJSON.document([RunJSON(run: run).element], status: run.statusOfCheck)),
  ]
}

@Test(arguments: names)
func `shipped models print the same bytes with every store`(name: String) throws {
  let model = try LoadedModel.load(Repository.path + "/models/\(name).jsonc")
  for reductions in [Reductions.none, .all] {
    func run(_ threads: Int, _ store: StoreKind, limit: Int? = nil) -> ModelRun {
      ModelRun.explore(
        model, asking: nil,
        ExplorationOptions(
          threads: threads, limits: Limits(memoryBytes: limit), store: store),
        reductions: reductions)
    }
    let plain = run(1, .plain)
    #expect(plain.isExhaustive && plain.store == .plain)
    for threads in [1, 2, 4] {
      for store in StoreKind.allCases {
        let other = run(threads, store)
        #expect(output(other) == output(plain), "\(store), \(threads) threads")
      }
    }
  }
}
