import Spec
import Testing

@testable import checker

@Test func `hosts and VMs that may be struck are those of the pool`() throws {
  let more = [
    #""requests": { "start": { "budget": 1, "vms": [4], "to": [-1] } }"#,
    #""faults": { "xapiRestart": { "budget": 1, "hosts": [0, 2] } }"#,
  ]
  #expect(
    try mistakes(in: ModelSource(more: more)) == """
      model.jsonc:6:49: error: requests.start.vms[0]: found 4, expected the integer 0
      model.jsonc:6:60: error: requests.start.to[0]: found -1, expected an integer from 0 to 1
      model.jsonc:7:58: error: faults.xapiRestart.hosts[1]: found 2, expected an integer from 0 to 1
      """)
}

@Test func `a budget is neither negative nor absurd`() throws {
  let more = [
    #""requests": { "migrate": -1 }"#, #""faults": { "xapiRestart": { "budget": 8 } }"#,
    #""guest": { "shutdown": 1.5 }"#,
  ]
  #expect(
    try mistakes(in: ModelSource(more: more)) == """
      model.jsonc:6:28: error: requests.migrate: found -1, expected an integer from 0 to 7, or an \
      object with "budget"
      model.jsonc:7:42: error: faults.xapiRestart.budget: found 8, expected an integer from 0 to 7
      model.jsonc:8:26: error: guest.shutdown: found 1.5, expected an integer from 0 to 7, or an \
      object with "budget"
      """)
  #expect(
    try mistakes(in: ModelSource(more: [#""guest": { "shutdown": 999999999999999999999 }"#])) == """
      model.jsonc:6:26: error: found 999999999999999999999, a number too large to represent
      """)
}

@Test func `the requests of a model are eight at most, all together`() throws {
  #expect(
    try mistakes(in: ModelSource(more: [#""requests": { "migrate": 7, "start": 2 }"#]))
      == "model.jsonc:6:3: error: requests: found 9 requests in all, expected at most 8")
}

@Test func `an allowance without a budget allows nothing, and is refused`() throws {
  #expect(
    try mistakes(in: ModelSource(more: [#""faults": { "xapiRestart": { "hosts": [0] } }"#])) == """
      model.jsonc:6:30: error: faults.xapiRestart: found no "budget", expected an integer from 0 to 7
      """)
  #expect(
    try mistakes(
      in: ModelSource(more: [#""faults": { "xapiRestart": { "budget": 1, "hosts": [] } }"#])) == """
        model.jsonc:6:54: error: faults.xapiRestart.hosts: found 0 elements, expected 1 to 4
        """)
}

@Test func `a request names hosts only if the client chooses one`() throws {
  #expect(
    try mistakes(in: ModelSource(more: [#""requests": { "suspend": { "budget": 1, "to": [0] } }"#]))
      == """
      model.jsonc:6:43: error: requests.suspend: found the unknown key "to"; the keys here are \
      "budget", "vms" and "sure"
      """)
}
