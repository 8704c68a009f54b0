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

    Options of the counterexamples:
      --with WHAT           Ask for shortest counterexamples with WHAT: X, "not X" or "X before Y";
                            X is a step, a procedure, a request, an action or a fault, with @host1
                            or @vm0 where wanted; repeat the option for more than one
      --trace WHICH         Show all traces (the default), the first, or none; properties whose
                            counterexamples begin alike share a trace
      --verdicts            The same as --trace none
      --full                Show also the steps whose changes matter to nothing that follows
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
      checker check --with "rename before xapiRestart@host0" models/overview-migration.jsonc
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
    and so do a model without expectations and a path without models; one bad model hides none of
    the others. Differences come in groups, by property and direction, each with the shortest
    counterexample of all models and the command that shows it. The expected counts are those of a
    search with every reduction; a search without some reduction does not compare them.

    Usage: checker gate [options] PATH...

    PATH is a model file, or a folder in which all model files are checked (*.jsonc and *.json,
    except in folders named "designs").

    Options that choose models:
      --select GLOB         Run only models that match: "*" within a name, "**" across folders; a
                            pattern without "/" is compared with the name, others with the end of
                            the path; repeat the option for more than one
      --size SIZE           Run only models of this size: deep, those in folders named "deep";
                            small, others with at most 20,000 expected states; standard, the rest;
                            repeat the option for more than one
      --changed-since REV   Run only models whose file, design, saved trace or entry in a ledger
                            differs since the work tree left the git revision REV

    Options of the gate:
      --update              Rewrite the expectations of each model from this run: its entry in the
                            ledger, and in "expect" only the keys that are there; without a ledger,
                            a new "expect" has everything. Comments and layout stay. Nothing is
                            written if a property that held would be expected to hold no longer
      --allow-weaker NAME   Let an update do that to the property NAME, or to comesToRest; repeat
                            the option for more than one
      --jobs N              Explore N models at once, which share memory and threads
      --time S              Stop after S seconds; models that are not finished then make the gate
                            incomplete

    Options of the reports, each in a file besides what is printed:
      --report FILE         One page for a browser; models that differ are explored once more for
                            their counterexamples
      --markdown FILE       A summary, with a diagram of each new counterexample; it is also added to
                            the file that the variable GITHUB_STEP_SUMMARY names
      --junit FILE          JUnit: a test case for each model
      --sarif FILE          SARIF: each difference at the line of the step that breaks the property
      --gitlab FILE         The code quality report of GitLab
    Where the variable GITHUB_ACTIONS is "true", annotations for GitHub are printed, too.

    Options of the search (a search that a limit stops is incomplete, it never "holds"):
    \(search)

    Options of every command:
    \(everywhere(OutputFormat.reports))

    \(exitStatuses)

    Examples:
      checker gate models
      checker gate --jobs 4 --size small --size standard models
      checker gate --changed-since origin/main --markdown gate.md models
      checker gate --quiet --format json --output gate.json models
      checker gate --update models/what-if/go-ahead-before-rename.jsonc
      checker gate --update --allow-weaker NoFalseHalt models

    """

  static let explain = """
    Describes a model or a design in words: its procedures and their steps, the properties that are
    checked, and the bounds of the search. Or explains a word of the vocabulary in which they are
    written: its meaning, its parameters and their values, when a step waits and fails, the parts of
    the state that it reads and changes, and an example. Nothing is explored.

    Usage: checker explain [options] MODEL|DESIGN|WORD...

    MODEL is a model file, and DESIGN is a design file. WORD is a step, a parameter or a value of
    one, a condition, a procedure, a request, an action of guests or operators, a fault, a property
    or a verdict; a word of several kinds is explained as each. An existing file, and an operand that
    contains "/" or ends in .jsonc or .json, is a file.

    These words list others, a line each: steps, parameters, values, conditions, procedures,
    requests, guest, operator, faults, properties, verdicts, and vocabulary, which lists all. As JSON
    and as Markdown, they explain each.

    The designs that use a word are those in the nearest folder designs or models/designs, in the
    current folder or above it.

    Options of every command:
    \(everywhere(OutputFormat.prose))

    \(exitStatuses)

    Examples:
      checker explain models/migration.jsonc
      checker explain models/designs/proposed.jsonc
      checker explain setResidentOn
      checker explain vocabulary
      checker explain --format markdown --output steps.md steps conditions

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

  static let replay = """
    Executes a saved counterexample against its model and design as they are now: confirms it, or
    says at which step it no longer fits, why, and which transitions are enabled there. The model is
    the file of that name beside the trace, or else the path that the trace has.

    Usage: checker replay [options] TRACE

    TRACE is a trace file, NAME.trace.json, which check --trace-output has saved.

    Options of the trace:
      --adapt               Where it no longer fits, search for the behaviour nearest to it that
                            breaks the same property
      --full                Show also the steps whose changes matter to nothing that follows

    Options of every command:
    \(everywhere([.text]))

    \(exitStatuses)

    Examples:
      checker replay models/migration-link-loss.NoFriendlyFire.trace.json
      checker replay --adapt migration.NoFalseHalt.trace.json

    """

  static let explore = """
    Walks through the states of a model by hand: lists the steps that can be taken with what they
    would change, and takes the one that is named. Commands are read from standard input, a line
    each, so that a session can be a script; "help" lists them. For editing of lines and a history,
    run it under rlwrap.

    Usage: checker explore [options] MODEL

    MODEL is a model file.

    Options of the session:
      --from TRACE          Begin at the end of a saved trace

    Options of every command:
    \(everywhere([.text]))

    \(exitStatuses)

    Examples:
      checker explore models/migration.jsonc
      checker explore --from migration.NoFalseHalt.trace.json models/migration.jsonc

    """

  static let simulate = """
    Takes random walks from the initial state of a model, for models that are too large to finish.
    It reports what it has covered and never says that a property holds. A violation that it finds
    is made shorter, as far as leaving out steps does that, and shown like any other.

    Usage: checker simulate [options] MODEL

    MODEL is a model file.

    Options of the walks:
      --seconds S           Walk for S seconds (default: 10)
      --walks N             Walk N times instead, however long that takes; with the same seed the
                            result is the same
      --seed N              Choose other walks (default: 1)
      --steps N             End each walk after N steps (default: 1000)
      --full                Show also the steps whose changes matter to nothing that follows

    Options of every command:
    \(everywhere([.text]))

    \(exitStatuses)

    Examples:
      checker simulate --seconds 60 models/deep/amended-two-vms.jsonc
      checker simulate --walks 1000 --seed 7 models/overview-migration.jsonc

    """

  static let graph = """
    Prints the state graph of a model, whole or near a trace. As text it prints only how large that
    is. A drawing of more than 400 states is refused: nobody can look at it.

    Usage: checker graph [options] MODEL

    MODEL is a model file.

    Options of the graph:
      --collapse PROCEDURE  Merge the states between which only steps of PROCEDURE lie; repeat the
                            option for more than one
      --from TRACE          Begin with the states of a saved trace, which are marked
      --radius N            Show only what is at most N steps away from where it begins

    Options of every command:
    \(everywhere(OutputFormat.graphs))

    \(exitStatuses)

    Examples:
      checker graph models/migration-link-loss.jsonc
      checker graph --format dot --radius 8 models/migration.jsonc
      checker graph --format aut --output migration.aut models/migration.jsonc

    """

  static let faults = """
    Finds for each property the smallest fault budgets that break it, and the greatest up to which it
    holds. "faults" of the model gives the greatest budget of each fault and, as "inAll", of all of
    them; requests and actions stay as they are. Budgets are explored in ascending order, and those
    whose result follows from others are not explored. A budget that cannot be explored within the
    limits, which hold for each exploration, is not decided, and neither is any that includes it; the
    exit status is 3 then.

    Usage: checker faults [options] MODEL...

    MODEL is a model file, or a folder in which all model files are checked (*.jsonc and *.json,
    except in folders named "designs").

    Options of the budgets:
      --write DIR           Write a model to the folder DIR for each of the smallest budgets, which
                            has exactly these budgets and expects what they break

    Options of the search (a search that a limit stops is incomplete, it never "holds"):
    \(searches)

    Options of every command:
    \(everywhere(OutputFormat.reports))

    \(exitStatuses)

    Examples:
      checker faults models/migration-link-loss.jsonc
      checker faults --property NoFalseHalt --write . models/current/migration-start-any-fault.jsonc
      checker faults --format json --output faults.json models/amended

    """

  static let minimise = """
    Finds a smallest model that still breaks a property, and prints it as a model file: it drops
    hosts, VMs, requests, faults, actions, high availability and changes of the design, and narrows
    where something may happen, as long as the property is violated. Without any single part of what
    is left it would not be. A summary goes to standard error.

    Usage: checker minimise [options] MODEL

    MODEL is a model file. One --property must be given, and the model must violate it. A smaller model
    that a limit leaves undecided is passed over; the exit status is 3 then, and what is left may
    have superfluous parts.

    Options of the search (a search that a limit stops is incomplete, it never "holds"):
    \(searches)

    Options of every command:
    \(everywhere([.text]))

    \(exitStatuses)

    Examples:
      checker minimise --property LocationAgrees models/legacy/host-crash-start.jsonc
      checker minimise --property UniqueUUID --output least.jsonc models/legacy/migration.jsonc

    """

  static let schema = """
    Prints the JSON Schema of design files, of model files, of ledgers, the files expected.jsonc, or
    of traces.
    It is made from the vocabulary of this program, and accepts what the program accepts, as far as
    a schema can express that.

    Usage: checker schema [options] design|model|expected|trace

    One of the four must be named: there is one schema for each kind of file. The schema of models
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
