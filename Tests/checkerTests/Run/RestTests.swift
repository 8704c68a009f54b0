import AuditSupport
import Explorer
import Invariants
import Spec
import Testing

@testable import checker

/// The most states that a shipped model may expect, with every reduction, to be compared here.
private let expectedStateLimit = 2_500

private let models = Repository.path + "/models/"

/// The run of a shipped model that decides whether it comes to rest.
private func run(
  _ name: String, asking properties: [Property]? = nil, _ store: StoreKind = .auto,
  threads: Int = 1
) throws -> ModelRun {
  var options = Options()
  options.store = store
  options.threads = threads
  options.isQuiet = true
  return try Exploring(options: options, asksForRest: true).run(
    try LoadedModel.load(models + name), asking: properties)
}

@Test func `whether shipped models come to rest agrees with a naive search`() throws {
  var counts = (always: 0, notAlways: 0)
  for path in try ModelFiles.find([models]) {
    let model = try LoadedModel.load(path)
    guard let states = model.expectedStates, states <= expectedStateLimit else { continue }
    let naive = UnpackedRest(model.machine, limit: 100 * expectedStateLimit)
    #expect(naive.contradictions == 0, "\(path)")
    var options = ExplorationOptions(threads: 1)
    options.endlessness = .fair
    var plain = try ModelRun.resume(model, asking: [], options, isReported: false)
    options.endlessness = .any
    var reduced = try ModelRun.resume(
      model, asking: [], options, reductions: .all, isReported: false)
    try plain.decideRest(options)
    try reduced.decideRest(options)
    let expected: PinnedRest? = naive.comesToRest.map { $0 ? .always : .notAlways }
    #expect(plain.rest.pinned == expected, "\(path)")
    #expect(reduced.rest.pinned == expected, "\(path)")
    #expect(model.ledgerLine?.pins?.rest == expected, "\(path)")
    if case .fair(_, let states) = plain.endlessness {
      #expect(states == naive.endlessStates, "\(path)")
    }
    if expected == .always { counts.always += 1 } else { counts.notAlways += 1 }
  }
  #expect(counts.always >= 100)
  #expect(counts.notAlways >= 8)
}

@Test func `the monitor that resets nothing goes on for ever in a loop of five steps`() throws {
  let run = try run("what-if/ha-without-reset.jsonc")
  guard case .notAlways(let lasso) = run.rest else {
    Issue.record("it comes to rest")
    return
  }
  #expect(lasso.stemLength == 4)
  #expect(lasso.steps.count == 9)
  #expect(lasso.acting == ["the monitor"])
  #expect(lasso.interrupted == [])
}

@Test(arguments: [StoreKind.plain, .compressed], [1, 2])
func `a lasso is the same for any store and number of threads`(
  _ store: StoreKind, _ threads: Int
) throws {
  func text(_ run: ModelRun) -> [String] {
    guard case .notAlways(let lasso) = run.rest else { return [] }
    return LassoText(lasso, of: run.model, style: Style(isColored: false)).lines
  }
  let name = "what-if/amended-lock-not-joined.jsonc"
  let found = text(try run(name, store, threads: threads))
  #expect(found == text(try run(name)))
  #expect(found.first?.hasPrefix("It does not always come to rest: ") == true)
}

@Test func `a lasso comes back to the state in which its loop begins`() throws {
  guard case .notAlways(let lasso) = try run("what-if/amended-lock-not-joined.jsonc").rest else {
    Issue.record("it comes to rest")
    return
  }
  #expect(lasso.steps.count == 39)
  #expect(lasso.stemLength == 29)
  let size = PoolSize(hostCount: 2, vmCount: 1, callCount: 2)
  let last = try #require(lasso.steps.last).after
  #expect(last.facts(of: size) == lasso.steps[28].after.facts(of: size))
  #expect(lasso.acting == ["host0's xapi", "host1's xapi"])
}

@Test func `nobody asks for rest where no property of states at rest is asked`() throws {
  let run = try run("what-if/ha-without-reset.jsonc", asking: [.singleExecution])
  #expect(run.rest.pinned == nil)
}

@Test func `a quiescent property holds in the states at rest where a protocol goes on for ever`()
  throws
{
  let run = try run("what-if/ha-without-reset.jsonc", asking: [.everyCallEnds, .typeOK])
  let text = CheckText(run: run, style: Style(isColored: false), isQuiet: false).text
  #expect(text.contains("\nnot always at rest: the protocol can go on for ever"))
  #expect(text.contains("EveryCallEnds            in the states at rest: When everything is quiet"))
  #expect(!text.contains("TypeOK                   in the states at rest"))
  #expect(text.contains("\nIt does not always come to rest: 4 steps, then a loop of 5 steps"))
}
