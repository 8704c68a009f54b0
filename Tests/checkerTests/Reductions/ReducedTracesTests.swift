import Explorer
import Invariants
import Spec
import TestSupport
import Testing

@testable import checker

@Test(arguments: ReducibleModel.all)
func `with reductions the verdicts, the coverage and the lengths of traces are the same`(
  _ small: ReducibleModel
) throws {
  let plain = try small.source.explored(asking: Property.allCases)
  var reduced = try small.source.explored(asking: Property.allCases, reductions: .all)
  try reduced.shortenCounterexamples(ExplorationOptions())
  #expect(plain.verdicts.map(\.verdict) == reduced.verdicts.map(\.verdict))
  #expect(plain.labelCounts.map { $0 > 0 } == reduced.labelCounts.map { $0 > 0 })
  #expect(plain.counterexamples.map(\.property) == reduced.counterexamples.map(\.property))
  for (first, second) in zip(plain.counterexamples, reduced.counterexamples) {
    #expect(first.steps.count == second.steps.count, "\(first.property)")
    #expect(second.isShortest)
  }
}

@Test func `if merging makes a trace longer, the shorter one is found`() throws {
  let source = ModelSource(
    design: "\"\(Repository.path)/models/designs/legacy.jsonc\"",
    more: [#""requests": { "migrate": 1 }"#, #""faults": { "xapiRestart": 1 }"#])
  var run = try source.explored(asking: [.locationAgrees], reductions: .all)
  let long = try #require(run.counterexamples.first)
  #expect(!long.isShortest)
  try run.shortenCounterexamples(ExplorationOptions())
  let short = try #require(run.counterexamples.first)
  #expect(short.isShortest)
  #expect((long.steps.count, short.steps.count) == (39, 38))
}

@Test(arguments: ReducibleModel.all)
func `with reductions, failing fast finds an equally short trace`(_ small: ReducibleModel) throws {
  let options = ExplorationOptions(failFast: true)
  let plain = try small.source.explored(asking: Property.allCases, options)
  var reduced = try small.source.explored(
    asking: Property.allCases, options, reductions: .all)
  try reduced.shortenCounterexamples(options)
  #expect(plain.counterexamples.map(\.steps.count) == reduced.counterexamples.map(\.steps.count))
  #expect(reduced.counterexamples.allSatisfy { $0.isShortest })
}

/// The xapi of the destination may restart; its start-up kills whether it has read anything or not.
///
/// With merged steps, the violation that is nearest without merging is farther away than another.
private let destinationRestart = ModelSource(
  design: "\"\(Repository.path)/models/designs/current.jsonc\"",
  pool: #"{ "hosts": 3, "vms": 1 }"#, initially: #"[{ "vm": 0, "running": { "on": 1 } }]"#,
  more: [
    #""requests": { "migrate": { "budget": 1, "to": [2] } }"#,
    #""faults": { "xapiRestart": { "budget": 1, "hosts": [2] } }"#,
    #""changes": [{ "in": "xapi.start", "remove": "serveCalls" },"#
      + #"{ "in": "resync_resident_on", "replace": "destroyDomain#1","#
      + #" "with": { "step": "destroyDomain", "name": "sourceTemporary" } },"#
      + #"{ "in": "resync_resident_on", "replace": "removeMetadata#1","#
      + #" "with": { "step": "removeMetadata", "name": "sourceTemporary" } },"#
      + #"{ "in": "resync_resident_on", "replace": "destroyDomain#2","#
      + #" "with": { "step": "destroyDomain", "name": "destinationTemporary" } }"#
      + "]",
  ])

@Test func `if merging hides the nearest violation, failing fast still reports it`() throws {
  let options = ExplorationOptions(failFast: true)
  var run = try destinationRestart.explored(asking: nil, options, reductions: .all)
  #expect(run.counterexamples.map(\.property) == [.noFriendlyFire])
  try run.shortenCounterexamples(options)
  #expect(run.counterexamples.map(\.property) == [.memoryIsCounted])
  #expect(run.counterexamples.map(\.steps.count) == [31])
  #expect(run.counterexamples.map(\.isShortest) == [true])
  #expect(run.verdict(of: .memoryIsCounted) == .violated)
  #expect(run.verdict(of: .noFriendlyFire) == .incomplete)
  #expect(run.completion == .stoppedAtViolation)
}

@Test func `a search for a shorter trace that is cut short says so`() throws {
  let source = ModelSource(
    initially: #"[{ "vm": 0, "halted": true }]"#,
    more: [#""requests": { "start": 2 }"#, #""faults": { "xapiRestart": 1 }"#])
  var run = try source.explored(asking: [.successIsVisible], reductions: .all)
  try run.shortenCounterexamples(ExplorationOptions(limits: Limits(states: 10)))
  let trace = try #require(run.counterexamples.first)
  #expect(!trace.isShortest && trace.steps.count == 34)
  let text = CheckText(run: run, style: Style(isColored: false), isQuiet: false).text
  #expect(
    text.replacing("\n  ", with: " ").contains(
      "a counterexample, 34 steps; there may be a shorter one"))
}

@Test func `with reductions, one and four threads print the same bytes`() throws {
  let source = ModelSource.migration.adding(
    #""faults": { "xapiRestart": { "budget": 1, "hosts": [1] }, "migrationLinkLoss": 1 }"#)
  let outputs = try [1, 4].map { threads in
    let options = ExplorationOptions(threads: threads)
    var run = try source.explored(asking: nil, options, reductions: .all)
    try run.shortenCounterexamples(options)
    return CheckText(run: run, style: Style(isColored: false), isQuiet: false).text
      + JSONWriter.pretty(RunJSON(run: run).element)
  }
  #expect(outputs[0] == outputs[1])
  let lines = outputs[0].split(separator: "\n")
  #expect(lines.contains("merged: 1,668 steps that touch only their thread's locals"))
}
