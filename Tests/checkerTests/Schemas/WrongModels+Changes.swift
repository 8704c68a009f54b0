extension WrongModels {
  /// Models with an invalid change to their design.
  static let changes = [
    wrong(
      "a change of no kind", "changes", #"[{ "in": "event" }]"#, at: ".changes[0]",
      #"changes[0].in: found 0 kinds of change, expected one of "remove", "insert", "#
        + #""move", "swap", "replace", "condition", "add" or "drop""#),
    wrong(
      "a change of two kinds", "changes",
      #"[{ "in": "event", "remove": "takeEvent", "move": "takeEvent", "before": "readXenopsd" }]"#,
      at: ".changes[0]",
      #"changes[0].in: found 2 kinds of change, expected one of "remove", "insert", "#
        + #""move", "swap", "replace", "condition", "add" or "drop""#),
    wrong(
      "a change of an unknown kind", "changes", #"[{ "in": "event", "delete": "readXenopsd" }]"#,
      at: ".changes[0]",
      #"changes[0]: found the unknown key "delete"; the keys here are "in", "remove", "#
        + #""insert", "move", "swap", "replace", "with", "condition", "becomes", "at", "add", "drop", "before" and "after""#
    ),
    wrong(
      "a procedure that is not to be dropped", "changes",
      #"[{ "in": "event", "drop": false }]"#, at: ".changes[0]",
      #"changes[0].drop: found false, expected true"#),
    wrong(
      "a change of no procedure", "changes", #"[{ "remove": "readXenopsd" }]"#, at: ".changes[0]",
      #"changes[0]: found no "in", expected a string"#),
    wrong(
      "a step that comes nowhere", "changes",
      #"[{ "in": "event", "insert": { "step": "readRecord" } }]"#, at: ".changes[0]",
      #"changes[0].insert: found 0 of "before" and "after", expected "before" or "after""#),
    wrong(
      "a step that comes before and after", "changes",
      #"[{ "in": "event", "insert": { "step": "readRecord" }, "before": "takeEvent", "after": "call" }]"#,
      at: ".changes[0]",
      #"changes[0].insert: found 2 of "before" and "after", expected "before" or "after""#),
    wrong(
      "a step that is removed from a place", "changes",
      #"[{ "in": "event", "remove": "readXenopsd", "after": "takeEvent" }]"#, at: ".changes[0]",
      #"changes[0].remove: found 1 of "before" and "after", expected neither"#),
    wrong(
      "a step that is replaced by nothing", "changes",
      #"[{ "in": "event", "replace": "readXenopsd" }]"#, at: ".changes[0]",
      #"changes[0].replace: "replace" and "with" belong together"#),
    wrong(
      "a step that is removed for another", "changes",
      #"[{ "in": "event", "remove": "readXenopsd", "with": [] }]"#, at: ".changes[0]",
      #"changes[0].remove: "replace" and "with" belong together"#),
    wrong(
      "a step that changes places with none", "changes",
      #"[{ "in": "event", "swap": ["readXenopsd"] }]"#, at: ".changes[0]",
      "changes[0].swap: found 1 elements, expected 2"),
    wrong(
      "a new procedure without steps", "changes", #"[{ "in": "readAgain", "add": [] }]"#,
      at: ".changes[0]", #"the procedure "readAgain" has no step; give it steps, or remove it"#),
    wrong(
      "an unknown step that is removed", "changes",
      #"[{ "in": "event", "remove": "readXenopds" }]"#, at: ".changes[0]",
      #"the procedure "event" has no step "readXenopds", did you mean "readXenopsd"?"#),
    wrong(
      "an unknown step that is inserted", "changes",
      #"[{ "in": "event", "insert": { "step": "readRecrd" }, "after": "takeEvent" }]"#,
      at: ".changes[0]", #"there is no step "readRecrd", did you mean "readRecord"?"#),
  ]
}
