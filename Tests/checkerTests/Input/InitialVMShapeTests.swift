import Spec
import Testing

@testable import checker

@Test func `VMs may be given in any order`() throws {
  try withTemporaryFolder { folder in
    let initially =
      #"[{ "vm": 2, "suspended": true }, { "vm": 0, "halted": true }, { "vm": 1, "running": { "on": 1 } }]"#
    let model = ModelSource(pool: #"{ "hosts": 2, "vms": 3 }"#, initially: initially)
    let loaded = try model.load(in: folder)
    #expect(loaded.machine.model.initially == [.halted, .running(Host(1)), .suspended])
  }
}

@Test func `a model without an initial state is refused`() throws {
  #expect(
    try mistakes(in: ModelSource(initially: "[]")) == """
      model.jsonc:5:16: error: initially: found no initial state, expected where each VM is; for \
      example { "vm": 0, "running": { "on": 0 } }
      """)
}

@Test func `a missing VM and one that is given twice are reported together`() throws {
  let initially =
    #"[{ "vm": 0, "halted": true }, { "vm": 2, "halted": true }, { "vm": 0, "suspended": true }]"#
  let model = ModelSource(pool: #"{ "hosts": 2, "vms": 3 }"#, initially: initially)
  #expect(
    try mistakes(in: model) == """
      model.jsonc:5:16: error: initially: found vm 0 more than once, expected every VM once
      model.jsonc:5:16: error: initially: found nothing about vm 1, expected every VM once
      """)
}

@Test func `a VM is in one power state, whose value cannot be false`() throws {
  #expect(
    try mistakes(in: ModelSource(initially: #"[{ "vm": 0, "halted": true, "suspended": true }]"#))
      == """
      model.jsonc:5:19: error: initially[0].vm: found 2 power states, expected one of "running", \
      "halted" or "suspended"
      """)
  #expect(
    try mistakes(in: ModelSource(initially: #"[{ "vm": 0 }]"#)) == """
      model.jsonc:5:19: error: initially[0].vm: found 0 power states, expected one of "running", \
      "halted" or "suspended"
      """)
  #expect(
    try mistakes(in: ModelSource(initially: #"[{ "vm": 0, "halted": false }]"#))
      == "model.jsonc:5:38: error: initially[0].halted: found false, expected true")
}

@Test func `hosts and VMs beyond the pool are out of range`() throws {
  #expect(
    try mistakes(in: ModelSource(initially: #"[{ "vm": 0, "running": { "on": 2 } }]"#)) == """
      model.jsonc:5:47: error: initially[0].running.on: found 2, expected an integer from 0 to 1
      """)
  #expect(
    try mistakes(in: ModelSource(initially: #"[{ "vm": 1, "halted": true }]"#))
      == "model.jsonc:5:25: error: initially[0].vm: found 1, expected the integer 0")
}
