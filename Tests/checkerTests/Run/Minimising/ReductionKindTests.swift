import Spec
import Testing

@testable import checker

/// A declaration with two or more of everything.
private func declaration(_ more: String...) throws -> ModelDeclaration {
  let source = ModelSource(
    pool: #"{ "hosts": 3, "vms": 2 }"#,
    initially: #"[{ "vm": 0, "running": { "on": 1 } }, { "vm": 1, "halted": true }]"#, more: more)
  return try JSONShape.model.decode(Array(source.text.utf8), file: nil)
}

/// One part of each smaller model, as it is written.
private func parts(
  _ kind: ReductionKind, of declaration: ModelDeclaration, _ key: String
) throws -> [String] {
  try kind.reductions(of: declaration).map { model in
    let root = try JSONReader.read(ModelFileText(declaration: model).text)
    return root[key].map { JSONWriter.oneLine(JSONElement($0)) } ?? "nothing"
  }
}

@Test func `a host on which no VM runs is dropped, and those after it move up`() throws {
  let model = try declaration(
    #""requests": { "migrate": { "budget": 1, "to": [2] }, "start": { "budget": 1, "to": [0, 1] } }"#
  )
  #expect(
    try parts(.hosts, of: model, "initially") == [
      #"[{ "vm": 0, "running": { "on": 1 } }, { "vm": 1, "halted": true }]"#,
      #"[{ "vm": 0, "running": { "on": 0 } }, { "vm": 1, "halted": true }]"#,
    ])
  #expect(
    try parts(.hosts, of: model, "requests") == [
      #"{ "start": 1 }"#,
      #"{ "start": { "budget": 1, "to": [0] }, "migrate": { "budget": 1, "to": [1] } }"#,
    ])
}

@Test func `a VM is dropped with what is only about it`() throws {
  let model = try declaration(
    #""requests": { "start": { "budget": 2, "vms": [1] }, "suspend": { "budget": 1, "vms": [0] } }"#
  )
  #expect(
    try parts(.vms, of: model, "pool") == Array(repeating: #"{ "hosts": 3, "vms": 1 }"#, count: 2))
  #expect(try parts(.vms, of: model, "requests") == [#"{ "suspend": 1 }"#, #"{ "start": 2 }"#])
}

@Test func `budgets shrink one by one, and a limit on all faults that limits nothing goes`() throws
{
  let model = try declaration(
    #""requests": { "start": 2, "migrate": 1 }"#, #""guest": { "crash": 1 }"#,
    #""operator": { "powerStateReset": 1 }"#,
    #""faults": { "xapiRestart": 2, "hostCrash": 1, "inAll": 2 }"#)
  #expect(
    try parts(.requests, of: model, "requests")
      == [#"{ "start": 1, "migrate": 1 }"#, #"{ "start": 2 }"#])
  #expect(
    try parts(.faults, of: model, "faults") == [
      #"{ "xapiRestart": 1, "hostCrash": 1 }"#, #"{ "xapiRestart": 2 }"#,
      #"{ "xapiRestart": 2, "hostCrash": 1, "inAll": 1 }"#,
    ])
  #expect(try parts(.actions, of: model, "guest") == ["nothing", #"{ "crash": 1 }"#])
}

@Test func `places shrink to one, or by one`() throws {
  let model = try declaration(
    #""requests": { "migrate": { "budget": 1, "vms": [0] } }"#,
    #""faults": { "hostCrash": { "budget": 1, "hosts": [0, 1] } }"#)
  #expect(
    try parts(.places, of: model, "requests").prefix(6).map { $0.split(separator: #""to": "#).last }
      == [
        #"[0], "vms": [0] } }"#, #"[1], "vms": [0] } }"#, #"[2], "vms": [0] } }"#,
        #"[1, 2], "vms": [0] } }"#, #"[0, 2], "vms": [0] } }"#, #"[0, 1], "vms": [0] } }"#,
      ])
  #expect(
    try parts(.places, of: model, "faults").suffix(2) == [
      #"{ "hostCrash": { "budget": 1, "hosts": [0] } }"#,
      #"{ "hostCrash": { "budget": 1, "hosts": [1] } }"#,
    ])
}

@Test func `what is sure, or elsewhere, stays: without it, more could happen`() throws {
  let model = try declaration(
    #""requests": { "migrate": { "budget": 1, "to": [0], "elsewhere": true, "vms": [0], "sure": true } }"#
  )
  #expect(try parts(.places, of: model, "requests") == [])
  #expect(try parts(.requests, of: model, "requests") == ["nothing"])
}

@Test func `changes are dropped one by one, the last first`() throws {
  let model = try declaration(
    #""changes": [{ "in": "a", "drop": true }, { "in": "b", "drop": true }]"#)
  #expect(
    try parts(.changes, of: model, "changes")
      == [#"[{ "in": "a", "drop": true }]"#, #"[{ "in": "b", "drop": true }]"#])
}

@Test func `high availability is dropped VM by VM, and as a whole`() throws {
  let source = ModelSource(
    pool: #"{ "hosts": 2, "vms": 1, "ha": true, "ha_reboot_vm_on_internal_shutdown": false }"#,
    more: [#""protected": [0]"#])
  let model = try JSONShape.model.decode(Array(source.text.utf8), file: nil)
  #expect(
    try parts(.highAvailability, of: model, "pool") == [
      #"{ "hosts": 2, "vms": 1, "ha": true, "ha_reboot_vm_on_internal_shutdown": false }"#,
      #"{ "hosts": 2, "vms": 1 }"#, #"{ "hosts": 2, "vms": 1, "ha": true }"#,
    ])
  #expect(
    try parts(.highAvailability, of: model, "protected") == ["nothing", "nothing", "[0]"])
}
