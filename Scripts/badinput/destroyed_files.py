"""Results that would be written over a file that somebody needs, or to no file at all."""

from .case import Case, edited
from .inputs import MODEL, without_expectations

# Every command that reads a model and writes results.
COMMANDS = [
    ("check", "check --verdicts m.jsonc"), ("gate", "gate m.jsonc"), ("explain", "explain m.jsonc"), ("graph", "graph m.jsonc"),
    ("faults", "faults m.jsonc"), ("simulate", "simulate --walks 1 m.jsonc"), ("mutate", "mutate --in migrate.destination m.jsonc"),
    ("minimise", "minimise --property NoFriendlyFire m.jsonc"), ("explore", "explore m.jsonc"), ("compare", "compare m.jsonc m.jsonc"),
]
READ = "that is read, expected another file"
FOREIGN = "which checker did not write, expected none or an older report; --force replaces it"
NOTE = "Remember the milk.\n"


def cases(inputs):
    """The cases."""
    return onto_input(inputs) + by_links() + by_other_options(inputs) + onto_others(inputs) + nowhere()


def onto_input(inputs):
    """Results onto the files that the command reads."""
    found = []
    for name, command in COMMANDS:
        for target in ("m.jsonc", "designs/proposed.jsonc"):
            found.append(Case(f"{name} onto {target}", f"{command} --output {target}", 2, f'"{target}" for --output'))
            found.append(Case(f"{name} onto {target} by force", f"{command} --force --output {target}", 2, READ))
    ledger = {"expected.jsonc": inputs.ledger, "m.jsonc": without_expectations(MODEL)}
    trace = {"t.json": inputs.trace}
    return found + [
        Case("gate onto its ledger", "gate m.jsonc --output expected.jsonc", 2, 'the file "expected.jsonc" for --output', files=ledger),
        Case("gate onto its ledger by force", "gate m.jsonc --force --output expected.jsonc", 2, READ, files=ledger),
        Case("render onto its trace", "render t.json --output t.json", 2, READ, files=trace),
        Case("render onto its trace by force", "render t.json --force --format json --output t.json", 2, READ, files=trace),
        Case("replay onto its trace by force", "replay t.json --force --output t.json", 2, READ, files=trace),
        Case("replay onto its model by force", "replay t.json --force --output m.jsonc", 2, READ, files=trace),
        Case("replay onto its design by force", "replay t.json --force --output designs/proposed.jsonc", 2, READ, files=trace),
        Case("explore onto the trace it begins with", "explore --from t.json m.jsonc --force --output t.json", 2, READ, files=trace),
        Case("graph onto the trace it begins with", "graph --from t.json m.jsonc --force --output t.json", 2, READ, files=trace),
        Case("check onto the checkpoint it continues", "check --resume c m.jsonc --force --output c", 2, READ, files={"c": inputs.checkpoint}),
        Case("explain onto the design it explains", "explain designs/proposed.jsonc --force --output designs/proposed.jsonc", 2, READ),
        Case("compare onto its bounds", "compare --model m.jsonc designs/proposed.jsonc designs/proposed.jsonc --force --output m.jsonc", 2, READ),
        Case("check onto the second of two models", "check m.jsonc n.jsonc --force --output n.jsonc", 2, READ, files={"n.jsonc": MODEL}),
        Case("check onto a model of its folder", "check . --force --output n.jsonc", 2, READ, files={"n.jsonc": MODEL}),
        Case("check onto a design that a design extends", "check m.jsonc --force --output designs/proposed.jsonc", 2, READ,
             files={"m.jsonc": edited(MODEL, '"proposed"', '"a"'), "designs/a.jsonc": '{ "design": "a", "extends": "proposed" }'}),
        Case("schema onto a file called as its operand", "schema design --output design", 2, FOREIGN, files={"design": NOTE}),
    ]


def by_links():
    """The same by other paths to the files that are read."""
    found = []
    for name, path, rest in [
            ("a link", "l", {"links": {"l": "m.jsonc"}}), ("a link to a link", "l", {"links": {"l": "k", "k": "m.jsonc"}}),
            ("a hard link", "l", {"hard_links": {"l": "m.jsonc"}}), ("a path with a dot", "./m.jsonc", {}),
            ("a path through another folder", "designs/../m.jsonc", {}), ("two slashes", ".//m.jsonc", {}),
            ("a link to the folder", "l/m.jsonc", {"links": {"l": "."}})]:
        found.append(Case(f"check onto the model by {name}", ["check", "--verdicts", "m.jsonc", "--force", "--output", path], 2, READ, **rest))
        found.append(Case(f"check of {name} onto the model", ["check", "--verdicts", path, "--force", "--output", "m.jsonc"], 2, READ, **rest))
    found += [
        Case("check onto a link to nothing", "check m.jsonc --output l", 2, "it is a link to a file that does not exist", links={"l": "none"}),
        Case("check onto a link to itself", "check m.jsonc --output l", 2, '"l"', links={"l": "l"}),
        Case("check onto a link to a report", "check --verdicts m.jsonc --output l", 1, links={"l": "r"},
             files={"r": 'x\n\nWritten by "checker check".\n'}, replaces=("r",)),
        Case("check onto a link to a note", "check --verdicts m.jsonc --output l", 2, FOREIGN, links={"l": "n"}, files={"n": NOTE}),
    ]
    return found


def by_other_options(inputs):
    """Other options that write files."""
    found = []
    for option in ("--report", "--checkpoint"):
        for target in ("m.jsonc", "designs/proposed.jsonc"):
            found.append(Case(f"check {option} onto {target}", f"check m.jsonc {option} {target}", 2, f'"{target}"'))
            found.append(Case(f"check {option} onto {target} by force", f"check m.jsonc --force {option} {target}", 2, READ))
        found.append(Case(f"check {option} onto a note", f"check m.jsonc {option} n", 2, '"n"', files={"n": NOTE}))
        found.append(Case(f"check {option} onto a folder", f"check m.jsonc {option} designs", 2, '"designs"'))
        found.append(Case(f"check {option} onto nothing", f"check m.jsonc {option} a/b", 2, '"a/b'))
    for option in ("--report", "--markdown", "--junit", "--sarif", "--gitlab"):
        found.append(Case(f"gate {option} onto the model by force", f"gate m.jsonc --force {option} m.jsonc", 2, READ))
        found.append(Case(f"gate {option} onto a note", f"gate m.jsonc {option} n", 2, FOREIGN, files={"n": NOTE}))
        found.append(Case(f"gate {option} where the results go", f"gate m.jsonc {option} r --output ./r", 2,
                          f'found "r" for --output and {option}, expected a file for each', check=None))
    trace = "m.NoFriendlyFire.trace.json"
    found += [
        Case("a checkpoint where the results go", "check m.jsonc --checkpoint r --output r", 2, "expected a file for each"),
        Case("a checkpoint onto another model's", "check m.jsonc --max-states 9 --verdicts --checkpoint c.checkpoint", (1, 3), files={"c.checkpoint": inputs.checkpoint}, changes=("c.checkpoint",)),
        Case("a checkpoint onto a trace", "check m.jsonc --checkpoint t.json", 2, "which is none, expected no file or a checkpoint", files={"t.json": inputs.trace}),
        Case("a checkpoint onto a device", "check m.jsonc --checkpoint l", 2, "which is no regular file", links={"l": "/dev/null"}),
        Case("a checkpoint onto a pipe", "check m.jsonc --checkpoint p", 2, "which is no regular file", pipes=("p",)),
        Case("a checkpoint whose part is a note", "check m.jsonc --checkpoint c", 2, 'c.part"', files={"c.part": NOTE}),
        Case("a checkpoint whose part is a link to a note", "check m.jsonc --checkpoint c", 2, 'c.part"', files={"n": NOTE}, links={"c.part": "n"}),
        Case("traces in no folder", "check m.jsonc --trace-output none", 2, '"none'),
        Case("traces in a file", "check m.jsonc --trace-output m.jsonc", 2, '"m.jsonc'),
        Case("a trace onto a note", "check m.jsonc --trace-output .", 2, FOREIGN, files={trace: NOTE}),
        Case("a trace onto a link to the model", "check m.jsonc --trace-output . --force", 2, READ, links={trace: "m.jsonc"}),
        Case("a trace where the results go", f"check m.jsonc --trace-output . --output {trace}", 2, '"' ),
        Case("budgets in no folder", "faults --write none m.jsonc", 2, '"none'),
        Case("budgets in a file", "faults --write m.jsonc m.jsonc", 2, '"m.jsonc'),
        Case("minimise onto another model", "minimise --property NoFriendlyFire m.jsonc --output n.jsonc", 2,
             'found the file "n.jsonc" for --output', files={"n.jsonc": MODEL}),
        Case("minimise onto another model by force", "minimise --property NoFriendlyFire m.jsonc --force --output n.jsonc", 0,
             files={"n.jsonc": MODEL}, replaces=("n.jsonc",)),
        Case("a summary for GitHub onto the model", "gate m.jsonc --markdown s", 2, "m.jsonc", environment={"GITHUB_STEP_SUMMARY": "m.jsonc"}, changes=("s",)),
        Case("a summary for GitHub onto a folder", "gate m.jsonc --markdown s", 2, '"designs"', environment={"GITHUB_STEP_SUMMARY": "designs"}, changes=("s",)),
    ]
    return found


def onto_others(inputs):
    """Results onto files that the command does not read, and that another program wrote."""
    found = []
    for kind, text in [("a note", NOTE), ("a model", MODEL), ("a ledger", inputs.ledger), ("a checkpoint", inputs.checkpoint),
                       ("bytes", bytes(range(256)) * 20)]:
        found.append(Case(f"check onto {kind}", "check --verdicts m.jsonc --output n", 2, FOREIGN, files={"n": text}))
        found.append(Case(f"check onto {kind} by force", "check --verdicts m.jsonc --force --output n", 1, files={"n": text}, replaces=("n",)))
    found += [
        Case("check onto an empty file", "check --verdicts m.jsonc --output n", 1, files={"n": ""}, replaces=("n",)),
        Case("check onto an older report", "check --verdicts m.jsonc --output n", 1, files={"n": 'x\n\nWritten by "checker gate".\n'}, replaces=("n",)),
        Case("check onto an older report of JSON", "check --verdicts --format json m.jsonc --output n", 1,
             files={"n": '{\n  "version": 3,\n  "status": 0 }\n'}, replaces=("n",)),
        Case("a wrong model leaves an older report", "check n.jsonc --output r", 2, files={"n.jsonc": "{}", "r": 'Written by "checker check".\n'}),
        Case("a wrong option leaves an older report", "check --thread 2 m.jsonc --output r", 2, files={"r": 'Written by "checker check".\n'}),
    ]
    return found


def nowhere():
    """Results onto what cannot be written."""
    found = [
        Case("check onto a full device", "check --verdicts m.jsonc --output /dev/full", 2, 'cannot write "/dev/full": no space is left'),
        Case("check onto the null device", "check --verdicts m.jsonc --output /dev/null", 1),
        Case("check onto a folder", "check m.jsonc --output designs", 2, 'cannot write "designs": it is a folder, expected a file'),
        Case("check onto a folder with a slash", "check m.jsonc --output r/", 2, 'cannot write "r/": it is a folder'),
        Case("check onto a folder of a file", "check m.jsonc --output m.jsonc/r", 2, "its folder does not exist"),
        Case("check onto a name that is too long", ["check", "m.jsonc", "--output", "x" * 300], 2, "cannot write"),
        Case("check onto a path that is too long", ["check", "m.jsonc", "--output", "x/" * 3000 + "x"], 2, "cannot write"),
        Case("a report onto a full device", "check --verdicts m.jsonc --report /dev/full", 2, "no space is left"),
        Case("check onto a pipe that is read", None, 1, 'Written by "checker check".', pipes=("p",),
             script='"$checker" check --verdicts m.jsonc --output p & cat p; wait $!'),
        Case("check onto standard output, a pipe", None, 1, 'Written by "checker check".',
             script='set -o pipefail; "$checker" check --verdicts m.jsonc --output /dev/stdout | cat; s=$?; test -L /dev/stdout && exit $s'),
        Case("check onto standard output, a file", None, 1, ("first\n", 'Written by "checker check".\nlast\n'), changes=("r",),
             script='{ echo first; "$checker" check --verdicts m.jsonc --output /dev/stdout; s=$?; echo last; } > r; cat r; exit $s'),
        Case("check onto the file that is standard output", None, 1, ("first\n", 'Written by "checker check".\nlast\n'), changes=("r",),
             script='{ echo first; "$checker" check --verdicts m.jsonc --output r; s=$?; echo last; } > r; cat r; exit $s'),
        Case("check onto standard output, a removed file", None, 1, changes=("r",),
             script='exec > r; rm r; "$checker" check --verdicts m.jsonc --output /dev/stdout; s=$?; test -L /dev/stdout && exit $s'),
        Case("a checkpoint onto standard output, a file", None, 2, "is standard output or error", changes=("r",),
             script='"$checker" check --verdicts m.jsonc --checkpoint /dev/stdout > r'),
        Case("a checkpoint onto the file that is standard output", None, 2, "is standard output or error", changes=("r",),
             script='"$checker" check --verdicts m.jsonc --checkpoint r > r'),
        Case("a checkpoint onto standard output, a pipe", None, 2, "which is no regular file",
             script='set -o pipefail; "$checker" check --verdicts m.jsonc --checkpoint /dev/stdout | cat; s=$?; test -L /dev/stdout && exit $s'),
        Case("check onto a file without permission", None, 2, "permission denied", files={"r": ""}, needs_permissions=True,
             script='chmod 400 r; "$checker" check --verdicts m.jsonc --output r'),
        Case("check in a folder without permission", None, 2, "permission denied", folders=("d",), needs_permissions=True,
             script='chmod 500 d; "$checker" check --verdicts m.jsonc --output d/r; status=$?; chmod 700 d; exit $status'),
        Case("a model without permission", None, 2, 'cannot read "m.jsonc": permission denied', needs_permissions=True,
             script='chmod 000 m.jsonc; "$checker" check m.jsonc; status=$?; chmod 600 m.jsonc; exit $status'),
        Case("a limit on the size of files", None, 2, "no space is left",
             script='set -o pipefail; (trap "" XFSZ; ulimit -f 0; "$checker" check --verdicts m.jsonc --output r 2>&1) | cat'),
    ]
    return found
