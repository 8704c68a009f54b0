extension Help {
  static let compare = """
    Says what changes between two designs under the bounds of one model, between two models, or
    between a model and its design as they were and as they are: which properties are lost and
    gained, which steps differ, how the state space changes, and where the behaviours first part,
    as seen by the database (power_state and resident_on) and by which hosts execute each VM. Locks
    and reservations are not seen. That is exact: it is a shortest run that one has and the other
    does not, or there is none.

    Usage: checker compare [options] A B

    A and B are model files or design files. A design is compared under the bounds of the model that
    is the other one, or of --model, as the file has it: without the changes that the model makes.
    With --at, there is one model.

    Options of the comparison:
      --model MODEL         Compare two designs under the bounds of MODEL
      --at REV              Compare a model and its design as they are in the revision REV of its git
                            repository, A, with what they are now, B; with REV..REV, two revisions
      --max-pairs N         Do not decide where behaviours part if that takes more than N pairs of a
                            state of one and a set of states of the other (default: 10000000)
      --full                Show also the steps whose changes matter to nothing that follows

    To see where behaviours part, every state and every step counts, so that takes more states.

    Options of the search (a search that a limit stops is incomplete, it never "holds"):
    \(searches)

    Options of every command:
    \(everywhere(OutputFormat.summaries))

    Exit status:
      0  no property is lost
      1  a property is lost: it was good in A, and is bad in B
      2  the command line or an input file is wrong
      3  incomplete: a limit ended a search, or it was not decided where behaviours part

    Examples:
      checker compare models/migration.jsonc models/designs/amended.jsonc
      checker compare --model models/migration.jsonc old.jsonc new.jsonc
      checker compare --at HEAD~1 models/amended/migration.jsonc
      checker compare --at main..HEAD --format markdown --output comment.md models/migration.jsonc

    """

  static let mutate = """
    Edits the design of models in every small way, one edit at a time, and explores each mutant in
    these models. An edit drops a step, swaps it with the next, moves it across the nearest message,
    gives a parameter another value, or drops a condition, a clean-up or "fails". A mutant survives
    if no model notices: no property that held or was vacuous is violated, none that held is vacuous,
    and every landmark that was reached still is. A survivor is a step that the design does not need,
    or a property or model that is missing. A mutant is equivalent if an observer as in "compare"
    cannot tell it from the design in any of the models, and all verdicts are the same.

    Usage: checker mutate [options] MODEL...

    MODEL is a model file, or a folder in which all model files are used (*.jsonc and *.json, except
    in folders named "designs"). Models with different designs mutate each its own. The changes that
    a model makes are made after the edit; a model whose changes do not apply then is left out.

    Options of the mutation:
      --in PROCEDURE        Edit only PROCEDURE; repeat the option for more than one
      --largest-model N     Use only models that are expected to have at most N states
      --full                List every mutant: also those that are killed, each with the property
                            and the model, and those that the vocabulary refuses

    --max-states limits each mutant, too, by default to ten times as many states as the design has in
    the model, but at least to 100,000; each mutant has a thread of its own.

    Options of the search (a search that a limit stops is incomplete, it never "holds"):
    \(searches)

    Options of every command:
    \(everywhere(OutputFormat.summaries))

    Exit status:
      0  no mutant survives
      1  a mutant survives
      2  the command line or an input file is wrong
      3  incomplete: a limit ended the search of a mutant or of a model

    Examples:
      checker mutate models/amended/migration.jsonc models/amended/start-start.jsonc
      checker mutate --in migrate.source --in migrate.destination models/amended/migration.jsonc
      checker mutate --largest-model 20000 models/amended models/ha
      checker mutate --largest-model 20000 --format markdown --output mutants.md models

    """
}
