"""Models whose JSON is right and whose contents are not."""

from .case import Case, edited, place
from .inputs import MODEL

POOL = '{ "hosts": 2, "vms": 1 }'
PLACES = '[{ "vm": 0, "running": { "on": 0 } }]'
REQUESTS = '{ "migrate": { "budget": 1, "to": [1] } }'
FAULTS = '{ "migrationLinkLoss": 1 }'
EXPECTED = '{ "NoFriendlyFire": "violated" }'

# The part that is replaced, by what; the fragment at the position; the message.
CHANGES = [
    ("a title that is a number", '"A test"', "7", "7,", "title: found 7, expected a string"),
    ("a title that is null", '"A test"', "null", "null", "title: found null, expected a string"),
    ("a question that is a list", '"Does it break?"', "[]", "[]", "question: found an array, expected a string"),
    ("a design that is an object", '"proposed"', "{}", "{}", "design: found an object, expected a string"),
    ("a design that is not there", '"proposed"', '"propsed"', '"propsed"',
     'design: found no design "propsed", did you mean "proposed"?'),
    ("a design like no other", '"proposed"', '"other"', '"other"',
     'design: found no design "other"; it would be the file designs/other.jsonc'),
    ("an empty design", '"proposed"', '""', '""', 'design: found no design ""'),
    ("a design with folders", '"proposed"', '"designs/proposed"', '"designs/proposed"',
     "expected the name of a design, or a path that ends in .jsonc"),
    ("a path of no design", '"proposed"', '"none.jsonc"', '"none.jsonc"', 'design: found no file or folder "none.jsonc"'),
    ("a design that is the model", '"proposed"', '"m.jsonc"', None, "found a model, expected a design"),
    ("a pool that is a list", POOL, "[2, 1]", "[2, 1]", "pool: found an array, expected an object"),
    ("a pool without hosts", POOL, '{ "vms": 1 }', '{ "vms": 1 }', 'pool: found no "hosts", expected an integer from 1 to 4'),
    ("a pool without VMs", POOL, '{ "hosts": 2 }', '{ "hosts": 2 }', 'pool: found no "vms", expected an integer from 1 to 4'),
    ("no hosts", '"hosts": 2', '"hosts": 0', "0, ", "pool.hosts: found 0, expected an integer from 1 to 4"),
    ("too many hosts", '"hosts": 2', '"hosts": 5', "5, ", "pool.hosts: found 5, expected an integer from 1 to 4"),
    ("negative hosts", '"hosts": 2', '"hosts": -1', "-1", "pool.hosts: found -1, expected an integer"),
    ("hosts with a point", '"hosts": 2', '"hosts": 2.0', "2.0", "pool.hosts: found 2.0, expected an integer from 1 to 4; write 2"),
    ("hosts with an exponent", '"hosts": 2', '"hosts": 2e0', "2e0", "expected an integer from 1 to 4; write 2"),
    ("half a host", '"hosts": 2', '"hosts": 2.5', "2.5", "pool.hosts: found 2.5, expected an integer from 1 to 4"),
    ("very many hosts", '"hosts": 2', '"hosts": 9223372036854775807', "92233", "found 9223372036854775807, expected an integer"),
    ("hosts as text", '"hosts": 2', '"hosts": "2"', '"2"', "pool.hosts: found a string, expected an integer from 1 to 4"),
    ("hosts that are true", '"hosts": 2', '"hosts": true', "true", "pool.hosts: found true, expected an integer"),
    ("a key of the pool that is misspelt", '"vms": 1', '"vm": 1', '"vm": 1', 'found the unknown key "vm", did you mean "vms"?'),
    ("high availability as a number", '"vms": 1 }', '"vms": 1, "ha": 1 }', "1 },\n", "pool.ha: found 1, expected true or false"),
    ("a setting without high availability", '"vms": 1 }', '"vms": 1, "ha_reboot_vm_on_internal_shutdown": false }',
     '"ha_reboot', 'expected "ha": true with it'),
    ("no places", PLACES, "[]", "[]", "initially: found no initial state, expected where each VM is"),
    ("a place for a VM that is not there", '"vm": 0', '"vm": 1', "1, \"running\"", "initially[0].vm: found 1, expected the integer 0"),
    ("a VM twice", PLACES, PLACES[:-1] + ", " + PLACES[1:], "[{", "initially: found vm 0 more than once, expected every VM once"),
    ("a VM that is missing", '"vms": 1', '"vms": 2', "[{", "initially: found nothing about vm 1, expected every VM once"),
    ("a VM without a place", ', "running": { "on": 0 }', "", '"vm": 0', 'found 0 power states, expected one of "running", "halted" or "suspended"'),
    ("a VM in two places", '"running": { "on": 0 }', '"running": { "on": 0 }, "halted": true', '"vm": 0', "found 2 power states"),
    ("a VM on a host that is not there", '"on": 0', '"on": 2', "2 } }", "initially[0].running.on: found 2, expected an integer from 0 to 1"),
    ("a VM that is not halted", '"running": { "on": 0 }', '"halted": false', "false", "initially[0].halted: found false, expected true"),
    ("a VM that runs nowhere", '{ "on": 0 }', "{}", "{} }", 'initially[0].running: found no "on"'),
    ("an unknown place", '"running"', '"paused"', '"paused"', 'found the unknown key "paused"'),
    ("an unknown request", '"migrate"', '"migrat"', '"migrat"', 'requests: found the unknown key "migrat", did you mean "migrate"?'),
    ("a request that is text", REQUESTS, '{ "migrate": "1" }', '"1"', 'requests.migrate: found a string, expected'),
    ("a budget that is missing", REQUESTS, '{ "migrate": { "to": [1] } }', '{ "to"', 'requests.migrate: found no "budget"'),
    ("a budget that is negative", '"budget": 1', '"budget": -1', "-1", "requests.migrate.budget: found -1, expected an integer from 0"),
    ("a budget that is too large", '"budget": 1', '"budget": 1000', "1000", "requests.migrate.budget: found 1000, expected an integer from 0"),
    ("more requests than possible", '"budget": 1', '"budget": 3 }, "start": { "budget": 3 }, "resume": { "budget": 3',
     '"requests"', "expected at most 8"),
    ("a host that is not there", '"to": [1]', '"to": [2]', "2] }", "requests.migrate.to[0]: found 2, expected an integer from 0 to 1"),
    ("a host twice", '"to": [1]', '"to": [1, 1]', "1] }", "found 1 again, expected each once"),
    ("no host", '"to": [1]', '"to": []', "[] }", "found 0 elements, expected 1 to 4"),
    ("a key of another request", '"to": [1]', '"hosts": [1]', '"hosts": [1]', 'requests.migrate: found the unknown key "hosts"'),
    ("a request that is sure in words", '"to": [1]', '"sure": "yes"', '"yes"', "requests.migrate.sure: found a string, expected true or false"),
    ("an unknown fault", '"migrationLinkLoss"', '"migrationLinkLost"', '"migrationLinkLost"',
     'faults: found the unknown key "migrationLinkLost", did you mean "migrationLinkLoss"?'),
    ("faults that are a list", FAULTS, "[]", "[]", "faults: found an array, expected an object"),
    ("no faults in all", FAULTS, '{ "inAll": 0 }', "0 },", "faults.inAll: found 0, expected an integer from 1"),
    ("a fault that is sure", FAULTS, '{ "hostCrash": { "budget": 1, "sure": true } }', '"sure"', 'found the unknown key "sure"'),
    ("an unknown action of guests", '"faults"', '"guest": { "sleep": 1 }, "faults"', '"sleep"', 'guest: found the unknown key "sleep"'),
    ("an unknown action of operators", '"faults"', '"operator": { "sleep": 1 }, "faults"', '"sleep"', 'operator: found the unknown key "sleep"'),
    ("a protected VM without high availability", '"faults"', '"protected": [0], "faults"', '"protected"', 'expected "ha": true in "pool" with them'),
    ("a protected VM that is not there", '"faults"', '"protected": [1], "faults"', "1], ", "protected[0]: found 1, expected the integer 0"),
    ("an expectation of an unknown property", '"NoFriendlyFire"', '"NoFriendlyFires"', '"NoFriendlyFires"',
     'found the unknown key "NoFriendlyFires", did you mean "NoFriendlyFire"?'),
    ("an unknown verdict", '"violated" }', '"broken" }', '"broken"', 'found "broken", expected one of "holds", "violated"'),
    ("a verdict that is misspelt", '"violated" }', '"voilated" }', '"voilated"', 'found "voilated", did you mean "violated"?'),
    ("a verdict of a landmark", EXPECTED, '{ "MigrationCompletes": "holds" }', '"holds"', 'found "holds", expected'),
    ("a verdict that is a number", '"violated" }', "1 }", "1 }\n", "expect.NoFriendlyFire: found 1, expected"),
    ("a length that is negative", '"violated" }', '{ "violated": -1 } }', "-1", "expect.NoFriendlyFire.violated: found -1, expected an integer from 0"),
    ("negative states", EXPECTED, '{ "states": -1 }', "-1", "expect.states: found -1, expected an integer from 0"),
    ("no expectation", EXPECTED, "{}", "{}\n}", "expect: found no expectation, expected at least one"),
    ("an unknown key", '"question"', '"qestion"', '"qestion"', 'found the unknown key "qestion", did you mean "question"?'),
    ("an unknown key like no other", '"question"', '"frobnicate"', '"frobnicate"', "; the keys here are"),
    ("changes that are an object", '"faults"', '"changes": {}, "faults"', "{}, ", "changes: found an object, expected an array"),
]


def cases(_):
    """The cases."""
    found = []
    for name, old, new, fragment, part in CHANGES:
        text = edited(MODEL, old, new)
        # The title and the question are before everything else, so the fragment is looked for after them.
        position = place("m.jsonc", text, fragment) if fragment else None
        found.append(Case(name, "check m.jsonc", 2, part, position=position, files={"m.jsonc": text}))
    for key in ("title", "design", "pool", "initially"):
        lines = [line for line in MODEL.splitlines(keepends=True) if not line.startswith(f'  "{key}"')]
        found.append(Case(
            f"no {key}", "check m.jsonc", 2, f'found no "{key}", expected', position="m.jsonc:1:1",
            files={"m.jsonc": "".join(lines)}))
        doubled = [line for line in MODEL.splitlines(keepends=True) for _ in range(1 + line.startswith(f'  "{key}"'))]
        found.append(Case(
            f"{key} twice", "check m.jsonc", 2, f'found the key "{key}" again, first given on line',
            files={"m.jsonc": "".join(doubled)}))
    every = edited(edited(edited(MODEL, '"A test"', "1"), '"hosts": 2', '"hosts": 0'), '"on": 0', '"on": 9')
    found += [
        Case("three mistakes at once", "check m.jsonc", 2,
             ["m.jsonc:2:12: error: title", "m.jsonc:5:22: error: pool.hosts", "m.jsonc:6:47: error: initially[0]"],
             files={"m.jsonc": every}),
        Case("mistakes in two models", "check m.jsonc n.jsonc", 2, ["m.jsonc:2:12: error", "n.jsonc:2:12: error"],
             files={"m.jsonc": every, "n.jsonc": every}),
        Case("a mistake in one of two models", "gate m.jsonc n.jsonc", (1, 2), "n.jsonc:2:12: error: title",
             files={"n.jsonc": every}),
        Case("no expectations to gate", "gate m.jsonc", (1, 2), "m.jsonc",
             files={"m.jsonc": edited(MODEL, ',\n  "expect": ' + EXPECTED, "")}),
    ]
    for command in ("gate", "explain", "explore", "simulate", "faults", "graph", "mutate",
                    "minimise --property TypeOK", "compare m.jsonc"):
        found.append(Case(
            f"{command} of a model with a mistake", f"{command} m.jsonc", 2, "pool.hosts: found 0",
            position="m.jsonc:5:22", files={"m.jsonc": edited(MODEL, '"hosts": 2', '"hosts": 0')}))
    return found
