"""A file of one kind where a command wants another, and files that are no files."""

from .case import Case
from .inputs import SMALL_DESIGN

KINDS = {"model": "a model", "design": "a design", "ledger": "a ledger of expectations", "trace": "a trace", "checkpoint": "a checkpoint"}

# What each command wants, and how it is called with a file x.
COMMANDS = [
    ("check", "check x", "model"), ("gate", "gate x", "model"), ("explore", "explore x", "model"),
    ("simulate", "simulate x", "model"), ("graph", "graph x", "model"), ("faults", "faults x", "model"),
    ("mutate", "mutate x", "model"), ("minimise", "minimise --property NoFriendlyFire x", "model"),
    ("render", "render x", "trace"), ("replay", "replay x", "trace"),
    ("explore --from", "explore --from x m.jsonc", "trace"), ("graph --from", "graph --from x m.jsonc", "trace"),
    ("compare --model", "compare --model x designs/proposed.jsonc designs/proposed.jsonc", "model"),
    ("check --resume", "check --resume x m.jsonc", "checkpoint"),
]


def cases(inputs):
    """The cases."""
    contents = {
        "model": None, "design": SMALL_DESIGN, "ledger": inputs.ledger, "trace": inputs.trace, "checkpoint": inputs.checkpoint}
    found = []
    for name, command, wanted in COMMANDS:
        for kind, text in contents.items():
            if kind == wanted or (kind == "model" and wanted == "model"):
                continue
            path = "m.jsonc" if kind == "model" else "x.json"
            words = [path if word == "x" else word for word in command.split()]
            part = "found no checkpoint in" if wanted == "checkpoint" else f"found {KINDS[kind]}, expected {KINDS[wanted]}"
            found.append(Case(f"{name} of {KINDS[kind]}", words, 2, part, files={path: text} if text else {}))
        for odd, part, rest in [
                ("a folder", "x", {"folders": ("x.json",)}),
                ("the null device", "x", {"links": {"x.json": "/dev/null"}}),
                ("a link to itself", "x", {"links": {"x.json": "x.json"}}),
                ("a link to nothing", "x", {"links": {"x.json": "none"}})]:
            words = ["x.json" if word == "x" else word for word in command.split()]
            found.append(Case(f"{name} of {odd}", words, 2, part, **rest))
    found += [
        Case("explain of a trace", "explain x.json", 2, "found a trace, expected a model", files={"x.json": inputs.trace}),
        Case("explain of a ledger", "explain x.json", 2, "found a ledger of expectations, expected a model", files={"x.json": inputs.ledger}),
        Case("explain of a checkpoint", "explain x.json", 2, "found a checkpoint, expected a model", files={"x.json": inputs.checkpoint}),
        Case("compare of a trace", "compare m.jsonc x.json", 2, "found a trace, expected a model", files={"x.json": inputs.trace}),
        Case("two designs without bounds", "compare designs/proposed.jsonc designs/proposed.jsonc", 2,
             "found two designs, expected --model MODEL with them, for the bounds"),
        Case("two models with bounds", "compare --model m.jsonc m.jsonc m.jsonc", 2, "found --model with a model, expected it with two designs"),
        Case("a model where a ledger would be", "gate a/m.jsonc", 2, "found a model, expected a ledger of expectations",
             files={"a/m.jsonc": MODEL_WITHOUT, "a/expected.jsonc": MODEL_WITHOUT}),
        Case("a file with the keys of two kinds", "check x.json", 2, "x.json:1:1", files={"x.json": '{ "pool": {}, "procedures": {} }'}),
        Case("an endless device", "check x.json", 2, 'cannot read "x.json": it has more than 16 MiB', links={"x.json": "/dev/zero"}),
        Case("a device that gives nothing", "check x.json", 2, "found the end of the file", links={"x.json": "/dev/null"}),
        Case("a folder with a design, a ledger and a trace", "check x", 2, "x/", folders=("x",),
             files={"x/a.json": SMALL_DESIGN, "x/expected.jsonc": inputs.ledger, "x/b.trace.json": inputs.trace}),
    ]
    return found


MODEL_WITHOUT = '{ "title": "x", "design": "proposed", "pool": { "hosts": 2, "vms": 1 }, "initially": [{ "vm": 0, "halted": true }] }'
