extension Help {
  static let check = """
    Explores every state that a model can reach and gives a verdict for each of its properties: it
    holds, it is violated, or the search is incomplete. What is violated comes with a shortest
    counterexample.

    Usage: checker check [options] MODEL...

    MODEL is a model file, or a folder in which all model files are checked (*.jsonc and *.json,
    except in folders named "designs").

    Options of the search (a search that a limit stops is incomplete, it never "holds"):
    \(search)
      --checkpoint FILE     Write the search down in FILE when it is interrupted or stopped by a
                            limit, and every ten minutes at the end of a level
      --checkpoint-every S  Write it down every S seconds instead
      --resume FILE         Go on from a checkpoint of the same model, properties and reductions;
                            the result is that of a search that was never interrupted

    Options of every command:
    \(everywhere(OutputFormat.allCases))

    \(exitStatuses)

    Examples:
      checker check models/migration.jsonc
      checker check --property SingleExecution --max-seconds 60 models/migration.jsonc
      checker check --format json --output verdicts.json models
      checker check --checkpoint deep.checkpoint models/deep/amended-two-vms.jsonc
      checker check --checkpoint deep.run --resume deep.run models/deep/amended-two-vms.jsonc

    """

  static let gate = """
    Checks every model that it finds against what is expected of it, what must hold and what must
    break: in "expect" of the model, and in the ledger that speaks for it, the nearest file
    expected.jsonc in the folder of the model or above it. A verdict that differs fails the gate,
    and so do a model without expectations and a path without models. The numbers of states and
    steps that are expected are those of a search with every reduction, and are compared with no
    other.

    Usage: checker gate [options] PATH...

    PATH is a model file, or a folder in which all model files are checked (*.jsonc and *.json,
    except in folders named "designs").

    Options of the gate:
      --update              Rewrite the expectations of each model from this run: in its ledger,
                            and there what "expect" of the model names; without a ledger, all of
                            "expect"

    Options of the search (a search that a limit stops is incomplete, it never "holds"):
    \(search)

    Options of every command:
    \(everywhere(OutputFormat.allCases))

    \(exitStatuses)

    Examples:
      checker gate models
      checker gate --quiet --format json --output gate.json models
      checker gate --update models/what-if/go-ahead-before-rename.jsonc

    """

  static let explain = """
    Tells in words what a model or a design says: its procedures and their steps, the properties
    that are checked, and the bounds of the search. Nothing is explored.

    Usage: checker explain [options] MODEL|DESIGN

    MODEL is a model file, and DESIGN is a design file.

    Options of every command:
    \(everywhere(OutputFormat.allCases.filter(\.isProse)))

    \(exitStatuses)

    Examples:
      checker explain models/migration.jsonc
      checker explain models/designs/proposed.jsonc

    """

  static let schema = """
    Prints the JSON Schema of design files, of model files, or of ledgers, the files expected.jsonc.
    It is made from the vocabulary of this program, and accepts what the program accepts as far as a
    schema can say it.

    Usage: checker schema [options] design|model|expected

    One of the three must be named: there is one schema for each kind of file. That of models refers
    to that of designs, as the file design.schema.json beside it. All are JSON, whatever --format
    says.

    Options of every command:
    \(everywhere(OutputFormat.allCases))

    \(exitStatuses)

    Examples:
      checker schema design
      checker schema model --output schema/model.schema.json
      checker schema expected --output schema/expected.schema.json

    """
}
