/// The text of `--help`, for the program and for each command.
///
/// The pages are written by hand, at most 100 columns wide; a test checks that they are complete.
enum Help {
  /// The page of a command, or of the program if there is none.
  static func page(of command: Command?) -> String {
    command?.definition.help ?? program
  }

  static let program = """
    Explores every interleaving of a model of the protocol that decides which host owns a VM, with
    a crash possible between any two steps, and says for each property: holds in the whole space,
    or is violated, with a shortest counterexample.

    Usage: checker <command> [options] [operands]

    Commands:
      check MODEL...        Explore models; a verdict for each property, a trace of each violation
      gate PATH...          Check many models against their expectations; for use in CI
      explain MODEL|DESIGN|WORD...
                            Describe a model, a design, or a word of the vocabulary, such as a step
      render TRACE          Print a saved counterexample in another form: a diagram, for an issue, …
      replay TRACE          Execute a saved counterexample again, against the model as it is now
      explore MODEL         Walk through the states of a model by hand, one step at a time
      simulate MODEL        Take random walks through a model that is too large to finish
      faults MODEL...       Find the smallest fault budgets that break each property
      minimise MODEL        Find the smallest model that still breaks a property
      graph MODEL           Print the state graph, or the part of it near a trace
      compare A B           Say what changes between two designs, models or revisions
      mutate MODEL...       Edit the design in every small way, and list the edits no model notices
      schema design|model|expected|trace
                            Print the JSON Schema of a kind of file, for editors and validators
      completion bash|zsh|fish
                            Print a script that completes command lines in a shell
      manual                Print the manual page, for man

    Options of every command:
    \(everywhere(OutputFormat.reports))

    \(exitStatuses)

    "checker <command> --help" lists the options of a command.

    """

  /// The lines of the options that every command takes.
  ///
  /// - Parameter formats: the formats in which the command can print.
  static func everywhere(_ formats: [OutputFormat]) -> String {
    """
      --quiet               Leave out progress and remarks; results and mistakes are still printed
      --color WHEN          auto (the default: on a terminal, unless NO_COLOR is set), always, never
    \(format(formats))
      --output FILE         Write the results to FILE; it changes only once they are complete
      --force               Replace files that checker did not write; never one that is read
      --any-folder          Let models name designs outside of their folders: their repository, or
                            the folder with their designs
      --help                Print this help
      --version             Print the version
    """
  }

  /// The lines of `--format`.
  private static func format(_ formats: [OutputFormat]) -> String {
    let choices = formats.map { format in
      let name = format == .standard ? "\(format.rawValue) (the default)" : format.rawValue
      return "\(name), \(format.sentence)"
    }
    let line = "  --format FORM         " + choices.joined(separator: "; ")
    return TextLine.wrap(line, indentation: 24).joined(separator: "\n")
  }

  /// The lines of the options that limit and direct one search.
  static let search = """
    \(searches)
      --fail-fast           Stop at the first violation
    """

  /// The lines of the options that limit and direct any number of searches.
  static let searches = """
      --threads N           Explore with N threads (default: one for each processor); the results
                            are the same for any number
      --max-states N        Stop after N distinct states
      --max-depth N         Stop N steps away from the initial states
      --max-seconds S       Stop after S seconds
      --memory SIZE         Use at most SIZE of memory in total: bytes, or a number with K, M or G,
                            which are powers of 1024, such as 512M or 4G (default: four fifths of
                            the machine's memory); the process itself needs about 30M of it
      --store KIND          How to store states, always exactly: plain, word for word; compressed,
                            in a few bytes each, but slower; auto (the default: plain until memory
                            runs short, then compressed)
      --property NAME       Check this property only; repeat the option for more than one
      --symmetry WHEN       auto (the default: merge states that differ only in the order of alike
                            hosts, VMs or calls, where that is sound), off
      --no-reductions       Explore every state and every step separately; the verdicts are the same
    """

  /// The lines about the exit status.
  static let exitStatuses = """
    Exit status:
      0  everything that was checked holds, or matches its expectation
      1  a property is violated, a landmark is not reached, or an expectation is not met
      2  the command line or an input file is wrong
      3  incomplete: a limit ended the search, and no violation had been found
    """
}
