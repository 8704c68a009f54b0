import Explorer

/// What the options of a command line say, each with its default.
struct Options: Equatable, Sendable {
  /// Whether progress and remarks are left out.
  var isQuiet = false

  /// When to use colours.
  var color = ColorChoice.automatic

  /// The form of the results.
  var format = OutputFormat.standard

  /// The file for the results; nil for standard output.
  var output: String?

  /// The number of threads; nil for one for each processor.
  var threads: Int?

  /// The most distinct states to explore.
  var maximumStates: Int?

  /// The most steps from an initial state.
  var maximumDepth: Int?

  /// The most seconds to explore for.
  var maximumSeconds: Double?

  /// The most bytes for states; nil for what the machine can spare.
  var memory: Int?

  /// How states are kept.
  var store = StoreKind.auto

  /// The properties to check; empty for all of the model's.
  var properties: [String] = []

  /// Whether to stop at the first violation.
  var failsFast = false

  /// Whether states that differ only in which of what is alike is which are one.
  var symmetry = SymmetryChoice.automatic

  /// Whether every state and every step is seen by itself.
  var hasNoReductions = false

  /// The file to write the search down in; nil for none.
  var checkpoint: String?

  /// The seconds from one checkpoint to the next; nil for the usual ones.
  var checkpointInterval: Double?

  /// The checkpoint to go on from; nil to begin anew.
  var resumedCheckpoint: String?

  /// Whether to rewrite the expectations of each model from this run.
  var updatesExpectations = false
}

/// Whether to use symmetry.
enum SymmetryChoice: String, CaseIterable, Sendable {
  case automatic = "auto"
  case off
}
