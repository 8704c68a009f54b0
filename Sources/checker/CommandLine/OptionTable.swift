/// The table of options, in the order of the help.
enum OptionTable {
  /// The option of the formats, of which each command has its own.
  static let format = OptionDefinition.value(
    "format", "FORM", .everywhere, "Choose the form of the results.", .choice(), to: \.format)

  /// Every option of every command.
  static let all: [OptionDefinition] = [
    .flag("quiet", .everywhere, "Leave out progress and remarks.", to: \.isQuiet),
    .value("color", "WHEN", .everywhere, "Choose when to use colours.", .choice(), to: \.color),
    format,
    .writtenFile("output", .everywhere, "Write the results to a file.", to: \.output),
    .flag("force", .everywhere, "Replace files that checker did not write.", to: \.isForced),
    .flag(
      "any-folder", .everywhere, "Let models name designs outside of their folders.",
      to: \.mayReadAnywhere),
    .request("help", "Print the help."),
    .request("version", "Print the version."),

    .value("threads", "N", .search, "Explore with N threads.", .threads, to: \.threads),
    .value(
      "max-states", "N", .search, "Stop after N distinct states.", .count, to: \.maximumStates),
    .value(
      "max-depth", "N", .search, "Stop N steps away from the initial states.", .count,
      to: \.maximumDepth),
    .value("max-seconds", "S", .search, "Stop after S seconds.", .seconds, to: \.maximumSeconds),
    .value("memory", "SIZE", .search, "Use at most SIZE of memory.", .size, to: \.memory),
    .value("store", "KIND", .search, "Choose how to store states.", .choice(), to: \.store),
    .list("property", "NAME", .search, "Check this property only.", .property, to: \.properties),
    .flag("fail-fast", .each([.check, .gate]), "Stop at the first violation.", to: \.failsFast),
    .value(
      "symmetry", "WHEN", .search, "Choose whether to merge symmetric states.", .choice(),
      to: \.symmetry),
    .flag(
      "no-reductions", .search, "Explore every state and every step separately.",
      to: \.hasNoReductions),

    .writtenFile(
      "checkpoint", .only(.check), "Write a checkpoint when the search is stopped.",
      replacing: .checkpoints, to: \.checkpoint),
    .value(
      "checkpoint-every", "S", .only(.check), "Write a checkpoint every S seconds.", .seconds,
      to: \.checkpointInterval),
    .value(
      "resume", "FILE", .only(.check), "Continue from a checkpoint.", .path, to: \.resumedCheckpoint
    ),

    .list(
      "with", "WHAT", .only(.check), "Ask for counterexamples that contain this.", .constraint,
      to: \.constraints),
    .value("trace", "WHICH", .only(.check), "Choose which traces to show.", .choice(), to: \.trace),
    .flag("verdicts", .only(.check), "Show no trace.", to: \.showsVerdictsOnly),
    .flag(
      "full", .traces, "Show also the steps that matter to nothing that follows.", to: \.isFull),
    .value(
      "trace-output", "DIR", .only(.check), "Write each counterexample to a file in this folder.",
      .folder, to: \.traceOutput),
    .value(
      "trace-format", "FORM", .only(.check), "Choose the form of the files of --trace-output.",
      .traceFormat,
      to: \.traceFormat),

    .flag(
      "adapt", .only(.replay), "Search for the nearest behaviour that still fits.", to: \.adapts),
    .value(
      "from", "TRACE", .each([.explore, .graph]), "Begin with a saved trace.", .path,
      to: \.startingTrace),
    .list(
      "collapse", "PROCEDURE", .only(.graph), "Merge the states between steps of a procedure.",
      .procedure, to: \.collapsed),
    .value(
      "radius", "N", .only(.graph), "Show what is at most N steps away.", .count, to: \.radius),
    .value("seconds", "S", .only(.simulate), "Walk for S seconds.", .seconds, to: \.walkSeconds),
    .value("walks", "N", .only(.simulate), "Walk N times.", .count, to: \.walks),
    .value("seed", "N", .only(.simulate), "Choose other walks.", .count, to: \.seed),
    .value("steps", "N", .only(.simulate), "End a walk after N steps.", .count, to: \.walkSteps),
    .writtenFile(
      "report", .each([.check, .gate]), "Write the result as a page for a browser.", to: \.page),

    .value(
      "write", "DIR", .only(.faults), "Write a model for each budget.", .path, to: \.modelOutput),

    .value(
      "model", "MODEL", .only(.compare), "Compare designs under the bounds of this model.", .path,
      to: \.bounds),
    .value(
      "at", "REV", .only(.compare), "Compare with a model at a git revision.", .path,
      to: \.revisions),
    .value(
      "max-pairs", "N", .only(.compare), "Compare behaviours up to N pairs.", .count,
      to: \.maximumPairs),
    .list(
      "in", "PROCEDURE", .only(.mutate), "Edit this procedure only.", .path,
      to: \.mutatedProcedures),
    .value(
      "largest-model", "N", .only(.mutate), "Use models of at most N states.", .count,
      to: \.largestModel),

    .flag(
      "update", .only(.gate), "Rewrite the expectations from this run.", to: \.updatesExpectations),
    .list(
      "allow-weaker", "NAME", .only(.gate), "Let an update weaken this property.", .property,
      to: \.weakerProperties),
    .value("jobs", "N", .only(.gate), "Explore N models at once.", .threads, to: \.jobs),
    .list(
      "select", "GLOB", .only(.gate), "Run only models whose path matches.", .pattern,
      to: \.patterns),
    .list("size", "SIZE", .only(.gate), "Run only models of this size.", .choice(), to: \.sizes),
    .value(
      "changed-since", "REV", .only(.gate), "Run only models changed since a git revision.",
      .revision,
      to: \.changedSince),
    .value(
      "time", "S", .only(.gate), "Stop the gate after S seconds.", .seconds, to: \.gateSeconds),
    .writtenFile("junit", .only(.gate), "Write a JUnit report.", to: \.junit),
    .writtenFile("sarif", .only(.gate), "Write a SARIF report.", to: \.sarif),
    .writtenFile("markdown", .only(.gate), "Write a summary in Markdown.", to: \.markdown),
    .writtenFile(
      "gitlab", .only(.gate), "Write the code quality report of GitLab.", to: \.gitLab),
  ]

  /// The option with a name.
  static func option(named name: String) -> OptionDefinition? {
    all.first { $0.name == name }
  }

  /// The options that a command takes.
  static func options(of command: Command) -> [OptionDefinition] {
    all.filter { $0.belongs(to: command) }
  }
}
