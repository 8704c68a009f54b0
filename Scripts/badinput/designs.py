"""Designs that are wrong, and designs that extend others wrongly."""

from .case import Case, edited, place
from .inputs import MODEL, SMALL_DESIGN, SMALL_MODEL

# A step that is added to the event thread of the small design; the fragment at the position; the message.
STEPS = [
    ("an unknown step", '{ "step": "readXenopds" }', '"readXenopds"', 'there is no step "readXenopds", did you mean "readXenopsd"?'),
    ("a step like no other", '{ "step": "frobnicate" }', '"frobnicate"', 'there is no step "frobnicate"'),
    ("an empty step", '{ "step": "" }', '"" }', 'there is no step ""'),
    ("a step without a name", "{}", "{}", 'procedures.event[3]: found no "step", expected a step such as'),
    ("a step that is text", '"readXenopsd"', '"readXenopsd"\n', "procedures.event[3]: found a string, expected a step such as"),
    ("a step that is null", "null", "null", "procedures.event[3]: found null, expected a step such as"),
    ("a step whose name is a number", '{ "step": 1 }', "1 }", "procedures.event[3].step: found 1, expected a string"),
    ("an unknown parameter", '{ "step": "readResidentOn", "to": "self" }', '"to"', '"readResidentOn" has no parameter "to"; it has none'),
    ("a parameter that is misspelt", '{ "step": "clearResidentOn", "hwo": "set" }', '"hwo"',
     '"clearResidentOn" has no parameter "hwo"'),
    ("a parameter that is missing", '{ "step": "clearResidentOn" }', '"clearResidentOn"',
     '"clearResidentOn" lacks its parameter "how"; it is one of compareAndSet, set'),
    ("an unknown value", '{ "step": "clearResidentOn", "how": "compareAndSwap" }', '"compareAndSwap"',
     '"compareAndSwap" is not a value of "how" of "clearResidentOn", did you mean "compareAndSet"?'),
    ("a value that is a number", '{ "step": "clearResidentOn", "how": 1 }', "1 }", "procedures.event[3].how: found 1, expected a string"),
    ("an unknown condition", '{ "step": "writePowerState", "when": ["runing"] }', '"runing"',
     'there is no condition "runing", did you mean "running"?'),
    ("a condition twice", '{ "step": "writePowerState", "when": ["running", "running"] }', '"running"]',
     'procedures.event[3].when[1]: found "running" again, expected each once'),
    ("a condition outside of a list", '{ "step": "writePowerState", "when": "running" }', '"running"',
     "procedures.event[3].when: found a string, expected an array"),
    ("a condition of admission", '{ "step": "writePowerState", "when": ["notResident"] }', '"notResident"',
     'the condition "notResident" makes no sense here'),
    ("a step of another thread", '{ "step": "copyMemory" }', '"copyMemory"',
     '"copyMemory" is not a step for a xapi thread that works for no client, which runs "event"'),
    ("a clean-up of what cannot fail", '{ "step": "readXenopsd", "onFailure": "cleanUp" }', '"cleanUp" }',
     '"readXenopsd" cannot fail, so "onFailure" has no effect; leave it out'),
    ("a failure that is not possible", '{ "step": "readXenopsd", "fails": "always" }', '"always"', '"always"'),
    ("a call of nothing", '{ "step": "call" }', '"call"', 'it lacks its parameter "procedure"'),
    ("a call of an unknown procedure", '{ "step": "call", "procedure": "cleanU" }', '"cleanU"',
     'there is no procedure "cleanU", did you mean "cleanUp"?'),
    ("a call of itself", '{ "step": "call", "procedure": "event" }', '"event" }', 'the procedure "event" calls itself'),
    ("a call with a clean-up", '{ "step": "call", "procedure": "cleanUp", "onFailure": "cleanUp" }', '"cleanUp" }',
     '"onFailure" belongs to the procedure that is called'),
    ("thirty-three keys", '{ "step": "takeEvent", ' + ", ".join(f'"k{n}": "v"' for n in range(33)) + " }",
     '{ "step": "takeEvent", "k0"', "procedures.event[3]: found 34 keys, expected at most 32"),
    ("a loop within a loop", '{ "step": "forEachVM" }, { "step": "forEachVM" }, { "step": "injectEvent" }', '"forEachVM" }, { "step": "inj',
     '"forEachVM" makes no sense here: the steps here are repeated already'),
]

# Another procedure of the small design.
PROCEDURES = [
    ("a procedure without steps", '"xapi.start": []', '"xapi.start"', 'the procedure "xapi.start" has no step; give it steps'),
    ("a procedure that nothing starts", '"unused": [{ "step": "injectEvent" }]', '"unused"',
     'nothing starts or calls the procedure "unused"; name it as one of'),
    ("a procedure that is one step", '"xapi.start": { "step": "injectEvent" }', '"step": "injectEvent" }\n', 'found the unknown key "step", did you mean "steps"?'),
    ("a procedure that is text", '"xapi.start": "injectEvent"', '"injectEvent"\n', "procedures.xapi.start: found a string, expected an array of steps, or an object"),
    ("a procedure that is null", '"xapi.start": null', "null", "procedures.xapi.start: found null, expected an array of steps"),
    ("a procedure with an unknown key", '"xapi.start": { "steps": [{ "step": "injectEvent" }], "when": [] }', '"when"',
     'procedures.xapi.start: found the unknown key "when"'),
    ("a procedure twice", '"event": []', '"event": []', 'found the key "event" again, first given on line 4'),
    ("two procedures that call each other",
     '"xapi.start": [{ "step": "call", "procedure": "b" }], "b": [{ "step": "call", "procedure": "xapi.start" }]',
     None, "calls itself"),
    ("a procedure of 255 steps", '"xapi.start": [' + ", ".join(['{ "step": "injectEvent" }'] * 255) + "]", '"xapi.start"',
     'the procedure "xapi.start" has 255 steps; at most 254 are possible'),
]

WHOLES = [
    ("a clean-up that is not there", '"onFailure": "cleanUp"', '"onFailure": "cleanU"', '"cleanU"', 'there is no procedure "cleanU", did you mean "cleanUp"?'),
    ("no name", '  "design": "small",\n', "", '{\n  "procedures"', 'found no "design", expected a string'),
    ("a name that is a number", '"small"', "1", "1,\n", "design: found 1, expected a string"),
    ("an unknown key", '"design"', '"name": "x", "design"', '"name"', 'found the unknown key "name"; the keys here are'),
    ("changes without another design", '"design"', '"changes": [], "design"', '"changes"', 'found the unknown key "changes"'),
    ("another design and procedures", '"design"', '"extends": "proposed", "design"', '"procedures"', 'found the unknown key "procedures"'),
    ("procedures in a list", '"procedures": {', '"procedures": [{', "[{", "procedures: found an array, expected an object"),
]


def cases(_):
    """The cases."""
    found = []
    for name, step, fragment, part in STEPS:
        text = edited(SMALL_DESIGN, '"readResidentOn" }', '"readResidentOn" },\n      ' + step)
        found.append(small(name, text, within(text, step, fragment), part))
    for name, procedure, fragment, part in PROCEDURES:
        text = edited(SMALL_DESIGN, '"cleanUp": [{ "step": "injectEvent" }]', '"cleanUp": [{ "step": "injectEvent" }],\n    ' + procedure)
        found.append(small(name, text, within(text, procedure, fragment), part))
    for name, old, new, fragment, part in WHOLES:
        text = edited(SMALL_DESIGN, old, new).replace("  }\n}", "  }]\n}" if "[{" in new else "  }\n}")
        found.append(small(name, text, place("small.jsonc", text, fragment), part))
    found += [
        small("no event thread", '{ "design": "small", "procedures": {} }', None, 'every model needs the procedure "event"; add it'),
        small("an empty design", "{}", "small.jsonc:1:1", 'found no "design", expected a string'),
        small("1,001 procedures", many_procedures(1001), None, "the design has 1001 procedures; at most 1000 are possible"),
        small("a chain of 40 calls", chain(40, 1), None, 'are too deep; at most 32 procedures call each other'),
        small("calls of 2,049 steps", wide_calls(), None, "has too many steps once calls are written out; at most 2048"),
        Case("the small design, which is right", "check --verdicts m.jsonc", 0,
             files={"m.jsonc": SMALL_MODEL, "small.jsonc": SMALL_DESIGN}),
        Case("a design that lacks what a request needs", "check m.jsonc", 2, 'needs the procedure "start.master"; add it to the design',
             files={"m.jsonc": edited(SMALL_MODEL, '"guest": { "update": 1 }', '"requests": { "start": 1 }'), "small.jsonc": SMALL_DESIGN}),
        Case("a design that lacks what high availability needs", "check m.jsonc", 2, 'high availability needs the procedure "HA.monitor"',
             files={"m.jsonc": edited(SMALL_MODEL, '"vms": 1', '"vms": 1, "ha": true'), "small.jsonc": SMALL_DESIGN}),
        Case("a design with a mistake, explained", "explain small.jsonc", 2, 'there is no step "takeEvnt", did you mean "takeEvent"?',
             files={"small.jsonc": edited(SMALL_DESIGN, "takeEvent", "takeEvnt")}),
        Case("a design with a mistake, compared", "compare m.jsonc small.jsonc", 2, 'there is no step "takeEvnt"',
             files={"small.jsonc": edited(SMALL_DESIGN, "takeEvent", "takeEvnt")}),
        Case("a design outside of the folders of its model", "check a/m.jsonc", 2,
             'found "a/../b/x.jsonc", which is outside of the folders of this file; --any-folder allows it',
             position=place("a/m.jsonc", MODEL, '"proposed"'),
             files={"a/m.jsonc": edited(MODEL, '"proposed"', '"../b/x.jsonc"'), "b/x.jsonc": SMALL_DESIGN,
                    "m.jsonc": None, "designs/proposed.jsonc": None}),
        Case("a link to a design outside of the folders of its model", "check a/m.jsonc", 2,
             "which is outside of the folders of this file; --any-folder allows it",
             files={"a/m.jsonc": edited(MODEL, '"proposed"', '"x.jsonc"'), "b/x.jsonc": SMALL_DESIGN,
                    "m.jsonc": None, "designs/proposed.jsonc": None}, links={"a/x.jsonc": "../b/x.jsonc"}),
    ]
    return found + extending()


def small(name, text, position, part):
    """A case of the small design."""
    return Case(name, "check m.jsonc", 2, part, position=position, files={"m.jsonc": SMALL_MODEL, "small.jsonc": text})


def within(text, part, fragment):
    """The position of the last occurrence of a fragment in a part of the text and its line end."""
    if fragment is None:
        return None
    start = text.rindex(part)
    before = text[:text.rindex(fragment, start, start + len(part) + len("\n    "))]
    return f"small.jsonc:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def with_procedures(more, call):
    """The small design with more procedures, the first of which its event thread calls."""
    steps = edited(SMALL_DESIGN, '"readResidentOn" }', f'"readResidentOn" }}, {{ "step": "call", "procedure": "{call}" }}')
    return edited(steps, '"cleanUp": [{ "step": "injectEvent" }]', '"cleanUp": [{ "step": "injectEvent" }],\n' + ",\n".join(more))


def many_procedures(count):
    """A design with some procedures."""
    more = [f'"p{n}": [{{ "step": "injectEvent" }}]' for n in range(count - 3)]
    return with_procedures(more, "p0")


def chain(height, times):
    """A design whose procedures call each the next, some times."""
    more = []
    for level in range(height):
        call = f'{{ "step": "call", "procedure": "d{level + 1}" }}'
        more.append(f'"d{level}": [{", ".join([call] * times)}]')
    more.append(f'"d{height}": [{{ "step": "injectEvent" }}]')
    return with_procedures(more, "d0")


def wide_calls():
    """A design with a procedure of 9 calls of 250 steps each."""
    more = ['"w0": [' + ", ".join(['{ "step": "call", "procedure": "w1" }'] * 9) + "]",
            '"w1": [' + ", ".join(['{ "step": "injectEvent" }'] * 250) + "]"]
    return with_procedures(more, "w0")


def extending():
    """Designs that extend others."""
    model = edited(MODEL, '"proposed"', '"a"')

    def extend(name, base, changes="[]"):
        return f'{{\n  "design": "{name}",\n  "extends": "{base}",\n  "changes": {changes}\n}}\n'

    def case(name, part, position=None, **designs):
        files = {f"designs/{key}.jsonc": text for key, text in designs.items()}
        return Case(f"a design that extends {name}", "check m.jsonc", 2, part, position=position, files={"m.jsonc": model, **files})

    tower = {f"a{n}" if n else "a": extend(f"a{n}", f"a{n + 1}") for n in range(10)}
    tower["a10"] = SMALL_DESIGN
    return [
        case("itself", "extends: found a design that extends itself: a.jsonc, a.jsonc", "designs/a.jsonc:3:14", a=extend("a", "a")),
        case("one that extends it", "extends: found a design that extends itself: a.jsonc, b.jsonc, a.jsonc", "designs/b.jsonc:3:14",
             a=extend("a", "b"), b=extend("b", "a")),
        case("itself by another path", "found a design that extends itself", "designs/a.jsonc:3:14", a=extend("a", "../designs/./a.jsonc")),
        case("none", 'extends: found no design "propsed", did you mean "proposed"?', "designs/a.jsonc:3:14", a=extend("a", "propsed")),
        case("a model", "found a model, expected a design", a=extend("a", "../m.jsonc")),
        case("ten others", "extends: found more than 8 designs that extend each other", "designs/a7.jsonc:3:14", **tower),
        case("one with a mistake", 'there is no step "takeEvnt"', a=extend("a", "b"), b=edited(SMALL_DESIGN, "takeEvent", "takeEvnt")),
        case("another with a change that does not fit", 'the procedure "event" has no step "rename"', "designs/a.jsonc:4:42",
             a=extend("a", "proposed", '[{ "in": "event", "remove": "rename" }]')),
        case("another with a change that is none", 'changes[0]: found 1, expected an object', "designs/a.jsonc:4:15",
             a=extend("a", "proposed", "[1]")),
        case("another with 1,001 changes", "there are 1001 changes; at most 1000 are possible",
             a=extend("a", "proposed", "[" + ", ".join(['{ "in": "event", "remove": "takeEvent" }'] * 1001) + "]")),
    ]
