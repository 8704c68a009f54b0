extension WrongModels {
  /// Models that expect something impossible.
  static let expectations = [
    wrong(
      "an expectation of nothing", "expect", "{}", at: ".expect",
      "expect: found no expectation, expected at least one; name properties and their "
        + "verdicts"),
    wrong(
      "a number of states below zero", "expect", #"{ "states": -1 }"#, at: ".expect.states",
      "expect.states: found -1, expected an integer from 0"),
    wrong(
      "an unknown property", "expect", #"{ "SingleExecutions": "holds" }"#, at: ".expect",
      #"expect: found the unknown key "SingleExecutions", did you mean "SingleExecution"?"#),
    wrong(
      "an unknown verdict", "expect", #"{ "SingleExecution": "hold" }"#,
      at: ".expect.SingleExecution",
      #"expect.SingleExecution: found "hold", did you mean "holds"?"#),
    wrong(
      "a landmark that holds", "expect", #"{ "StartCompletes": "holds" }"#,
      at: ".expect.StartCompletes",
      #"expect.StartCompletes: found "holds", expected one of "reached", "#
        + #""notReached" or "notChecked""#),
    wrong(
      "a property that is reached", "expect", #"{ "SingleExecution": "reached" }"#,
      at: ".expect.SingleExecution",
      #"expect.SingleExecution: found "reached", expected one of "holds", "#
        + #""violated", "vacuous" or "notChecked""#),
  ]
}
