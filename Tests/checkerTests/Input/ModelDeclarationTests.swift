import Invariants
import Spec
import Testing

@testable import checker

@Test func `every part of a valid model is read`() throws {
  try withTemporaryFolder { folder in
    let more = [
      #""question": "Is it read?""#,
      #""requests": { "migrate": { "budget": 2, "to": [1], "vms": [0] }, "start": 1 }"#,
      #""guest": { "shutdown": 1, "update": { "budget": 3, "hosts": [0, 1] } }"#,
      #""faults": { "xapiRestart": { "budget": 1, "hosts": [1] } }"#,
      #""expect": { "states": 5, "depth": 0, "TypeOK": "holds", "MigrationCompletes": "notReached" }"#,
    ]
    let loaded = try ModelSource(more: more).load(in: folder)
    let model = loaded.machine.model
    #expect(loaded.title == "A test" && loaded.question == "Is it read?")
    #expect(model.design.name == "proposed" && model.hostCount == 2)
    #expect(model.initially == [.running(Host(0))])
    #expect(
      model.requests == [
        .migrate: Allowance(2, hosts: [Host(1)], vms: [VM(0)]), .start: Allowance(1),
      ])
    #expect(
      model.guest == [.shutdown: Allowance(1), .update: Allowance(3, hosts: [Host(0), Host(1)])])
    #expect(model.faults == [.xapiRestart: Allowance(1, hosts: [Host(1)])])
    #expect(
      loaded.expectation
        == Expectation(
          states: 5, depth: 0, verdicts: [.typeOK: .holds, .migrationCompletes: .notReached]))
  }
}

@Test func `operator actions and high availability are read`() throws {
  try withTemporaryFolder { folder in
    let more = [
      #""operator": { "declareHostDead": { "budget": 2, "hosts": [1], "sure": true }, "powerStateReset": 1 }"#,
      #""protected": [0]"#,
    ]
    let source = ModelSource(pool: #"{ "hosts": 2, "vms": 1, "ha": true }"#, more: more)
    let model = try source.load(in: folder).machine.model
    var declaration = Allowance(2, hosts: [Host(1)])
    declaration.isSure = true
    #expect(
      model.operatorActions == [.declareHostDead: declaration, .powerStateReset: Allowance(1)])
    #expect(model.hasHA && model.protected == [VM(0)])
    #expect(model.size.callCount == 1)
  }
}

@Test func `operator actions and high availability are refused where they make no sense`()
  throws
{
  #expect(
    try mistakes(in: ModelSource(more: [#""protected": [0]"#])) == """
      model.jsonc:6:3: error: protected: found VMs to keep running, expected "ha": true in "pool" \
      with them
      """)
  #expect(
    try mistakes(
      in: ModelSource(
        pool: #"{ "hosts": 2, "vms": 1, "ha": true }"#, more: [#""protected": [0, 0]"#])) == """
        model.jsonc:6:20: error: protected[1]: found 0 again, expected each once
        """)
}

@Test func `a text that is not JSON is reported with its position, and nothing else is`() throws {
  #expect(
    try mistakes(in: "{\n  \"title\": \"A test\"\n  \"pool\": 1\n}\n")
      == #"model.jsonc:3:3: error: found a string, expected "," or "}""#)
  #expect(
    try mistakes(in: String(ModelSource().text.dropLast(3)))
      == #"model.jsonc:5:53: error: found the end of the file, expected "," or "}""#)
  #expect(
    try mistakes(in: "") == "model.jsonc:1:1: error: found the end of the file, expected a value")
}

@Test func `an unknown key suggests the nearest, or lists the keys`() throws {
  #expect(
    try mistakes(in: ModelSource(more: [#""request": { "migrate": 1 }"#]))
      == #"model.jsonc:6:3: error: found the unknown key "request", did you mean "requests"?"#)
  #expect(
    try mistakes(in: ModelSource(more: [#""fault": {}"#, #""notes": 1"#])) == """
      model.jsonc:6:3: error: found the unknown key "fault", did you mean "faults"?
      model.jsonc:7:3: error: found the unknown key "notes"; the keys here are "$schema", "title", \
      "question", "design", "changes", "pool", "initially", "requests", "guest", "operator", \
      "faults", "protected" and "expect"
      """)
}

@Test func `a misspelt required key is both missing and unknown`() throws {
  let text = ModelSource().text.replacing("initially", with: "initial")
  #expect(
    try mistakes(in: text) == """
      model.jsonc:1:1: error: found no "initially", expected an array
      model.jsonc:5:3: error: found the unknown key "initial", did you mean "initially"?
      """)
}

@Test func `a repeated key is refused, because one of the two would be dropped`() throws {
  #expect(
    try mistakes(in: ModelSource(more: [#""title": "B""#])) == """
      model.jsonc:6:3: error: found the key "title" again, first given on line 2; keep one of the two
      """)
}

@Test func `all values of the wrong type are reported at once`() throws {
  let model = ModelSource(
    title: "1", pool: "[2, 1]", more: [#""requests": { "migrate": "once" }"#])
  #expect(
    try mistakes(in: model) == """
      model.jsonc:2:12: error: title: found 1, expected a string
      model.jsonc:4:11: error: pool: found an array, expected an object
      model.jsonc:6:28: error: requests.migrate: found a string, expected an integer from 0 to 7, \
      or an object with "budget"
      """)
}

@Test func `a pool without VMs or with five hosts is out of range`() throws {
  #expect(
    try mistakes(in: ModelSource(pool: #"{ "hosts": 5, "vms": 0 }"#)) == """
      model.jsonc:4:22: error: pool.hosts: found 5, expected an integer from 1 to 4
      model.jsonc:4:32: error: pool.vms: found 0, expected an integer from 1 to 4
      """)
}

@Test func `operations, faults and actions are known by name`() throws {
  let more = [
    #""requests": { "migrat": 1, "stop": 1 }"#, #""faults": { "diskFull": 1 }"#,
    #""guest": { "shutDown": 1 }"#,
  ]
  #expect(
    try mistakes(in: ModelSource(more: more)) == """
      model.jsonc:6:17: error: requests: found the unknown key "migrat", did you mean "migrate"?
      model.jsonc:6:30: error: requests: found the unknown key "stop"; the keys here are "start", \
      "resume", "suspend", "cleanShutdown", "hardShutdown", "migrate", "cleanReboot", "hardReboot", \
      "cancelMigration", "checkpoint", "revert", "hotplug", "pause", "unpause" and \
      "changeRecord"
      model.jsonc:7:15: error: faults: found the unknown key "diskFull"; the keys here are \
      "xapiRestart", "xenopsdRestart", "hostCrash", "hostLoss", "managementPartition", \
      "databaseRollback", "masterFailover", "secondMaster", "migrationLinkLoss", "replyLoss", \
      "falselyOffline", "neverOffline", "stepFailure" and "inAll"
      model.jsonc:8:14: error: guest: found the unknown key "shutDown", did you mean "shutdown"?
      """)
}
