import Testing

@testable import checker

/// The mistakes in a design and in a model of it.
private func mistakes(inDesign design: String, _ more: String...) throws -> String {
  try mistakes(in: ModelSource(design: #""design.jsonc""#, more: more).text, design: design)
}

@Test func `a design that is not JSON is reported with its own name and position`() throws {
  #expect(
    try mistakes(inDesign: #"{ "design": "x" "procedures": {} }"#)
      == #"design.jsonc:1:17: error: found a string, expected "," or "}""#)
}

@Test func `all unknown keys and wrong types in a design are reported at once`() throws {
  let design =
    #"{ "design": 1, "procedures": { "event": 3, "a": { "step": [] } }, "note": "" }"#
  #expect(
    try mistakes(inDesign: design) == """
      design.jsonc:1:13: error: design: found 1, expected a string
      design.jsonc:1:41: error: procedures.event: found 3, expected an array of steps, or an object \
      with "steps"
      design.jsonc:1:49: error: procedures.a: found no "steps", expected an array
      design.jsonc:1:51: error: procedures.a: found the unknown key "step", did you mean "steps"?
      design.jsonc:1:67: error: found the unknown key "note"; the keys here are "$schema", "design", \
      "source", "extends" and "procedures"
      """)
}

@Test func `a procedure that is given twice is refused`() throws {
  let design = """
    {
      "design": "x",
      "procedures": {
        "event": [{ "step": "takeEvent" }],
        "event": []
      }
    }
    """
  #expect(
    try mistakes(inDesign: design) == """
      design.jsonc:5:5: error: found the key "event" again, first given on line 4; keep one of the two
      """)
}

@Test func `a design without the event procedure is refused`() throws {
  #expect(
    try mistakes(inDesign: #"{ "design": "x", "procedures": {} }"#)
      == #"model.jsonc: error: every model needs the procedure "event"; add it to the design"#)
}

@Test func `mistakes about the vocabulary are reported at their positions in the design`() throws {
  let design = """
    {
      "design": "small",
      "procedures": {
        "event": [
          { "step": "takeEvent" },
          { "step": "readXenopsd", "host": "self" },
          { "step": "removeMetadata", "name": "orignal" },
          { "step": "call", "procedure": "loop" },
          { "step": "call", "procedure": "nothing" },
          { "step": "call" }
        ],
        "loop": [{ "step": "call", "procedure": "loop" }],
        "event.failed": { "onFailure": "loop", "steps": [] },
        "suspend.master": [{ "step": "admit" }],
        "suspend.host": [{ "step": "queueOperation" }, { "step": "awaitOperation" }]
      }
    }
    """
  #expect(
    try mistakes(inDesign: design, #""requests": { "suspend": 1 }"#) == """
      design.jsonc:6:32: error: "readXenopsd" has no parameter "host"; it has uuids, what
      design.jsonc:7:43: error: "orignal" is not a value of "name" of "removeMetadata", did you mean \
      "original"?
      design.jsonc:9:38: error: there is no procedure "nothing"
      design.jsonc:10:17: error: "call" makes no sense here: it lacks its parameter "procedure"
      design.jsonc:12:45: error: the procedure "loop" calls itself; a procedure may call others, \
      never itself
      design.jsonc:13:5: error: nothing starts or calls the procedure "event.failed"; name it as \
      one of xapi.start, master.start, event, Host.show_me_what_you_got, pool.overview, \
      Host.declare_dead, VM.power_state_reset, Host.destroy, HA.monitor, HA.start_protected, \
      start.master, resume.master, suspend.master, cleanShutdown.master, hardShutdown.master, \
      migrate.master, cleanReboot.master, hardReboot.master, cancelMigration.master, \
      checkpoint.master, revert.master, hotplug.master, pause.master, unpause.master, \
      changeRecord.master, start.host, resume.host, suspend.host, cleanShutdown.host, \
      hardShutdown.host, migrate.host, cleanReboot.host, hardReboot.host, checkpoint.host, \
      revert.host, hotplug.host, pause.host, unpause.host, changeRecord.host, migrate.complete, \
      start.xenopsd, resume.xenopsd, suspend.xenopsd, cleanShutdown.xenopsd, \
      hardShutdown.xenopsd, migrate.source, cleanReboot.xenopsd, hardReboot.xenopsd, \
      checkpoint.xenopsd, pause.xenopsd, unpause.xenopsd, xenopsd.start, \
      xenopsd.domainShutDown, xenopsd.domainRebooted, migrate.destination, or call it
      design.jsonc:13:5: error: the procedure "event.failed" has no step; give it steps, or remove it
      model.jsonc: error: "queueOperation" in "suspend.host" needs the procedure "suspend.xenopsd"; \
      add it to the design
      """)
}
