import Explorer

/// The options of a command line, with their defaults.
struct Options: Equatable, Sendable {
  /// Whether progress and remarks are left out.
  var isQuiet = false

  /// When to use colours.
  var color = ColorChoice.automatic

  /// The form of the results.
  var format = OutputFormat.standard

  /// The file for the results; nil for standard output.
  var output: String?

  /// Whether files that this program did not write may be replaced.
  var isForced = false

  /// Whether models may name files outside of their folders.
  var mayReadAnywhere = false

  /// The number of threads; nil for one per processor.
  var threads: Int?

  /// The most distinct states to explore.
  var maximumStates: Int?

  /// The most steps from an initial state.
  var maximumDepth: Int?

  /// The most seconds to explore for.
  var maximumSeconds: Double?

  /// The most bytes that the process may use; nil for the default share of the machine.
  var memory: Int?

  /// How states are stored.
  var store = StoreKind.auto

  /// The properties to check; empty for all properties of the model.
  var properties: [String] = []

  /// Whether to stop at the first violation.
  var failsFast = false

  /// Whether to merge states that differ only in the order of alike hosts, VMs or calls.
  var symmetry = SymmetryChoice.automatic

  /// Whether to explore every state and every step, without reductions.
  var hasNoReductions = false

  /// The file for checkpoints; nil for none.
  var checkpoint: String?

  /// The seconds between checkpoints; nil for the default.
  var checkpointInterval: Double?

  /// The checkpoint to resume from; nil to start from the beginning.
  var resumedCheckpoint: String?

  /// What counterexamples must contain; empty for anything.
  var constraints: [String] = []

  /// The traces to show.
  var trace = TraceSelection.all

  /// Whether to show no trace.
  var showsVerdictsOnly = false

  /// Whether traces show steps whose changes matter to nothing that follows.
  var isFull = false

  /// The folder for the counterexamples, each in a file; nil for none.
  var traceOutput: String?

  /// The form of these files; nil for the default.
  var traceFormat: OutputFormat?

  /// Whether to search for a behaviour near a trace that no longer fits.
  var adapts = false

  /// The trace at whose end a session begins; nil for the initial state.
  var startingTrace: String?

  /// The procedures whose steps a graph merges.
  var collapsed: [String] = []

  /// The most steps from where a graph begins; nil for all.
  var radius: Int?

  /// How long to walk at random, in seconds.
  var walkSeconds = 10.0

  /// How often to walk; nil for as long as the seconds say.
  var walks: Int?

  /// The seed of the walks.
  var seed = 1

  /// The most steps of a walk.
  var walkSteps = 1000

  /// The model whose bounds two designs are compared under; nil for that of an operand.
  var bounds: String?

  /// The revision of git that a model is compared with, or two: `REV..REV`; nil for none.
  var revisions: String?

  /// The most pairs of a state and a set of states in a comparison; nil for the default.
  var maximumPairs: Int?

  /// The procedures to mutate; empty for all.
  var mutatedProcedures: [String] = []

  /// The most states of a model that mutants are tried in, as its ledger has them; nil for any number.
  var largestModel: Int?

  /// The page with the whole run; nil for none.
  var page: String?

  /// The folder for the models of the smallest budgets; nil for none.
  var modelOutput: String?

  /// Whether to rewrite the expectations of each model from this run.
  var updatesExpectations = false

  /// The properties that an update may make weaker.
  var weakerProperties: [String] = []

  /// The number of models that are explored at once.
  var jobs = 1

  /// The patterns of the paths of models; empty for all.
  var patterns: [String] = []

  /// The sizes of models; empty for what the operands name.
  var sizes: [SizeChoice] = []

  /// The revision since which a model must have changed; nil for all models.
  var changedSince: String?

  /// The most seconds for all models together.
  var gateSeconds: Double?

  /// The file for a JUnit report; nil for none.
  var junit: String?

  /// The file for a SARIF report; nil for none.
  var sarif: String?

  /// The file for a report in Markdown; nil for none.
  var markdown: String?

  /// The file for a code quality report of GitLab; nil for none.
  var gitLab: String?
}

/// Whether to use symmetry.
enum SymmetryChoice: String, CaseIterable, Sendable {
  case automatic = "auto"
  case off
}

extension Options {
  /// The traces that the command line asks for.
  var shownTraces: TraceSelection { showsVerdictsOnly ? .none : trace }
}
