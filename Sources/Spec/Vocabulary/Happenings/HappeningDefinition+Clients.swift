/// Requests of clients and operators; each includes the first step of the procedure that it starts.
extension HappeningDefinition {
  /// A request, see ``Expander/forEachRequest(_:)``.
  static func request(_ operation: Operation) -> HappeningDefinition {
    HappeningDefinition(
      phrase: operation.phrase, isPossible: { ($0.requests[operation]?.budget ?? 0) > 0 },
      starts: [.master(operation)],
      footprint: Footprint(
        reads: [
          .pool(.master), .host(.xapi, of: .any), .validity, .record(.residentOn),
          .pool(.requestBudgets), .call(.masterCounter, of: .any),
          .call(.hostCounter, of: .any), .call(.peerCounter, of: .any),
        ],
        writes: operation.choosesHost
          ? [.call(.vm, of: .any), .call(.chosen, of: .any), .call(.masterCounter, of: .any)]
          : [.call(.vm, of: .any), .call(.masterCounter, of: .any)],
        alters: [.pool(.requestBudgets)]))
  }

  /// An operator's action, see ``Expander/forEachOperatorAction(_:)``.
  static func operatorActs(_ action: OperatorAction) -> HappeningDefinition {
    HappeningDefinition(
      phrase: action.phrase, isPossible: { ($0.operatorActions[action]?.budget ?? 0) > 0 },
      starts: [.action(action)],
      footprint: Footprint(
        reads: [
          .pool(.master), .host(.xapi, of: .any), .validity, .record(.residentOn),
          .pool(.operatorBudgets), .thread(.monitor, .counter),
        ],
        writes: [.thread(.monitor, .vm), .thread(.monitor, .peer), .thread(.monitor, .counter)],
        alters: [.pool(.operatorBudgets)]))
  }

  /// Every happening of any model.
  static let all: [HappeningDefinition] =
    Happening.all.map(\.definition) + Operation.allCases.map(HappeningDefinition.request)
    + OperatorAction.allCases.map(HappeningDefinition.operatorActs)
}
