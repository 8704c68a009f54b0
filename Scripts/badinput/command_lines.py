"""Command lines that are wrong by themselves."""

from .case import Case

COMMANDS = (
    "check", "gate", "explain", "render", "replay", "explore", "simulate", "faults", "minimise", "graph",
    "compare", "mutate")

# The command line, and a part of the message.
MISTAKES = [
    ("no command", "", "found no command, expected check, gate, explain"),
    ("an unknown command", "chekc m.jsonc", 'found the unknown command "chekc", did you mean "check"?'),
    ("a command that is like no other", "frobnicate", 'found the unknown command "frobnicate", expected check'),
    ("an empty command", ["", "m.jsonc"], 'found the unknown command ""'),
    ("an unknown option", "check --thread 2 m.jsonc",
     'found the unknown option "--thread", did you mean "--threads"?'),
    ("an option that is like no other", "check --frobnicate m.jsonc", 'found the unknown option "--frobnicate"'),
    ("a short option", "check -q m.jsonc", 'found the unknown option "-q", did you mean "--quiet"?'),
    ("an option of three dashes", "check ---quiet m.jsonc", 'found the unknown option "---quiet"'),
    ("an option in capitals", "check --Quiet m.jsonc", 'found the unknown option "--Quiet", did you mean "--quiet"?'),
    ("an option of another command", "check --update m.jsonc",
     "found --update, which check does not take; it belongs to gate"),
    ("an option of searches", "render --threads 2 t.json", "found --threads, which render does not take"),
    ("an option twice", "check --threads 1 --threads 1 m.jsonc", "found --threads more than once"),
    ("a switch twice", "check --quiet --quiet m.jsonc", "found --quiet more than once"),
    ("an option without its value", "check m.jsonc --threads",
     "found --threads without a value, expected --threads N"),
    ("an option before another instead of its value", "check --output --quiet m.jsonc",
     "found --output without a value, expected --output FILE"),
    ("a value for a switch", "check --quiet=yes m.jsonc", 'found the value "yes" for --quiet, which takes none'),
    ("an empty value", "check --output= m.jsonc", 'found "" for --output, expected the path of a file'),
    ("no threads", "check --threads 0 m.jsonc",
     'found "0" for --threads, expected a whole number from 1 to 256'),
    ("too many threads", "check --threads 257 m.jsonc", 'found "257" for --threads, expected a whole number'),
    ("a negative number", "check --max-states=-1 m.jsonc", 'found "-1" for --max-states, expected a whole number'),
    ("a number with a sign", "check --max-states +5 m.jsonc", 'found "+5" for --max-states'),
    ("a number with a point", "check --max-depth 2.0 m.jsonc", 'found "2.0" for --max-depth'),
    ("a number with an exponent", "check --max-states 1e6 m.jsonc", 'found "1e6" for --max-states'),
    ("a number in another base", "check --max-states 0x10 m.jsonc", 'found "0x10" for --max-states'),
    ("a number with separators", "check --max-states 1_000 m.jsonc", 'found "1_000" for --max-states'),
    ("a number with spaces", ["check", "--max-states", " 5", "m.jsonc"], 'found " 5" for --max-states'),
    ("a number in other digits", "check --max-states ٣ m.jsonc", 'found "٣" for --max-states'),
    ("a number of twenty digits", "check --max-states 99999999999999999999 m.jsonc",
     'found "99999999999999999999" for --max-states'),
    ("no seconds", "check --max-seconds 0 m.jsonc", 'found "0" for --max-seconds, expected a number of seconds'),
    ("endless seconds", "check --max-seconds inf m.jsonc", 'found "inf" for --max-seconds'),
    ("seconds that are no number", "check --max-seconds nan m.jsonc", 'found "nan" for --max-seconds'),
    ("seconds with two points", "check --max-seconds 1.2.3 m.jsonc", 'found "1.2.3" for --max-seconds'),
    ("a point for seconds", "check --max-seconds . m.jsonc", 'found "." for --max-seconds'),
    ("too many seconds", "check --max-seconds 1000000001 m.jsonc", 'found "1000000001" for --max-seconds'),
    ("no seconds for checkpoints", "check --checkpoint c --checkpoint-every 0 m.jsonc", 'found "0" for --checkpoint-every'),
    ("too little memory", "check --memory 1M m.jsonc",
     'found "1M" for --memory, expected a size of at least 32M, such as 512M or 4G'),
    ("memory of a bare number that is too small", "check --memory 64 m.jsonc", 'found "64" for --memory'),
    ("memory in an unknown unit", "check --memory 12Q m.jsonc", 'found "12Q" for --memory'),
    ("memory in two letters", "check --memory 512MB m.jsonc", 'found "512MB" for --memory'),
    ("memory of a fraction", "check --memory 1.5G m.jsonc", 'found "1.5G" for --memory'),
    ("memory of a unit alone", "check --memory G m.jsonc", 'found "G" for --memory'),
    ("memory that overflows", "check --memory 9223372036854775807G m.jsonc",
     'found "9223372036854775807G" for --memory'),
    ("an unknown store", "check --store fast m.jsonc",
     'found "fast" for --store, expected auto, plain or compressed'),
    ("an unknown colour", "check --color blue m.jsonc", 'found "blue" for --color, expected auto, always or never'),
    ("an unknown format", "check --format xml m.jsonc", 'found "xml" for --format, expected text or json'),
    ("a format of other commands", "explain --format dot m.jsonc",
     'found "dot" for --format, which explain does not print; it prints text, json or markdown'),
    ("an unknown form of traces", "check --trace-output . --trace-format xml m.jsonc", 'found "xml" for --trace-format'),
    ("a form of traces without a folder", "check --trace-format json m.jsonc",
     "found --trace-format without --trace-output"),
    ("an unknown choice of traces", "check --trace some m.jsonc", 'found "some" for --trace'),
    ("an unknown symmetry", "check --symmetry on m.jsonc", 'found "on" for --symmetry, expected auto or off'),
    ("an unknown property", "check --property SingelExecution m.jsonc",
     '"SingelExecution", did you mean "SingleExecution"?'),
    ("an empty property", "check --property= m.jsonc", 'found "" for --property, expected the name of a property'),
    ("an unknown property to weaken", "gate --update --allow-weaker Nothing m.jsonc", '"Nothing"'),
    ("weaker properties without an update", "gate --allow-weaker TypeOK m.jsonc",
     "found --allow-weaker without --update"),
    ("an unknown size", "gate --size huge m.jsonc", 'found "huge" for --size'),
    ("no jobs", "gate --jobs 0 m.jsonc", 'found "0" for --jobs'),
    ("no time", "gate --time 0 m.jsonc", 'found "0" for --time'),
    ("a pattern that fits nothing", "gate --select nothing m.jsonc", "nothing"),
    ("an empty pattern", "gate --select= m.jsonc", 'found "" for --select, expected a pattern of paths'),
    ("a constraint of one word too many", ["check", "--with", "rename rename", "m.jsonc"],
     'found the constraint "rename rename", expected "X", "not X" or "X before Y"'),
    ("a constraint of an unknown step", "check --with renam m.jsonc", 'found "renam" in a constraint, did you mean "rename"?'),
    ("a constraint of an unknown host", "check --with rename@host9 m.jsonc", 'found "@host9" in "rename@host9"'),
    ("a constraint of blanks", ["check", "--with", "  ", "m.jsonc"], 'for --with, expected a constraint'),
    ("a constraint with another format", "check --with rename --format json m.jsonc",
     "found --with with --format"),
    ("too many constraints", ["check", *(["--with", "rename"] * 40), "m.jsonc"], "found 40 constraints, expected at most"),
    ("an unknown procedure to collapse", "graph --collapse migrate.sorce m.jsonc",
     'found the unknown procedure "migrate.sorce" for --collapse, did you mean "migrate.source"?'),
    ("no radius", "graph --radius 0 m.jsonc", 'found "0" for --radius'),
    ("no walks", "simulate --walks 0 m.jsonc", 'found "0" for --walks'),
    ("a seed that is no number", "simulate --seed x m.jsonc", 'found "x" for --seed'),
    ("two properties to minimise", "minimise --property TypeOK --property UniqueUUID m.jsonc",
     "found 2 options --property, expected one"),
    ("no property to minimise", "minimise m.jsonc", "found 0 options --property, expected one"),
    ("a landmark to minimise", "minimise --property MigrationCompletes m.jsonc", "found the landmark MigrationCompletes"),
    ("a property to minimise that holds", "minimise --property TypeOK m.jsonc", "found no violation of TypeOK to minimise"),
    ("one operand to compare", "compare m.jsonc", "found one operand, expected two models or designs"),
    ("three operands to compare", "compare m.jsonc m.jsonc m.jsonc", 'found the superfluous operand "m.jsonc"'),
    ("a revision outside of a repository", "compare --at HEAD m.jsonc", "found no git repository around"),
    ("an empty revision", "compare --at= m.jsonc", 'found "" for --at'),
    ("a range of three revisions", "compare --at a..b..c m.jsonc", 'found "a..b..c" for --at, expected REV or REV..REV'),
    ("an unknown procedure to mutate", "mutate --in migrate.sorce m.jsonc", '"migrate.sorce"'),
    ("no states for the largest model", "mutate --largest-model 0 m.jsonc", 'found "0" for --largest-model'),
    ("an unknown schema", "schema desgin", 'found the unknown operand "desgin", did you mean "design"?'),
    ("no schema", "schema", "found no operand, expected checker schema design|model|expected|trace"),
    ("two schemas", "schema design model", 'found the superfluous operand "model"'),
    ("an unknown shell", "completion tcsh", 'found the unknown operand "tcsh", expected bash, zsh or fish'),
    ("an operand of the manual", "manual page", 'found the superfluous operand "page"'),
    ("an unknown word to explain", "explain renmae", '"renmae", did you mean "rename"?'),
    ("two traces to render", "render a b", 'found the superfluous operand "b"'),
    ("an empty operand", ["check", ""], "found an empty operand, expected a path"),
    ("an option after two dashes", "check -- --quiet", '"--quiet"'),
    ("a file that is not there", "check none.jsonc", 'found no file or folder "none.jsonc"'),
    ("a dash for standard input", "check -", 'found no file or folder "-"'),
    ("a folder below a file", "check m.jsonc/x.jsonc", 'found no file or folder "m.jsonc/x.jsonc"'),
    ("a name that is too long", ["check", "x" * 5000], "xxx"),
    ("a design for a model", "check designs", "found a design, expected a model"),
]

EVERY = 'found the unknown option "--no-such-option"'


def cases(_):
    """The cases."""
    found = [Case(name, command, 2, part) for name, command, part in MISTAKES]
    for command in COMMANDS:
        found.append(Case(f"{command} without an operand", command, 2, "found no operand, expected checker " + command))
        found.append(Case(f"{command} with an unknown option", f"{command} --no-such-option m.jsonc", 2, EVERY))
        found.append(Case(f"{command} of a file that is not there", needed(command), 2, "none.json"))
    found += [
        Case(
            "ten mistakes at once",
            "check --thread 4 --color=blue --update --quiet=yes --memory 12Q --max-depth -1 --fail-fast "
            "--fail-fast -x --max-states", 2,
            ['"--thread"', '"blue"', "--update", '"yes"', '"12Q"', '"-1"', "--fail-fast more than once",
             '"-x"', "--max-states without a value", "found no operand"]),
        Case("help despite every mistake", "check --frobnicate --help", 0, "Usage: checker check"),
        Case("the version despite every mistake", "--version --nonsense", 0, "checker "),
        Case("the most of each number", "check --verdicts --threads 2 --max-states 9223372036854775807 "
             "--max-depth 9223372036854775807 --max-seconds 1000000000 --memory 8589934591G m.jsonc", 1),
        Case("the longest walks", "simulate --walks 1 --steps 9223372036854775807 "
             "--seed 9223372036854775807 m.jsonc", (1, 3)),
        Case("the greatest radius", "graph --radius 9223372036854775807 m.jsonc", 0, "states"),
        Case("the most pairs", "compare --max-pairs 9223372036854775807 m.jsonc m.jsonc", 0),
        Case("the largest model", "mutate --in migrate.destination --largest-model 9223372036854775807 m.jsonc", 2,
             "found no model that is expected to have at most 9223372036854775807 states"),
        Case("a folder without a model", "check empty", 2, 'found no model in the folder "empty", expected files named',
             folders=("empty",)),
        Case("the shortest time", "check --max-seconds 0.000000000000000000001 m.jsonc", (1, 2, 3)),
        Case("a deep pattern", ["gate", "--select", "*a" * 30 + "b", "a" * 200 + ".jsonc"], 2,
             files={"a" * 200 + ".jsonc": "{}"}),
        Case("a deep pattern of folders", ["gate", "--select", "**/" * 12 + "*a" * 12 + "b", "."], 2,
             files={"/".join("abcdefghijkl"[: n + 1]) + "/" + "a" * 40 + ".jsonc": "{}" for n in range(12)}),
    ]
    for name, text in [("bytes that are no text", b"\xff\xfe.jsonc"), ("half a character", b"\xc3.jsonc")]:
        found.append(Case(f"an argument of {name}", [b"check", text], 2, "found no file or folder"))
        found.append(Case(f"a file called by {name}", [b"check", text], 2, files={text: "{}"}))
        found.append(Case(f"a folder with a file called by {name}", "check f", 2, files={b"f/" + text: "{}"}))
    for name, option in [
            ("an option of git's", "--at=--help"), ("an output of git's", "--at=--output=stolen"),
            ("an upload of git's", "--at=--upload-pack=touch stolen")]:
        found.append(Case(
            f"a revision that is {name}", None, 2, "found no revision",
            script=f"git init -q . && git add -A && git -c user.name=a -c user.email=a@b commit -qm a && "
            f"\"$checker\" compare '{option}' m.jsonc; status=$?; rm -rf .git; exit $status"))
    return found


def needed(command):
    """A command line for a file that is not there."""
    options = {"minimise": "--property TypeOK ", "compare": "m.jsonc "}
    return f"{command} {options.get(command, '')}none.json"
