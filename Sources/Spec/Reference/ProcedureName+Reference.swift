/// What the reference of the vocabulary says of a procedure that is started by name.
extension ProcedureName {
  /// The steps that start it on another thread.
  public var startingSteps: [StepKind] {
    StepKind.allCases.filter { $0.startedProcedures.contains(self) }
  }

  /// What else starts it, in words.
  public var startingHappenings: [String] {
    HappeningDefinition.all.filter { $0.starts.contains(self) }.map(\.phrase)
  }

  /// The steps of which one must begin it; empty if any step may.
  public var beginnings: [StepKind] {
    Beginning.all.filter { $0.rule.begins(self) }.map(\.kind)
  }
}

extension Operation {
  /// The procedures that it may have.
  public var procedures: [ProcedureName] { ProcedureName.all.filter { $0.operation == self } }
}
