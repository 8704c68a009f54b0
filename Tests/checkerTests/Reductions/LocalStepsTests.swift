import Explorer
import Invariants
import TestSupport
import Testing

@testable import Spec
@testable import checker

/// The test on which merging rests.
///
/// It makes no difference to the others whether a local step is taken before or after their steps,
/// unless these discard the locals with the thread.
@Test(arguments: ReducibleModel.all)
func `a local step can be taken before or after everything else`(_ small: ReducibleModel) throws {
  let system = try small.system(.none)
  let machine = system.machine
  let steps = LocalSteps(machine)
  for state in NaiveExplorer(system).states {
    let before = system.layout.unpacked(state)
    let all = Labelled.all(from: before, in: system)
    for local in all where local.isStep(of: steps) {
      #expect(local.transition.effects.isEmpty && local.findings == Findings())
      #expect(
        system.properties.findings(of: before, isQuiescent: false)
          == system.properties.findings(of: local.after, isQuiescent: false))
      let later = Labelled.all(from: local.after, in: system).filter { !$0.hasThread(of: local) }
      let others = all.filter { !$0.hasThread(of: local) }
      #expect(Set(others.map(\.label)).count == others.count)
      #expect(others.map(\.label).sorted() == later.map(\.label).sorted())
      for other in others {
        let same = try #require(later.first { $0.label == other.label })
        #expect(other.findings == same.findings, "\(other.label)")
        let words = system.layout.words(of: same.after)
        let isAbsorbed = system.layout.words(of: other.after) == words
        let late = Labelled.all(from: other.after, in: system).first { $0.label == local.label }
        let commutes = late.map { system.layout.words(of: $0.after) == words } ?? false
        #expect(isAbsorbed || commutes, "\(local.label) and \(other.label)")
      }
    }
  }
}

/// On a path that takes local steps only where they are needed, many can remain untaken.
@Test func `any number of threads can stand at local steps`() throws {
  let small = ReducibleModel(
    "three xapis start", design: "amended", vms: [#""halted": true"#],
    #""faults": { "xapiRestart": 3 }"#, alike: "", plain: 0, reduced: 0)
  let system = try small.system(.all)
  let steps = system.reduction.localSteps
  let head = try #require(
    steps.positions.first { system.machine.program.procedure(at: Int($0)) == .xapiStart })
  var pool = system.machine.model.initialState
  for host in 0..<3 {
    pool[Host(host)].xapi = .starting
    pool[Host(host)].background.programCounter = head
  }
  var reduced = system.layout.unpacked(system.representative(of: system.layout.packed(&pool)))
  #expect(!system.machine.isWaiting(at: steps, in: &reduced))
  for host in 0..<3 {
    #expect(![0, head].contains(reduced[Host(host)].background.programCounter))
  }
}

@Test func `the local steps of the shipped designs are the heads of their loops`() throws {
  var merged: [String: [String]] = [:]
  for path in try ModelFiles.find([Repository.path + "/models"]) {
    let model = try LoadedModel.load(path)
    let program = model.machine.program
    for position in LocalSteps(model.machine).positions {
      let name =
        "\(program.procedure(at: Int(position))?.spelling ?? ""): "
        + program.reference(at: Int(position))
      let design = model.machine.model.design.name
      if merged[design]?.contains(name) != true { merged[design, default: []].append(name) }
    }
  }
  #expect(
    merged["amended"]?.sorted() == [
      "Host.show_me_what_you_got: forEachVM#1", "Host.show_me_what_you_got: forEachVM#2",
      "master.start: forEachHost#1", "master.start: forEachHost#2", "master.start: forEachVM",
      "master.start: forEachVM#1", "master.start: forEachVM#2", "pool.overview: forEachHost",
      "pool.overview: forEachHost#1", "pool.overview: forEachHost#2", "pool.overview: forEachVM",
      "xapi.start: forEachVM",
    ])
  #expect(
    merged["legacy"]?.sorted() == [
      "master.start: forEachVM#1", "master.start: forEachVM#2", "xapi.start: forEachVM",
    ])
  #expect(
    merged["current"]?.sorted() == [
      "HA.monitor: forEachVM", "Host.declare_dead: forEachVM", "master.start: forEachVM#1",
      "master.start: forEachVM#2", "xapi.start: forEachVM",
    ])
  #expect(merged.count == 4)
}

/// A transition with its result.
private struct Labelled {
  var transition: Transition
  var after: PoolState
  var findings: Findings

  static func all(from pool: PoolState, in system: PoolSystem<8, Judge>) -> [Labelled] {
    var list: [Labelled] = []
    _ = system.machine.forEachTransition(from: pool) { after, transition in
      list.append(
        Labelled(
          transition: transition, after: after,
          findings: system.properties.findings(of: transition, from: pool, to: after)))
    }
    return list
  }

  /// Whether a thread takes one of several steps.
  func isStep(of steps: LocalSteps) -> Bool {
    transition.cause == .step && steps.contains(transition.programCounter)
  }

  /// Whether it is a step of the same thread.
  func hasThread(of other: Labelled) -> Bool {
    transition.cause == .step && transition.thread.actor == other.transition.thread.actor
      && transition.thread.host == other.transition.thread.host
  }

  /// Everything except the states.
  var label: String {
    let thread = transition.thread
    return [
      "\(transition.cause)", "\(thread.actor)", thread.host.phrase, thread.vm.phrase,
      "\(thread.call)", "\(transition.programCounter)", "\(transition.detail)",
      "\(transition.chosen)", "\(transition.hasFailed)", "\(transition.effects.rawValue)",
    ].joined(separator: " ")
  }
}
