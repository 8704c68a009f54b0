import Spec

/// The requests of clients, and the actions of guests and operators, explained.
enum RequestWords {
  /// Every request.
  static var requests: [Explanation] {
    Operation.allCases.map { operation in
      Explanation(
        .requests, operation.spelling, operation.sentence, alias: operation.phrase,
        [
          .names("procedures", "Procedures", operation.procedures.map(\.spelling)),
          .keys(operation.allowanceKeys),
        ])
    }
  }

  /// Every action of guests.
  static var guestActions: [Explanation] {
    GuestAction.allCases.map { action in
      Explanation(
        .guest, action.spelling, action.sentence,
        [.keys(action.allowanceKeys), .parts("changes", "It may change", action.changes)])
    }
  }

  /// Every action of operators.
  static var operatorActions: [Explanation] {
    OperatorAction.allCases.map { action in
      Explanation(
        .operatorActions, action.spelling, action.sentence,
        [
          .names("procedures", "Procedures", [ProcedureName.action(action).spelling]),
          .keys(action.allowanceKeys),
        ])
    }
  }
}

extension Explanation.Detail {
  /// The keys that an object in place of the number may have.
  static func keys(_ keys: AllowanceKeys) -> Self {
    Self(
      key: "keys", title: "Keys",
      content: .parameterKeys(keys.all.map { ParameterExplanation($0.name, $0.sentence) }))
  }
}
