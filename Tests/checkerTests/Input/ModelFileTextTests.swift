import Spec
import Testing

@testable import checker

private let models = Repository.path + "/models"

@Test(arguments: [models, models + "/deep"])
func `reading what is written gives the same declaration, for every shipped model`(
  folder: String
) throws {
  let paths = try ModelFiles.find([folder])
  #expect(paths.count > 25)
  for path in paths {
    let model = try LoadedModel.load(path)
    let file = try ModelFileText(of: model)
    let again = try JSONShape.model.decode(Array(file.text.utf8), file: nil)
    let (old, new) = (file.declaration, again)
    #expect(new.title == old.title && new.question == old.question, "\(path)")
    #expect(new.design.value == old.design.value, "\(path)")
    #expect(new.hostCount == old.hostCount && new.initially == old.initially, "\(path)")
    #expect(new.requests == old.requests && new.guest == old.guest, "\(path)")
    #expect(new.operatorActions == old.operatorActions, "\(path)")
    #expect(new.faults == old.faults && new.faultsInAll == old.faultsInAll, "\(path)")
    #expect(new.hasHA == old.hasHA && new.protected == old.protected, "\(path)")
    #expect(new.rebootsOnInternalShutdown == old.rebootsOnInternalShutdown, "\(path)")
    #expect(new.expectation == old.expectation, "\(path)")
    // The changes are compared by what they make of the design.
    let design = try LoadedDesign.load(try DesignFile.find(old.design, for: path))
    #expect(
      try design.design.applying(new.changes).canonicalText
        == model.machine.model.design.canonicalText,
      "\(path)")
  }
}

@Test func `a file has its keys in order, and its first comment`() throws {
  let file = try ModelFileText(of: try LoadedModel.load(models + "/migration-link-loss.jsonc"))
  #expect(
    file.text.split(separator: "\n").map(String.init) == [
      "// “Background”, ¶2: the danger comes “from an interrupted migration”. The document says nothing of",
      "// what the two xenopsds do when their connection is lost; they do here what they did before.",
      "// NoFriendlyFire: between suspend and go-ahead both ends destroy what they have. LocationAgrees: after the",
      "// rename no event reports that the VM is gone.", "{",
      #"  "$schema": "../schema/model.schema.json","#,
      #"  "title": "Live migration, its connection is lost at any point","#,
      #"  "question": "Does the VM survive when the two xenopsds lose each other?","#,
      #"  "design": "proposed","#, #"  "pool": { "hosts": 2, "vms": 1 },"#,
      #"  "initially": [{ "vm": 0, "running": { "on": 0 } }],"#,
      #"  "requests": { "migrate": { "budget": 1, "to": [1] } },"#,
      #"  "faults": { "migrationLinkLoss": 1 },"#, #"  "expect": {"#,
      #"    "NoFriendlyFire": "violated","#, #"    "SuccessIsVisible": "violated","#,
      #"    "LocationAgrees": "violated","#, #"    "NoStaleResidentOn": "violated","#,
      #"    "DeadVMCanStart": "violated""#, "  }", "}",
    ])
}

/// A model that has every key and every kind of change.
private let whole = ModelSource(
  pool: #"{ "hosts": 3, "vms": 2, "ha": true, "ha_reboot_vm_on_internal_shutdown": false }"#,
  initially: #"[{ "vm": 0, "suspended": true }, { "vm": 1, "running": { "on": 2 } }]"#,
  more: [
    #""question": "Why?""#,
    #""changes": [{ "in": "a", "remove": "b" }, { "in": "a", "drop": true }, "#
      + #"{ "in": "a", "insert": { "step": "s", "k": "v", "when": ["c", "d"], "onFailure": "f", "#
      + #""fails": "possibly" }, "after": "b" }, { "in": "a", "move": "b", "before": "c" }, "#
      + #"{ "in": "a", "swap": ["b", "c#2"] }, { "in": "n", "add": [{ "step": "s" }] }, "#
      + #"{ "in": "a", "replace": "b", "with": { "step": "s" } }, "#
      + #"{ "in": "a", "replace": "b", "with": [{ "step": "s" }, { "step": "t" }] }]"#,
    #""requests": { "migrate": { "budget": 2, "to": [0, 2], "elsewhere": true, "vms": [1] } }"#,
    #""guest": { "crash": { "budget": 1, "hosts": [1] } }"#,
    #""operator": { "powerStateReset": { "budget": 1, "vms": [0], "sure": true } }"#,
    #""protected": [1]"#, #""faults": { "hostLoss": 0, "masterFailover": 2, "inAll": 1 }"#,
    #""expect": { "states": 3, "depth": 2, "TypeOK": "vacuous" }"#,
  ])

@Test func `every key and every kind of change is written as it was read`() throws {
  let declaration = try JSONShape.model.decode(Array(whole.text.utf8), file: nil)
  let text = ModelFileText(declaration: declaration, schema: "s.json", comments: "/* a */").text
  let again = try JSONShape.model.decode(Array(text.utf8), file: nil)
  #expect(ModelFileText(declaration: again, schema: "s.json", comments: "/* a */").text == text)
  let (old, new) = (try JSONReader.read(whole.text), try JSONReader.read(text))
  guard case .object(let members) = old.value, case .object(let written) = new.value else {
    Issue.record("a model is an object")
    return
  }
  for member in members {
    let found = try #require(new[member.key])
    #expect(JSONElement(found) == JSONElement(member.node), "\(member.key)")
  }
  #expect(written.count == members.count + 1)
}

@Test func `a file that goes elsewhere names the same design and schema`() throws {
  let path = models + "/what-if/go-ahead-before-rename.jsonc"
  let file = try ModelFileText(of: try LoadedModel.load(path))
  // A neighbour finds the design by its name, and a file elsewhere does not.
  let neighbour = try file.moved(from: path, to: models + "/legacy/new.jsonc")
  #expect(neighbour.declaration.design.value == "proposed")
  #expect(neighbour.schema == "../../schema/model.schema.json")
  let outside = try file.moved(from: path, to: Repository.path + "/new.jsonc")
  #expect(outside.declaration.design.value == "models/designs/proposed.jsonc")
  #expect(outside.schema == "schema/model.schema.json")
  try withTemporaryFolder { folder in
    let new = folder + "/new.jsonc"
    try OutputFile.write(file.moved(from: path, to: new).text, to: new)
    #expect(
      try LoadedModel.load(new).machine.model.design.canonicalText
        == LoadedModel.load(path).machine.model.design.canonicalText)
  }
}
