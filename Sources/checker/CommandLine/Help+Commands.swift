extension Help {
  static let check = """
    Explores every state that a model can reach and gives a verdict for each of its properties: it
    holds, it is violated, or the search is incomplete. Each violated property comes with a shortest
    counterexample.

    Usage: checker check [options] MODEL...

    MODEL is a model file, or a folder in which all model files are checked (*.jsonc and *.json,
    except in folders named "designs").

    Options of the search (a search that a limit stops is incomplete, it never "holds"):
    \(search)
      --checkpoint FILE     Write a checkpoint to FILE when the search is interrupted or stopped by a
                            limit, and every ten minutes at the end of a level
      --checkpoint-every S  Write a checkpoint every S seconds instead
      --resume FILE         Continue from a checkpoint of the same model, properties and reductions;
                            the result is the same as without an interruption

    Options of the report:
      --trace WHICH         Show all traces (the default), the first, or none; properties whose
                            counterexamples begin alike share a trace
      --verdicts            The same as --trace none
      --full                Show also the steps of a trace whose changes matter to nothing that follows
      --trace-output DIR    Write each counterexample to a file of its own in the folder DIR
      --trace-format FORM   The form of these files: json (the default), text, itf, mermaid, dot,
                            markdown, html
      --report FILE         Write all of it to FILE, one page for a browser: verdicts, diagrams of
                            the counterexamples, and plots of the search

    Options of every command:
    \(everywhere(OutputFormat.reports))

    \(exitStatuses)

    Examples:
      checker check models/migration.jsonc
      checker check --verdicts models/legacy
      checker check --trace-output . --trace-format markdown models/migration-link-loss.jsonc
      checker check --verdicts --report report.html models/migration-link-loss.jsonc
      checker check --property SingleExecution --max-seconds 60 models/migration.jsonc
      checker check --format json --output verdicts.json models
      checker check --checkpoint deep.checkpoint models/deep/amended-two-vms.jsonc
      checker check --checkpoint deep.run --resume deep.run models/deep/amended-two-vms.jsonc

    """

  static let gate = """
    Checks every model against its expectations: what must hold and what must break. They are in
    "expect" of the model, and in the ledger that covers it, which is the nearest file
    expected.jsonc in the folder of the model or above it. A verdict that differs fails the gate,
    and so do a model without expectations and a path without models. The expected states and depth
    are those of a search with every reduction; a search without some reduction does not compare
    them.

    Usage: checker gate [options] PATH...

    PATH is a model file, or a folder in which all model files are checked (*.jsonc and *.json,
    except in folders named "designs").

    Options of the gate:
      --update              Rewrite the expectations of each model from this run: its entry in the
                            ledger, and in "expect" only the keys that are there; without a ledger,
                            all of "expect"
      --report FILE         Write the result to FILE, one page for a browser; models that differ are
                            explored once more for their counterexamples

    Options of the search (a search that a limit stops is incomplete, it never "holds"):
    \(search)

    Options of every command:
    \(everywhere(OutputFormat.reports))

    \(exitStatuses)

    Examples:
      checker gate models
      checker gate --quiet --format json --output gate.json models
      checker gate --report gate.html models
      checker gate --update models/what-if/go-ahead-before-rename.jsonc

    """

  static let explain = """
    Describes a model or a design in words: its procedures and their steps, the properties that are
    checked, and the bounds of the search. Nothing is explored.

    Usage: checker explain [options] MODEL|DESIGN

    MODEL is a model file, and DESIGN is a design file.

    Options of every command:
    \(everywhere(OutputFormat.reports.filter(\.isProse)))

    \(exitStatuses)

    Examples:
      checker explain models/migration.jsonc
      checker explain models/designs/proposed.jsonc

    """

  static let render = """
    Prints a counterexample that check --trace-output has saved, in any form. The trace file has all
    that is needed: neither the model nor its design is read.

    Usage: checker render [options] TRACE

    TRACE is a trace file, NAME.trace.json.

    Options of the trace:
      --full                Show also the steps whose changes matter to nothing that follows

    Options of every command:
    \(everywhere(OutputFormat.traces))

    \(exitStatuses)

    Examples:
      checker render migration-link-loss.NoFriendlyFire.trace.json
      checker render --format markdown --output issue.md migration.NoFalseHalt.trace.json

    """

  static let schema = """
    Prints the JSON Schema of design files, of model files, or of ledgers, the files expected.jsonc.
    It is made from the vocabulary of this program, and accepts what the program accepts, as far as
    a schema can express that.

    Usage: checker schema [options] design|model|expected

    One of the three must be named: there is one schema for each kind of file. The schema of models
    refers to that of designs, as the file design.schema.json next to it. All are JSON, whatever
    --format says.

    Options of every command:
    \(everywhere(OutputFormat.reports))

    \(exitStatuses)

    Examples:
      checker schema design
      checker schema model --output schema/model.schema.json
      checker schema expected --output schema/expected.schema.json

    """
}
