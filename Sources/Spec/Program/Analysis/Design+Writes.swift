extension Design {
  /// Whether some step of some procedure may write a field, whether a model runs it or not.
  public func mayWrite(_ field: StateField) -> Bool {
    procedures.contains { procedure in
      procedure.steps.contains { step in
        guard let kind = StepKind(spelling: step.step.value) else { return false }
        return Instruction(kind, step.plainArguments).mayWrite(field)
      }
    }
  }
}
