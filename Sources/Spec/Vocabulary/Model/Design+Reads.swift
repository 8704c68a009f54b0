extension Design {
  /// Whether some step of some procedure reads a field, even if no model runs that step.
  func mayRead(_ field: StateField) -> Bool {
    procedures.contains { procedure in
      procedure.steps.contains { step in
        guard let kind = StepKind(spelling: step.step.value) else { return false }
        let reads = Instruction(kind, step.plainArguments).footprint.reads
        return Actor.allCases.contains { reads.fields(for: $0).contains(field) }
      }
    }
  }
}
