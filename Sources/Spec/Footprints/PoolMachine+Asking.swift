/// What a program says of itself to whoever has to know what it can do.
extension PoolMachine {
  /// Whether some step that can run in the model may have an effect; what a thread comes to as it ends,
  /// that its call succeeds say, is no effect of a step.
  public func mayHave(_ effect: Effects) -> Bool {
    program.instructions.indices.dropFirst().contains { position in
      program.footprints[position].effects.contains(effect) && reach.canRun(at: position)
    }
  }

  /// Whether a field may ever differ from what it is in a new pool.
  public func mayWrite(_ field: StateField) -> Bool { reach.written.contains(field) }
}

extension Instruction {
  /// Whether the step may have an effect.
  public func mayHave(_ effect: Effects) -> Bool { footprint.effects.contains(effect) }

  /// Whether the step may give a field a value that nothing has given it before.
  public func mayWrite(_ field: StateField) -> Bool {
    Actor.allCases.contains { footprint.written.fields(for: $0).contains(field) }
  }
}

extension StepKind {
  /// Whether the step asks its conditions itself, in the database.
  public var asksConditions: Bool { entry.traits.contains(.asksConditions) }
}

extension Design {
  /// Whether some step of some procedure may write a field, whether a model runs it or not.
  public func mayWrite(_ field: StateField) -> Bool {
    var builder = ProgramBuilder(design: self)
    return procedures.contains { procedure in
      procedure.steps.contains { step in
        guard let kind = StepKind(spelling: step.step.value) else { return false }
        return builder.compile(step, of: kind).mayWrite(field)
      }
    }
  }
}
