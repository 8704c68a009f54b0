import Invariants
import Testing

@testable import checker

@Test func `the JSON of a check has this shape`() throws {
  let expect = #""expect": { "SingleExecution": "violated", "NoFalseHalt": "vacuous" }"#
  let run = try ModelSource.update.adding(expect).explored(
    asking: [.singleExecution, .noFalseHalt])
  let document = RunJSON.document([RunJSON(run: run).element], status: run.statusOfCheck)
  #expect(
    JSONWriter.pretty(document) == """
      {
        "version": 3,
        "status": 1,
        "models": [
          {
            "model": "model.jsonc",
            "title": "A test",
            "completion": "exhaustive",
            "statesGenerated": 6,
            "distinctStates": 6,
            "depth": 5,
            "store": "plain",
            "bitsPerState": 29,
            "bytesPerState": 16,
            "memoryBytes": 65536,
            "seconds": 0.5,
            "reductions": {
              "symmetry": {
                "isOn": false,
                "hosts": [],
                "hostsReason": "switched off",
                "vms": [],
                "vmsReason": "switched off",
                "calls": false,
                "statesStoodFor": 6,
                "statesStoodForAtMost": 6
              },
              "merging": { "isOn": false, "steps": [], "count": 0 }
            },
            "properties": [
              { "name": "SingleExecution", "kind": "state", "verdict": "holds", "expected": "violated" },
              { "name": "NoFalseHalt", "kind": "transition", "verdict": "vacuous", "expected": "vacuous" }
            ],
            "firings": [
              { "procedure": "xapi.start", "step": "forEachVM", "count": 0 },
              { "procedure": "xapi.start", "step": "readXenopsd", "count": 0 },
              { "procedure": "xapi.start", "step": "injectEvent", "count": 0 },
              { "procedure": "xapi.start", "step": "clearResidentOn how=compareAndSet", "count": 0 },
              { "procedure": "master.start", "step": "forEachHost", "count": 0 },
              { "procedure": "master.start", "step": "callHost", "count": 0 },
              { "procedure": "master.start", "step": "awaitHost timeout=short", "count": 0 },
              { "procedure": "master.start", "step": "forEachVM#1", "count": 0 },
              { "procedure": "master.start", "step": "readRecord", "count": 0 },
              { "procedure": "master.start", "step": "writePowerState to=halted", "count": 0 },
              { "procedure": "master.start", "step": "clearResidentOn#1 how=set", "count": 0 },
              { "procedure": "master.start", "step": "serveDatabase", "count": 0 },
              { "procedure": "master.start", "step": "forEachVM#2", "count": 0 },
              { "procedure": "master.start", "step": "readXenopsd", "count": 0 },
              { "procedure": "master.start", "step": "injectEvent", "count": 0 },
              { "procedure": "master.start", "step": "clearResidentOn#2 how=compareAndSet", "count": 0 },
              {
                "procedure": "master.start: master.start.withoutOverview",
                "step": "serveDatabase",
                "count": 0
              },
              {
                "procedure": "master.start: master.start.withoutOverview",
                "step": "forEachVM",
                "count": 0
              },
              {
                "procedure": "master.start: master.start.withoutOverview",
                "step": "readXenopsd",
                "count": 0
              },
              {
                "procedure": "master.start: master.start.withoutOverview",
                "step": "injectEvent",
                "count": 0
              },
              {
                "procedure": "master.start: master.start.withoutOverview",
                "step": "clearResidentOn how=compareAndSet",
                "count": 0
              },
              { "procedure": "event", "step": "takeEvent", "count": 1 },
              { "procedure": "event", "step": "recallEvent", "count": 1 },
              { "procedure": "event", "step": "readXenopsd", "count": 1 },
              { "procedure": "event", "step": "setResidentOn", "count": 1 },
              { "procedure": "event", "step": "writePowerState#1 to=observed", "count": 0 },
              { "procedure": "event", "step": "saveMetadata", "count": 0 },
              { "procedure": "event", "step": "writePowerState#2 to=observed", "count": 0 },
              { "procedure": "event", "step": "removeMetadata name=original", "count": 0 },
              { "procedure": "event", "step": "clearResidentOn how=compareAndSet", "count": 0 },
              { "procedure": "event", "step": "rememberEvent of=anyVM", "count": 0 },
              { "procedure": "Host.show_me_what_you_got", "step": "listVMs", "count": 0 },
              { "procedure": "Host.show_me_what_you_got", "step": "cancelMigrations", "count": 0 },
              { "procedure": "Host.show_me_what_you_got", "step": "forEachVM#1", "count": 0 },
              { "procedure": "Host.show_me_what_you_got", "step": "injectEvent", "count": 0 },
              { "procedure": "Host.show_me_what_you_got", "step": "injectBarrier", "count": 0 },
              { "procedure": "Host.show_me_what_you_got", "step": "awaitEvents", "count": 0 },
              { "procedure": "Host.show_me_what_you_got", "step": "forEachVM#2", "count": 0 },
              { "procedure": "Host.show_me_what_you_got", "step": "readXenopsd", "count": 0 },
              {
                "procedure": "Host.show_me_what_you_got",
                "step": "clearResidentOn how=compareAndSet",
                "count": 0
              },
              { "procedure": "xenopsd.start", "step": "checkDomain name=any", "count": 0 },
              { "procedure": "xenopsd.domainShutDown", "step": "checkDomain name=any", "count": 0 },
              { "step": "a xapi starts", "count": 0 },
              { "step": "a xenopsd starts", "count": 0 },
              { "step": "a xenopsd notices a domain that shut down", "count": 0 },
              { "step": "a xenopsd notices a guest that reboots", "count": 0 },
              { "step": "a xenopsd imports metadata from its queue", "count": 0 },
              { "step": "a host boots again", "count": 0 },
              { "step": "a host is reachable again", "count": 0 },
              { "step": "the database is written out", "count": 0 },
              { "step": "nothing is heard of a host for ten minutes", "count": 0 },
              { "step": "a host is heard of again", "count": 0 },
              { "step": "a host that is cut off resets itself", "count": 0 },
              { "step": "a guest shuts down", "count": 0 },
              { "step": "a guest reports something", "count": 1 },
              { "step": "a guest reboots", "count": 0 },
              { "step": "a guest ignores a request", "count": 0 },
              { "step": "a guest crashes", "count": 0 },
              { "step": "fault: a xapi dies", "count": 0 },
              { "step": "fault: a xenopsd dies", "count": 0 },
              { "step": "fault: a host loses its power", "count": 0 },
              { "step": "fault: a host loses its power for good", "count": 0 },
              { "step": "fault: a host is cut off", "count": 0 },
              { "step": "fault: the database goes back in time", "count": 0 },
              { "step": "fault: another host becomes the master", "count": 0 },
              { "step": "fault: another host becomes the master, and the old one goes on", "count": 0 },
              { "step": "fault: a migration loses its connection", "count": 0 },
              { "step": "fault: an answer is lost", "count": 0 },
              { "step": "fault: a host that lives passes for offline", "count": 0 },
              { "step": "fault: a host passes for live for ever", "count": 0 },
              { "step": "fault: a step fails by itself", "count": 0 }
            ],
            "counterexamples": []
          }
        ]
      }

      """)
}

@Test func `the JSON of a counterexample agrees with the text`() throws {
  let run = try ModelSource.linkLoss.explored(asking: [.noFriendlyFire])
  let root = try JSONReader.read(Array(JSONWriter.pretty(RunJSON(run: run).element).utf8))
  guard case .array(let traces)? = root["counterexamples"]?.value,
    let trace = traces.first, case .array(let steps)? = trace["steps"]?.value,
    case .array(let pending)? = trace["pending"]?.value
  else {
    Issue.record("there is no counterexample")
    return
  }
  func string(_ node: JSONNode?) -> String? {
    if case .string(let text)? = node?.value { text } else { nil }
  }
  #expect(traces.count == 1 && string(trace["kind"]) == "counterexample")
  #expect(steps.count == 13 && pending.count == 4)
  #expect(string(steps[10]["actor"]) == "fault")
  #expect(string(steps[11]["step"]) == "sendMemory vm0  fails")
  guard case .array(let changes)? = steps[10]["changes"]?.value else { return }
  #expect(
    ["subject", "field", "before", "after"].map { string(changes[0][$0]) }
      == ["migration to host1", "connection", "open", "broken"])
}

/// The calls that each step of a model's first counterexample continued, as JSON on one line.
private func movedCalls(mayLose fault: String, violating property: Property) throws -> [String] {
  let run = try ModelSource.start(mayLose: fault).explored(asking: [property])
  let root = try JSONReader.read(Array(JSONWriter.pretty(RunJSON(run: run).element).utf8))
  guard case .array(let traces)? = root["counterexamples"]?.value,
    case .array(let steps)? = traces.first?["steps"]?.value
  else { return [] }
  return steps.map { step in
    guard case .array(let moves)? = step["movedCalls"]?.value else { return "no array" }
    return moves.map { move in
      ["call", "waitedFor", "goesOnWith"].map { key in
        if case .string(let text)? = move[key]?.value { "\(key): \(text)" } else { "no \(key)" }
      }.joined(separator: ", ")
    }.joined(separator: "; ")
  }
}

@Test func `the JSON of a step has the calls that it continued or ended`() throws {
  let none = ""
  #expect(
    try movedCalls(mayLose: "xenopsdRestart", violating: .everyCallEnds)
      == Array(repeating: none, count: 8) + [
        "call: VM.start of vm0 on host0, waitedFor: awaitOperation, "
          + "goesOnWith: awaitEvents in start.host"
      ] + Array(repeating: none, count: 9))
  #expect(
    try movedCalls(mayLose: "xapiRestart", violating: .noLeftovers) == [
      none, none, none,
      "call: VM.start of vm0 on the master, waitedFor: awaitReply, "
        + "goesOnWith: releaseOperation in release; "
        + "call: VM.start of vm0 on host1, waitedFor: queueOperation, no goesOnWith",
      none, none, none, none, none,
    ])
}
