/// Finds every reachable state of a system, breadth first.
///
/// The result is the same, bit for bit, for any number of threads. Nothing is approximated: states
/// are stored whole and compared whole.
///
/// - Parameters:
///   - system: the system to explore.
///   - options: threads, limits, and the receiver of progress reports.
/// - Returns: the result; ``Exploration/completion`` says whether it is complete.
/// - Throws: ``ExplorationError/noInitialState`` if the system has no initial state.
@inlinable public func explore<System: TransitionSystem>(
  _ system: System, options: ExplorationOptions = ExplorationOptions()
) throws(ExplorationError) -> Exploration<System.State> {
  try explore(system, options: options, hash: WordHash.self, tuning: options.tuning)
}

/// Explores with a given hash function and given constants, neither of which changes the result.
@inlinable package func explore<System: TransitionSystem, Hash: StateHash>(
  _ system: System, options: ExplorationOptions, hash: Hash.Type, tuning: Tuning
) throws(ExplorationError) -> Exploration<System.State> {
  try SearchRun<System, Hash>(system: system, options: options, tuning: tuning).run()
}
