"""Ledgers that are wrong, and ledgers that do not fit their models."""

from .case import Case, edited, place
from .inputs import MODEL, without_expectations

WHOLES = [
    ("no numbers", '{ "verdicts": {} }', "expected.jsonc:1:1", 'found no "numbers", expected an object'),
    ("no verdicts", '{ "numbers": {} }', "expected.jsonc:1:1", 'found no "verdicts", expected an object'),
    ("an unknown key", '{ "numbers": {}, "verdicts": {}, "notes": 1 }', "expected.jsonc:1:34", 'found the unknown key "notes"'),
    ("numbers in a list", '{ "numbers": [], "verdicts": {} }', "expected.jsonc:1:14", "numbers: found an array, expected an object"),
    ("numbers that are text", '{ "numbers": { "m.jsonc": "1" }, "verdicts": {} }', "expected.jsonc:1:27", "found a string, expected an object"),
    ("no states", '{ "numbers": { "m.jsonc": { "depth": 1 } }, "verdicts": {} }', "expected.jsonc:1:27", 'found no "states"'),
    ("no depth", '{ "numbers": { "m.jsonc": { "states": 1 } }, "verdicts": {} }', "expected.jsonc:1:27", 'found no "depth"'),
    ("negative states", '{ "numbers": { "m.jsonc": { "states": -1, "depth": 1 } }, "verdicts": {} }', "expected.jsonc:1:39", "found -1, expected an integer from 0"),
    ("states with a point", '{ "numbers": { "m.jsonc": { "states": 2.0, "depth": 1 } }, "verdicts": {} }', "expected.jsonc:1:39", "found 2.0, expected an integer from 0; write 2"),
    ("very many states", '{ "numbers": { "m.jsonc": { "states": 1e300, "depth": 1 } }, "verdicts": {} }', "expected.jsonc:1:39", "expected an integer from 0"),
    ("a path that leads out", '{ "numbers": { "../m.jsonc": { "states": 1, "depth": 1 } }, "verdicts": {} }', "expected.jsonc:1:16",
     'found "../m.jsonc", expected a path from this folder without ".."'),
    ("an absolute path", '{ "numbers": { "/m.jsonc": { "states": 1, "depth": 1 } }, "verdicts": {} }', "expected.jsonc:1:16", 'found "/m.jsonc", expected a path'),
    ("an empty path", '{ "numbers": { "": { "states": 1, "depth": 1 } }, "verdicts": {} }', "expected.jsonc:1:16", 'found "", expected a path'),
    ("a model twice", '{ "numbers": { "m.jsonc": { "states": 1, "depth": 1 },\n "m.jsonc": { "states": 1, "depth": 1 } }, "verdicts": {} }', "expected.jsonc:2:2",
     'found the key "m.jsonc" again, first given on line 1'),
    ("an unknown property", '{ "numbers": {}, "verdicts": { "TypeOk": { "otherwise": "holds" } } }', "expected.jsonc:1:32", 'found the unknown key "TypeOk", did you mean "TypeOK"?'),
    ("verdicts that are text", '{ "numbers": {}, "verdicts": { "TypeOK": "holds" } }', "expected.jsonc:1:42", "verdicts.TypeOK: found a string, expected an object"),
    ("no verdict of all others", '{ "numbers": {}, "verdicts": { "TypeOK": {} } }', "expected.jsonc:1:42", 'verdicts.TypeOK: found no "otherwise"'),
    ("an unknown verdict", '{ "numbers": {}, "verdicts": { "TypeOK": { "otherwise": "held" } } }', "expected.jsonc:1:57", 'found "held"'),
    ("models of no verdict", '{ "numbers": {}, "verdicts": { "TypeOK": { "otherwise": "holds", "violated": [] } } }', "expected.jsonc:1:78",
     "found 0 elements, expected at least 1"),
    ("a model without numbers", '{ "numbers": {}, "verdicts": { "TypeOK": { "otherwise": "holds", "violated": ["n.jsonc"] } } }', "expected.jsonc:1:79",
     'found no numbers for the model "n.jsonc"; remove it, or add it to "numbers"'),
    ("a model with the verdict of all others", '{ "numbers": { "m.jsonc": { "states": 1, "depth": 1 } }, "verdicts": { "TypeOK": { "otherwise": "holds", "holds": ["m.jsonc"] } } }',
     None, "found models by name, and all that are not named have this verdict; remove the list"),
    ("untaken steps in a list", '{ "numbers": {}, "verdicts": {}, "untakenSteps": [] }', "expected.jsonc:1:50", "untakenSteps: found an array, expected an object"),
    ("an untaken step that is a number", '{ "numbers": {}, "verdicts": {}, "untakenSteps": { "a.jsonc": [1] } }', "expected.jsonc:1:64", "found 1, expected a string"),
    ("no JSON", "hello", "expected.jsonc:1:1", "found the word hello, expected a value"),
    ("nothing", "", "expected.jsonc:1:1", "found the end of the file, expected a value"),
]


def cases(inputs):
    """The cases."""
    model = without_expectations(MODEL)
    found = []
    for name, text, position, part in WHOLES:
        found.append(Case(
            f"a ledger of {name}", "gate m.jsonc", 2, part, position=position, files={"m.jsonc": model, "expected.jsonc": text}))
    empty = '{ "numbers": {}, "verdicts": {} }\n'
    fits = inputs.ledger
    found += [
        Case("the ledger of the model, which is right", "gate m.jsonc", 0, files={"m.jsonc": model, "expected.jsonc": fits}),
        Case("a model that the ledger does not have", "gate m.jsonc n.jsonc", 2, 'found no numbers for the model "n.jsonc"; write them with --update',
             files={"m.jsonc": model, "n.jsonc": model, "expected.jsonc": fits}),
        Case("a model that is gone", "gate n.jsonc", 2, 'found numbers for "m.jsonc", but this ledger covers no such model',
             files={"m.jsonc": None, "n.jsonc": model, "expected.jsonc": fits}),
        Case("a ledger that is empty", "gate m.jsonc", 2, 'found no numbers for the model "m.jsonc"', files={"m.jsonc": model, "expected.jsonc": empty}),
        Case("a model and a ledger that expect different things", "gate m.jsonc", 2, "found two expectations: NoFriendlyFire is expected to",
             files={"m.jsonc": edited(MODEL, '"violated" }', '"holds" }'), "expected.jsonc": fits}),
        Case("a ledger with other numbers", "gate m.jsonc", 1, "states", files={"m.jsonc": model, "expected.jsonc": renumbered(fits)}),
        Case("a ledger with the greatest numbers", "gate m.jsonc", 1, "9,223,372,036,854,775,807",
             files={"m.jsonc": model, "expected.jsonc": renumbered(fits, "9223372036854775807")}),
        Case("a ledger that is a folder", "gate m.jsonc", (1, 2), files={"m.jsonc": model}, folders=("expected.jsonc",)),
        Case("a ledger that is a pipe", "gate m.jsonc", 2, 'cannot read "expected.jsonc": it is a pipe, and no program writes to it',
             files={"m.jsonc": model}, pipes=("expected.jsonc",)),
        Case("a ledger that is a link to nothing", "gate m.jsonc", (1, 2), files={"m.jsonc": model}, links={"expected.jsonc": "none"}),
        Case("an update of a ledger with a mistake", "gate --update m.jsonc", 2, "found 0 elements",
             files={"m.jsonc": model, "expected.jsonc": WHOLES[18][1]}),
        Case("an update that would weaken a property", "gate --update m.jsonc", 1, "--allow-weaker NoFriendlyFire",
             files={"m.jsonc": model, "expected.jsonc": weakened(fits)}),
        Case("an update with one bad model", "gate --update m.jsonc n.jsonc", 2, "n.jsonc",
             files={"m.jsonc": model, "n.jsonc": "{}", "expected.jsonc": renumbered(fits)}),
        Case("an update of a ledger that ends in a byte order mark", "gate --update m.jsonc", 2, "expected.jsonc",
             files={"m.jsonc": model, "expected.jsonc": fits + "\ufeff"}),
    ]
    for command in ("check", "explain", "graph", "faults", "simulate --walks 1"):
        found.append(Case(
            f"{command} with a ledger that is wrong", f"{command} m.jsonc", 2, 'found no "verdicts"', position="expected.jsonc:1:1",
            files={"m.jsonc": model, "expected.jsonc": '{ "numbers": {} }'}))
    return found


def renumbered(ledger, states="7"):
    """The ledger with another number of states."""
    start = ledger.index('"states": ') + len('"states": ')
    end = start
    while ledger[end].isdigit():
        end += 1
    return ledger[:start] + states + ledger[end:]


def weakened(ledger):
    """The ledger, in which a property holds that does not."""
    key = '"NoFriendlyFire": {\n    "otherwise": "violated"'
    return edited(ledger, key, key.replace("violated", "holds"))
