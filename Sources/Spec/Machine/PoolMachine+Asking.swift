/// What a program can do.
extension PoolMachine {
  /// Whether some step that can run in the model may have an effect; the end of a thread is not
  /// one, for example that its call succeeds.
  public func mayHave(_ effect: Effects) -> Bool {
    program.instructions.indices.dropFirst().contains { position in
      program.footprints[position].effects.contains(effect) && reach.canRun(at: position)
    }
  }

  /// Whether a field may ever differ from what it is in a new pool.
  public func mayWrite(_ field: StateField) -> Bool { reach.written.contains(field) }
}
