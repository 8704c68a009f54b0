"""Inputs that could take for ever, or all of the memory."""

from .case import Case, edited
from .changes import with_changes
from .designs import chain, with_procedures
from .inputs import MODEL, SMALL_MODEL

LARGEST = 1 << 24


def cases(inputs):
    """The cases."""
    found = [
        Case("a pipe without a writer", "check m.jsonc", 2, 'cannot read "m.jsonc": it is a pipe, and no program writes to it', files={"m.jsonc": None}, pipes=("m.jsonc",)),
        Case("a trace that is a pipe without a writer", "render t.json", 2, "it is a pipe, and no program writes to it", pipes=("t.json",)),
        Case("a design that is a pipe without a writer", "check m.jsonc", 2, "it is a pipe, and no program writes to it", files={"designs/proposed.jsonc": None}, pipes=("designs/proposed.jsonc",)),
        Case("results to a pipe without a reader", None, 2, script='timeout 5 "$checker" check --verdicts m.jsonc --output p; status=$?; [ $status = 124 ] && echo "x: error: waits" && exit 2; exit $status', pipes=("p",)),
        Case("an endless trace", "render t.json", 2, "it has more than 16 MiB", links={"t.json": "/dev/zero"}),
        Case("forty doubling calls", "check m.jsonc", 2, "are too deep", files={"m.jsonc": SMALL_MODEL, "small.jsonc": chain(40, 2)}),
        Case("thirty doubling calls", "check m.jsonc", 2, "has too many steps once calls are written out", files={"m.jsonc": SMALL_MODEL, "small.jsonc": chain(30, 2)}),
        Case("calls of which each has 254", "check m.jsonc", 2, "too many steps", files={"m.jsonc": SMALL_MODEL, "small.jsonc": chain(20, 254)}),
        Case("forty doubling calls in changes", "check m.jsonc", 2, "are too deep", files={"m.jsonc": with_changes("[" + ",\n".join(doubling(40)) + "]")}),
        Case("3,000 insertions", "check m.jsonc", 2, "there are 3000 changes", files={"m.jsonc": inserts(3000)}),
        Case("1,000 insertions", "check m.jsonc", 2, 'the procedure "event" has 255 steps', files={"m.jsonc": inserts(1000)}),
        Case("900 new procedures of 254 steps", "check m.jsonc", 2, 'nothing starts or calls the procedure "n0"',
             files={"m.jsonc": with_changes("[" + ",".join(f'{{ "in": "n{n}", "add": [{many("injectEvent", 254)}] }}' for n in range(900)) + "]")}),
        Case("200,000 mistakes", "check m.jsonc", 2, "changes[99]", files={"m.jsonc": with_changes("[" + ",\n".join(["1"] * 200_000) + "]")}),
        Case("200,000 unknown keys", "check m.jsonc", 2, 'found the unknown key "k0"', files={"m.jsonc": "{" + ",\n".join(f'"k{n}": 1' for n in range(200_000)) + "}"}),
        Case("200,000 unknown keys like a known one", "check m.jsonc", 2, "did you mean", files={"m.jsonc": "{" + ",\n".join(f'"tit{n}": 1' for n in range(200_000)) + "}"}),
        Case("200,000 procedures", "check m.jsonc", 2, files={"m.jsonc": SMALL_MODEL, "small.jsonc": with_procedures([f'"p{n}": []' for n in range(200_000)], "p0")}),
        Case("200,000 conditions", "check m.jsonc", 2, files={"m.jsonc": with_changes('[{ "in": "event", "insert": { "step": "takeEvent", "when": [' + ",".join(f'"c{n}"' for n in range(200_000)) + '] }, "after": "takeEvent" }]')}),
        Case("200,000 places", "check m.jsonc", 2, files={"m.jsonc": edited(MODEL, '[{ "vm": 0, "running": { "on": 0 } }]', "[" + ",".join(['{ "vm": 0, "halted": true }'] * 200_000) + "]")}),
        Case("100,000 models in a ledger", "gate m.jsonc", 2, files={"expected.jsonc": large_ledger(100_000)}),
        Case("a ledger that names 100,000 models wrongly", "gate m.jsonc", 2, files={"expected.jsonc": named_ledger(100_000)}),
        Case("a trace of 3,000 steps", "render t.json", 0, files={"t.json": long_trace(inputs, 3000)}),
        Case("a name of 16 MB", "check m.jsonc", 2, files={"m.jsonc": SMALL_MODEL.replace("small.jsonc", "x" * 15_000_000)}),
        Case("400 folders within each other", "check d", 2, files={"d/" + "x/" * 400 + "m.jsonc": "{}"}),
        Case("a folder that has itself", "check d", (0, 1, 2), folders=("d",), links={"d/d": "."}, files={"d/m.jsonc": "{}"}),
        Case("5,000 operands", ["check"] + ["none.jsonc"] * 5000, 2, 'found no file or folder "none.jsonc"'),
        Case("5,000 wrong options", ["check"] + ["--frobnicate"] * 5000, 2, 'found the unknown option "--frobnicate"'),
        Case("an argument of 120,000 characters", ["check", "--" + "a" * 120_000], 2, "found the unknown option"),
        Case("a value of 120,000 characters", ["check", "--max-states", "9" * 120_000, "m.jsonc"], 2, "for --max-states"),
        Case("a word of 120,000 characters to explain", ["explain", "a" * 120_000], 2),
        Case("a pattern of 60,000 stars", ["gate", "--select", "*/" * 60_000, "m.jsonc"], 2),
    ]
    for name, text in largest():
        for command, path in [("check m.jsonc", "m.jsonc"), ("render t.json", "t.json")]:
            found.append(Case(f"16 MiB of {name}, {command.split()[0]}", command, 2, path, files={path: text}))
    found.append(Case("16 MiB and a byte", "check m.jsonc", 2, "it has more than 16 MiB", files={"m.jsonc": " " * (LARGEST + 1)}))
    return found


def largest():
    """Texts of 16 MiB each, made when they are needed."""
    def fill(unit, before="", after=""):
        return lambda: before + unit * ((LARGEST - len((before + after).encode())) // len(unit.encode())) + after

    return [
        ("blanks", fill(" ")), ("lines", fill("\n")), ("zero bytes", lambda: bytes(LARGEST)), ("letters", fill("a")), ("digits", fill("9")),
        ("quotes", fill('"')), ("a string", fill("a", '"', '"')), ("backslashes", fill("\\\\", '"', '"')), ("escapes", fill("\\u00e9", '"', '"')),
        ("brackets", fill("[")), ("empty arrays", fill("[],", "[", "]")), ("empty objects", fill("{},", "[", "]")), ("numbers", fill("0,", "[", "]")),
        ("texts", fill('"a",', "[", "]")), ("long numbers", fill("1e10,", "[", "]")), ("comments", fill("/**/")), ("line comments", fill("//\n")),
        ("an open comment", fill("*", "/*")), ("keys", keys), ("combining characters", fill("\u0301", '"e', '"')), ("slashes", fill("/")),
        ("emoji", fill("\U0001f469\u200d\U0001f467", '"', '"')), ("flags", fill("\U0001f1e9\U0001f1ea", '"', '"')),
        ("changes", fill('{"in":"a","drop":true},', '{ "title": "x", "changes": [', "] }")),
        ("places", fill('{"vm":0,"halted":true},', '{ "title": "x", "design": "proposed", "pool": {"hosts":2,"vms":1}, "initially": [', "] }")),
        ("steps", fill('{"step":"a"},', '{ "kind": "counterexample", "steps": [', "] }")),
        ("arrays in arrays", fill("[" * 100 + "]" * 100 + ",", "[", "]")),
    ]


def keys():
    """An object of many keys, of 16 MiB."""
    found, length = [], 0
    while length < LARGEST - 40:
        found.append(f'"{len(found):x}":0,')
        length += len(found[-1])
    return "{" + "".join(found) + "}"


def many(step, count):
    """The declarations of some steps."""
    return ",".join([f'{{ "step": "{step}" }}'] * count)


def doubling(height):
    """Changes that add procedures of which each calls the next twice."""
    found = []
    for level in range(height):
        call = f'{{ "step": "call", "procedure": "d{level + 1}" }}'
        found.append(f'{{ "in": "d{level}", "add": [{call}, {call}] }}')
    found.append(f'{{ "in": "d{height}", "add": [{{ "step": "injectEvent" }}] }}')
    found.append('{ "in": "event", "insert": { "step": "call", "procedure": "d0" }, "after": "takeEvent" }')
    return found


def inserts(count):
    """A model that inserts a step, many times."""
    change = '{ "in": "event", "insert": { "step": "removeMetadata", "name": "original" }, "after": "takeEvent" }'
    return with_changes("[" + ",\n".join([change] * count) + "]")


def large_ledger(count):
    """A ledger of many models that are not there."""
    lines = ",\n".join(f'"m{n}.jsonc": {{ "states": 1, "depth": 1 }}' for n in range(count))
    return '{ "numbers": {' + lines + '}, "verdicts": {} }'


def named_ledger(count):
    """A ledger that names many models for a verdict, none of which has numbers."""
    names = ",".join(f'"m{n}.jsonc"' for n in range(count))
    return '{ "numbers": { "m.jsonc": { "states": 1, "depth": 1 } }, "verdicts": { "TypeOK": { "otherwise": "holds", "violated": [' + names + "] } } }"


def long_trace(inputs, count):
    """The trace with its last step many times."""
    return inputs.changed_trace(lambda t: t["steps"].extend([t["steps"][-1]] * count))
