/// What the reference of the vocabulary says of a step, derived from its definition.
extension StepKind {
  /// The rules about where it may stand.
  public var placement: [Dependent<String>] {
    dependent { definition.placement($0).map(\.sentence) }
  }

  /// The parts that decide whether it can be taken, how it ends, and what it changes.
  ///
  /// Those of its conditions are not among them.
  public var reads: [Dependent<StatePart>] {
    dependent { definition.footprint($0).reads.list }
  }

  /// The parts that it may change.
  public var changes: [Dependent<StatePart>] {
    dependent { definition.footprint($0).changes.list }
  }

  /// The procedures that it starts on another thread.
  public var startedProcedures: [ProcedureName] {
    dependent { [definition.starts($0)].compactMap(\.self) }.map(\.value).filter {
      ProcedureName.all.contains($0)
    }
  }

  /// What the fault `replyLoss` does to it.
  public var lostAnswer: [Dependent<String>] {
    dependent { [definition.remote($0).sentence].compactMap(\.self) }
  }

  /// The alternatives that it has.
  public var alternatives: [Dependent<String>] {
    dependent { [definition.choices($0).sentence].compactMap(\.self) }
  }

  /// What moves its thread on, if the step itself never does.
  public var waker: Waker { definition.wokenBy }
}

extension Remote {
  /// The result when the answer is lost; nil if there is none.
  fileprivate var sentence: String? {
    switch self {
    case .no: nil
    case .write: "The write has its effect and is repeated until it is answered."
    case .callOfMaster, .call: "The call has its effect, and the step fails."
    }
  }
}

extension Choices {
  /// The alternatives; nil if there is only one.
  fileprivate var sentence: String? {
    switch self {
    case .one: nil
    case .two: "It has two outcomes, and each is explored."
    case .oneForEachVM: "It is explored for each VM."
    case .oneForEachHost: "It is explored for each host."
    case .oneForEachProtectedStart: "It is explored for each VM and host."
    }
  }
}

extension StepDefinition {
  /// The step in a few sentences: its effect, and when it waits, fails or ends its thread.
  public var summary: String {
    [
      sentence, waits.map { "It waits \($0)" }, fails.map { "It fails \($0)" },
      ends.map { "It ends its thread \($0)" },
    ].compactMap(\.self).joined(separator: " ")
  }
}
