@testable import checker

/// Designs with one mistake each, of every kind that a schema can find.
enum WrongDesigns {
  static let all = wholes + steps + procedures

  /// The valid design that they are made from.
  static let right = text()

  private static let wholes = [
    WrongFile(
      "no name", text(head: ""), at: "$", #"found no "design", expected a string"#),
    WrongFile(
      "an unknown key", text(head: #""design": "small", "name": "small","#), at: "$",
      #"found the unknown key "name"; the keys here are "$schema", "design", "source", "#
        + #""extends" and "procedures""#),
    WrongFile(
      "a design that extends another and has procedures",
      text(head: #""design": "small", "extends": "other","#), at: "$",
      #"found the unknown key "procedures"; the keys here are "$schema", "design", "source", "#
        + #""extends" and "changes""#),
    WrongFile(
      "a design that extends none and has changes",
      text(head: #""design": "small", "changes": [],"#), at: "$",
      #"found the unknown key "changes"; the keys here are "$schema", "design", "source", "#
        + #""extends" and "procedures""#),
    WrongFile(
      "no event thread", #"{ "design": "small", "procedures": {} }"#, at: "$.procedures",
      #"every model needs the procedure "event"; add it to the design"#),
  ]

  private static let steps = [
    step(
      "an unknown step", #"{ "step": "readXenopds" }"#, at: ".step",
      #"there is no step "readXenopds", did you mean "readXenopsd"?"#),
    step(
      "no step at all", #"{ "when": ["running"] }"#, at: "",
      #"procedures.event[3]: found no "step", expected a step such as { "step": "unpause","#
        + #" "name": "original" }"#),
    step(
      "an unknown parameter", #"{ "step": "readResidentOn", "to": "self" }"#, at: "",
      #""readResidentOn" has no parameter "to"; it has none except "when", "#
        + #""onFailure" and "fails""#),
    step(
      "a parameter that is missing", #"{ "step": "clearResidentOn" }"#, at: "",
      #""clearResidentOn" lacks its parameter "how"; it is one of compareAndSet, set"#),
    step(
      "an unknown value", #"{ "step": "clearResidentOn", "how": "compareAndSwap" }"#, at: ".how",
      #""compareAndSwap" is not a value of "how" of "clearResidentOn", did you mean "#
        + #""compareAndSet"?"#),
    step(
      "a value that is no string", #"{ "step": "clearResidentOn", "how": 1 }"#, at: ".how",
      "procedures.event[3].how: found 1, expected a string"),
    step(
      "an unknown condition", #"{ "step": "writePowerState", "when": ["runing"] }"#, at: ".when[0]",
      #"there is no condition "runing", did you mean "running"?"#),
    step(
      "a condition outside of a list", #"{ "step": "writePowerState", "when": "running" }"#,
      at: ".when", "procedures.event[3].when: found a string, expected an array"),
    step(
      "a condition of admission on another step",
      #"{ "step": "writePowerState", "when": ["notResident"] }"#, at: ".when[0]",
      #"the condition "notResident" makes no sense here: it is read in the database when a"#
        + #" call is admitted, so only "admit" can have it"#),
    step(
      "a step of another actor", #"{ "step": "copyMemory" }"#, at: ".step",
      #""copyMemory" is not a step for a xapi thread that works for no client, which runs "#
        + #""event"; it is a step for a xenopsd operation"#),
    step(
      "a clean-up of a step that cannot fail",
      #"{ "step": "readXenopsd", "onFailure": "cleanUp" }"#, at: "",
      #""readXenopsd" cannot fail, so "onFailure" has no effect; leave it out"#),
    step(
      "a clean-up of a step that cannot fail in this way",
      #"{ "step": "setResidentOn", "how": "set", "onFailure": "cleanUp" }"#, at: "",
      #""setResidentOn" cannot fail, so "onFailure" has no effect; leave it out"#),
    step(
      "a call of nothing", #"{ "step": "call" }"#, at: "",
      #""call" makes no sense here: it lacks its parameter "procedure""#),
    step(
      "a call with a clean-up",
      #"{ "step": "call", "procedure": "cleanUp", "onFailure": "cleanUp" }"#, at: "",
      #""call" makes no sense here: "onFailure" belongs to the procedure that is called, "#
        + "or to its steps"),
    step(
      "a call with a parameter", #"{ "step": "call", "procedure": "cleanUp", "to": "self" }"#,
      at: "",
      #""call" makes no sense here: it has no parameter "to", only "procedure" and "when""#),
  ]

  private static let procedures = [
    procedure(
      "a condition on admit that is not one of admission", "start.master",
      #"[{ "step": "admit", "when": ["running"] }]"#, at: "['start.master'][0].when[0]",
      #"the condition "running" makes no sense here: "admit" reads the database, and this "#
        + "is read from a thread's own locals"),
    procedure(
      "a condition where nothing is read", "cleanShutdown.xenopsd",
      #"[{ "step": "shutDownGuest", "name": "original", "when": ["running"] }]"#,
      at: "['cleanShutdown.xenopsd'][0]",
      #"the condition "running" makes no sense here: a xenopsd operation reads nothing "#
        + "that it could test"),
    procedure(
      "a procedure without steps", "xapi.start", "[]", at: "['xapi.start']",
      #"the procedure "xapi.start" has no step; give it steps, or remove it"#),
    procedure(
      "a procedure without a key for its steps", "xapi.start", #"{ "onFailure": "cleanUp" }"#,
      at: "['xapi.start']", #"procedures.xapi.start: found no "steps", expected an array"#),
    procedure(
      "a procedure with an unknown key", "xapi.start",
      #"{ "when": [], "steps": [{ "step": "injectEvent" }] }"#, at: "['xapi.start']",
      #"procedures.xapi.start: found the unknown key "when"; the keys here are "onFailure""#
        + #" and "steps""#),
    procedure(
      "a procedure that is one step", "xapi.start", #"{ "step": "injectEvent" }"#,
      at: "['xapi.start']",
      #"procedures.xapi.start: found the unknown key "step", did you mean "steps"?"#),
  ]

  /// The design with one more step of its event thread.
  private static func step(
    _ what: String, _ step: String, at place: String, _ found: String
  ) -> WrongFile {
    WrongFile(what, text(step: ", \(step)"), at: "$.procedures.event[3]" + place, found)
  }

  /// The design with one more procedure.
  private static func procedure(
    _ what: String, _ name: String, _ body: String, at place: String, _ found: String
  ) -> WrongFile {
    let procedure = ",\n    \"\(name)\": \(body)"
    return WrongFile(what, text(procedure: procedure), at: "$.procedures" + place, found)
  }

  private static func text(
    head: String = #""design": "small","#, step: String = "", procedure: String = ""
  ) -> String {
    """
    {
      \(head)
      "procedures": {
        "event": [
          { "step": "takeEvent" }, { "step": "readXenopsd" }, { "step": "readResidentOn" }\(step)
        ],
        "hotplug.host": [{ "step": "plugDevice", "onFailure": "cleanUp" }],
        "cleanUp": [{ "step": "injectEvent" }]\(procedure)
      }
    }
    """
  }
}
