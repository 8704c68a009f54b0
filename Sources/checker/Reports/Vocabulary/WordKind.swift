/// A kind of word of the vocabulary; the raw value lists all words of the kind.
enum WordKind: String, CaseIterable, Sendable {
  case steps
  case parameterKeys = "parameters"
  case parameterValues = "values"
  case conditions
  case procedures
  case requests
  case guest
  case operatorActions = "operator"
  case faults
  case properties
  case verdicts

  /// What lists the words of every kind.
  static let all = "vocabulary"

  /// One word of the kind, in headings and in JSON.
  var singular: String {
    switch self {
    case .steps: "step"
    case .parameterKeys: "parameter"
    case .parameterValues: "value"
    case .conditions: "condition"
    case .procedures: "procedure"
    case .requests: "request"
    case .guest: "guest action"
    case .operatorActions: "operator action"
    case .faults: "fault"
    case .properties: "property"
    case .verdicts: "verdict"
    }
  }

  /// The heading of a list.
  var title: String {
    switch self {
    case .guest: "Guest actions"
    case .operatorActions: "Operator actions"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// Where such a word is written, in one sentence.
  var sentence: String {
    switch self {
    case .steps:
      "The steps of a procedure, in a design: the value of \"step\". Each is one atomic action. Most may "
        + "also have \"when\", conditions that must all hold, or else the step is skipped; "
        + "\"onFailure\", the procedure that cleans up when the step fails; and \"fails\", which is "
        + "\"possibly\" where the step may also fail for reasons that the model does not know."
    case .parameterKeys:
      "The keys of single steps; those of all steps are when, onFailure and fails."
    case .parameterValues: "The values of the parameters of steps."
    case .conditions:
      "The values of \"when\" in a step; all must hold, or else the step is skipped."
    case .procedures:
      "The procedures of a design that something starts by name; any other is called, or cleans up."
    case .requests: "What clients may ask for: keys of \"requests\" in a model."
    case .guest: "What guests may do by themselves: keys of \"guest\" in a model."
    case .operatorActions: "What an operator may do: keys of \"operator\" in a model."
    case .faults: "What may strike between any two steps: keys of \"faults\" in a model."
    case .properties: "What a model is checked for: keys of \"expect\" in a model."
    case .verdicts: "The results for properties: values in \"expect\" of a model."
    }
  }

  /// Every word of the kind, explained.
  func explanations(_ nearby: NearbyDesigns) -> [Explanation] {
    switch self {
    case .steps: StepWords(nearby: nearby).all
    case .parameterKeys: ParameterWords.keys
    case .parameterValues: ParameterWords.parameterValues
    case .conditions: ConditionWords(nearby: nearby).all
    case .procedures: ProcedureWords(nearby: nearby).all
    case .requests: RequestWords.requests
    case .guest: RequestWords.guestActions
    case .operatorActions: RequestWords.operatorActions
    case .faults: FaultWords.all
    case .properties: PropertyWords.all
    case .verdicts:
      Verdict.allCases.map { Explanation(.verdicts, $0.rawValue, $0.sentence, []) }
    }
  }
}
