import Spec
import Testing

@testable import checker

private func lines(_ description: String, _ reductions: Reductions = .all) throws -> [String] {
  let small = try #require(ReducibleModel.all.first { $0.description == description })
  return try small.source.explored(reductions: reductions).reductions.lines
}

@Test func `a report says in one line what is alike and how many states that saved`() throws {
  #expect(
    try lines("migrations of two VMs on three hosts") == [
      "symmetry: host1 and host2 are alike; vm0 and vm1 are alike; 5,389 states stand for 17,938 (3.3x)"
    ])
  #expect(
    try lines("the starts of two VMs") == [
      "symmetry: vm0 and vm1 are alike; calls are alike; 156 states stand for at most 594 (3.8x)"
    ])
}

@Test func `a report says how many steps were merged`() throws {
  #expect(
    try lines("a guest that shuts down, a xapi may die") == [
      "merged: 589 steps that touch only their thread's locals"
    ])
}

@Test func `a report says which procedure distinguishes hosts that would be alike`() throws {
  let source = ModelSource(
    pool: #"{ "hosts": 3, "vms": 1 }"#, initially: #"[{ "vm": 0, "halted": true }]"#,
    more: [#""faults": { "xapiRestart": 1 }"#])
  #expect(
    try source.explored(reductions: .all).reductions.lines.first
      == "no symmetry of hosts: master.start takes them up one after the other")
}

@Test func `a report has no line if nothing is alike, merged or requested`() throws {
  #expect(try lines("a checkpoint that is cancelled and reverted", .none) == [])
  #expect(try ModelSource.linkLoss.explored(reductions: .all).reductions.lines == [])
}

@Test func `a quiet report leaves reductions out`() throws {
  let small = try #require(ReducibleModel.all.first { $0.alike.contains("host1") })
  let run = try small.source.explored(reductions: .all)
  let style = Style(isColored: false)
  let figures = [false, true].map { isQuiet in
    let text = CheckText(run: run, style: style, isQuiet: isQuiet).text
    return text.prefix(upTo: text.firstRange(of: "\n\n")?.lowerBound ?? text.endIndex)
      .split(separator: "\n").map(String.init)
  }
  let reductions = run.reductions.lines.flatMap { TextLine.wrap($0, indentation: 2) }
  #expect(!reductions.isEmpty)
  #expect(figures[0] == figures[1] + reductions)
}
