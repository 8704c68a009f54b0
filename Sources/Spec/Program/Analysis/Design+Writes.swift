extension Design {
  /// Whether some step of some procedure may write a field, even if no model runs that step.
  public func mayWrite(_ field: StateField) -> Bool {
    procedures.contains { procedure in
      procedure.steps.contains { step in
        guard let kind = StepKind(spelling: step.step.value) else { return false }
        return Instruction(kind, step.plainArguments).mayWrite(field)
      }
    }
  }
}
