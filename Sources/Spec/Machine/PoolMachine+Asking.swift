/// Queries on what a program can do.
extension PoolMachine {
  /// Whether some step that can run in the model can have an effect.
  ///
  /// The end of a thread does not count, such as the success of its call.
  public func mayHave(_ effect: Effects) -> Bool {
    program.instructions.indices.dropFirst().contains { position in
      program.footprints[position].effects.contains(effect) && reach.canRun(at: position)
    }
  }

  /// Whether a field can ever differ from its value in a new pool.
  public func mayWrite(_ field: StateField) -> Bool { reach.written.contains(field) }
}
