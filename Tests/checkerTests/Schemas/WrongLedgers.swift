@testable import checker

/// Ledgers with one mistake each, of every kind that a schema can find.
enum WrongLedgers {
  static let all = [
    wrong(
      "no numbers", #""number": {}, "verdicts": {}"#, at: "",
      #"found no "numbers", expected an object"#),
    wrong(
      "a number of states below zero",
      #""numbers": { "a.jsonc": { "states": -1, "depth": 0 } }, "verdicts": {}"#,
      at: ".numbers['a.jsonc'].states",
      "numbers.a.jsonc.states: found -1, expected an integer from 0"),
    wrong(
      "numbers without a depth",
      #""numbers": { "a.jsonc": { "states": 1 } }, "verdicts": {}"#, at: ".numbers['a.jsonc']",
      #"numbers.a.jsonc: found no "depth", expected an integer from 0"#),
    wrong(
      "an unknown property", #""numbers": {}, "verdicts": { "TypOK": { "otherwise": "holds" } }"#,
      at: ".verdicts", #"verdicts: found the unknown key "TypOK", did you mean "TypeOK"?"#),
    wrong(
      "no verdict of the other models", #""numbers": {}, "verdicts": { "TypeOK": {} }"#,
      at: ".verdicts.TypeOK",
      #"verdicts.TypeOK: found no "otherwise", expected one of "holds", "violated", "vacuous" or "#
        + #""notChecked""#),
    wrong(
      "a landmark that holds",
      #""numbers": {}, "verdicts": { "StartCompletes": { "otherwise": "holds" } }"#,
      at: ".verdicts.StartCompletes.otherwise",
      #"verdicts.StartCompletes.otherwise: found "holds", expected one of "reached", "notReached" "#
        + #"or "notChecked""#),
    wrong(
      "a list of no models",
      #""numbers": {}, "verdicts": { "TypeOK": { "otherwise": "holds", "violated": [] } }"#,
      at: ".verdicts.TypeOK.violated",
      "verdicts.TypeOK.violated: found 0 elements, expected at least 1"),
    wrong(
      "a model that is named twice",
      #""numbers": { "a.jsonc": { "states": 1, "depth": 0 } }, "#
        + #""verdicts": { "TypeOK": { "otherwise": "holds", "violated": ["a.jsonc", "a.jsonc"] } }"#,
      at: ".verdicts.TypeOK.violated",
      #"verdicts.TypeOK.violated[1]: found the model "a.jsonc" again, expected it once for each "#
        + "property"),
  ]

  private static func wrong(
    _ what: String, _ members: String, at place: String, _ found: String
  ) -> WrongFile {
    WrongFile(what, "{ \(members) }\n", at: "$" + place, found)
  }
}
