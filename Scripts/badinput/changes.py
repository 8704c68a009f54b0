"""Changes of a design that are malformed, or do not fit it."""

from .case import Case, edited, place
from .inputs import MODEL

# One change; the fragment at the position; the message.
CHANGES = [
    ("a change of nothing", "{}", "{}", 'changes[0]: found no "in", expected a string'),
    ("a change that is text", '"remove"', '"remove"]', "changes[0]: found a string, expected an object"),
    ("no kind of change", '{ "in": "event" }', '"in"', 'changes[0].in: found 0 kinds of change, expected one of "remove", "insert"'),
    ("two kinds of change", '{ "in": "event", "remove": "takeEvent", "drop": true }', '"in"', "changes[0].in: found 2 kinds of change"),
    ("an unknown kind of change", '{ "in": "event", "delete": "takeEvent" }', '"delete"', 'found the unknown key "delete"'),
    ("no procedure", '{ "remove": "takeEvent" }', "{ \"remove\"", 'found no "in", expected a string'),
    ("a procedure that is not there", '{ "in": "migrate.sorce", "remove": "rename" }', '"migrate.sorce"',
     'there is no procedure "migrate.sorce", did you mean "migrate.source"?'),
    ("a procedure that is a number", '{ "in": 1, "remove": "rename" }', "1, ", "changes[0].in: found 1, expected a string"),
    ("the removal of a step that is not there", '{ "in": "event", "remove": "rename" }', '"rename"', 'the procedure "event" has no step "rename"; it has takeEvent'),
    ("the removal of one of two steps", '{ "in": "event", "remove": "writePowerState" }', '"writePowerState"',
     'the procedure "event" has more than one step "writePowerState"; say which: writePowerState#1, writePowerState#2'),
    ("the removal of a third step of two", '{ "in": "event", "remove": "writePowerState#3" }', '"writePowerState#3"', 'has no step "writePowerState#3"'),
    ("the removal of a step of number 0", '{ "in": "event", "remove": "writePowerState#0" }', '"writePowerState#0"', 'has no step "writePowerState#0"'),
    ("the removal of a step of a large number", '{ "in": "event", "remove": "writePowerState#99999999999999999999" }', '"writePowerState#9', "has no step"),
    ("the removal of a step without a number", '{ "in": "event", "remove": "writePowerState#" }', '"writePowerState#"', 'more than one step "writePowerState#"; say which'),
    ("a removal that is a number", '{ "in": "event", "remove": 1 }', "1 }]", "changes[0].remove: found 1, expected a string"),
    ("a removal with a place", '{ "in": "event", "remove": "takeEvent", "after": "x" }', '"remove"', "expected neither"),
    ("an insertion without a place", '{ "in": "event", "insert": { "step": "injectEvent" } }', '"insert"', 'found 0 of "before" and "after", expected "before" or "after"'),
    ("an insertion with two places", '{ "in": "event", "insert": { "step": "injectEvent" }, "before": "x", "after": "x" }', '"insert"', 'found 2 of "before" and "after"'),
    ("an insertion of an unknown step", '{ "in": "event", "insert": { "step": "injectEven" }, "after": "takeEvent" }', '"injectEven"',
     'there is no step "injectEven", did you mean "injectEvent"?'),
    ("an insertion at a step that is not there", '{ "in": "event", "insert": { "step": "injectEvent" }, "after": "rename" }', '"rename"', 'has no step "rename"'),
    ("an insertion of text", '{ "in": "event", "insert": "injectEvent", "after": "takeEvent" }', '"injectEvent"', "changes[0].insert: found a string, expected a step such as"),
    ("an insertion of a step that makes no sense there", '{ "in": "event", "insert": { "step": "copyMemory" }, "after": "takeEvent" }', '"copyMemory"', '"copyMemory" is not a step for'),
    ("a move to where the step stands", '{ "in": "event", "move": "takeEvent", "before": "recallEvent" }', '"takeEvent"', "this change has no effect: the step stands there already"),
    ("a move without a place", '{ "in": "event", "move": "takeEvent" }', '"move"', 'found 0 of "before" and "after"'),
    ("a move to a step that is not there", '{ "in": "event", "move": "takeEvent", "after": "rename" }', '"rename"', 'has no step "rename"'),
    ("a move to itself", '{ "in": "event", "move": "takeEvent", "after": "takeEvent" }', '"takeEvent"', "this change has no effect"),
    ("a swap with itself", '{ "in": "event", "swap": ["takeEvent", "takeEvent"] }', '"takeEvent"]', "this change has no effect: both are the same step"),
    ("a swap of one", '{ "in": "event", "swap": ["takeEvent"] }', '["takeEvent"]', "changes[0].swap: found 1 elements, expected 2"),
    ("a swap of three", '{ "in": "event", "swap": ["a", "b", "c"] }', '["a"', "changes[0].swap: found 3 elements, expected 2"),
    ("a swap with a step that is not there", '{ "in": "event", "swap": ["takeEvent", "rename"] }', '"rename"', 'has no step "rename"'),
    ("a replacement by nothing at all", '{ "in": "event", "replace": "takeEvent" }', '"replace"', '"replace" and "with" belong together'),
    ("a replacement of nothing", '{ "in": "event", "with": [] }', '"in"', "found 0 kinds of change"),
    ("a replacement of a step that is not there", '{ "in": "event", "replace": "rename", "with": [] }', '"rename"', 'has no step "rename"'),
    ("a replacement by a number", '{ "in": "event", "replace": "takeEvent", "with": 1 }', "1 }]", "changes[0].with: found 1, expected a step such as"),
    ("a replacement by itself", '{ "in": "migrate.source", "replace": "awaitReady", "with": { "step": "awaitReady" } }', '"awaitReady", "w', "this change has no effect: the step is replaced by itself"),
    ("a condition that no step has", '{ "in": "event", "condition": "runing", "becomes": [] }', '"runing"', 'no step of "event" has the condition "runing", did you mean "running"?'),
    ("a condition that the step does not have", '{ "in": "event", "condition": "changed", "becomes": [], "at": "takeEvent" }', '"takeEvent"',
     'the step "takeEvent" of "event" has no condition "changed"'),
    ("a condition that stays the same", '{ "in": "event", "condition": "changed", "becomes": "changed" }', '"changed", "b', "this change has no effect: the condition stays the same"),
    ("a condition that becomes nothing", '{ "in": "event", "condition": "changed" }', '"condition"', '"condition" and "becomes" belong together'),
    ("a condition that becomes an unknown one", '{ "in": "event", "condition": "changed", "becomes": "runing" }', '"runing"', 'there is no condition "runing", did you mean "running"?'),
    ("a place that belongs to conditions", '{ "in": "event", "remove": "takeEvent", "at": "x" }', '"remove"', '"at" only to them'),
    ("an addition of a procedure that is there", '{ "in": "event", "add": [{ "step": "injectEvent" }] }', '"event"',
     'the design has a procedure "event" already; change its steps, or give the new one another name'),
    ("an addition without steps", '{ "in": "new", "add": [] }', '"new"', 'the procedure "new" has no step'),
    ("an addition that nothing calls", '{ "in": "new", "add": [{ "step": "injectEvent" }] }', '"new"', 'nothing starts or calls the procedure "new"'),
    ("an addition that is a step", '{ "in": "new", "add": { "step": "injectEvent" } }', '{ "step"', "changes[0].add: found an object, expected an array"),
    ("a drop that is false", '{ "in": "master.overview", "drop": false }', "false", "changes[0].drop: found false, expected true"),
    ("a drop of a procedure that is not there", '{ "in": "overview", "drop": true }', '"overview"', 'there is no procedure "overview"'),
    ("a drop of what every model needs", '{ "in": "event", "drop": true }', None, 'needs the procedure "event"'),
]


def cases(_):
    """The cases."""
    found = []
    for name, change, fragment, part in CHANGES:
        text = with_changes(f"[{change}]")
        start = text.index('"changes"')
        position = place_after(text, fragment, start) if fragment else None
        found.append(Case(name, "check m.jsonc", 2, part, position=position, files={"m.jsonc": text}))
    several = with_changes(
        '[\n{ "in": "event", "remove": "rename" },\n{ "in": "event", "remove": "unpause" },\n{ "in": "x", "drop": true }\n]')
    found += [
        Case("three changes that do not fit", "check m.jsonc", 2,
             ['has no step "rename"', 'has no step "unpause"', 'there is no procedure "x"',
              "the design is valid on its own, but not with these changes"], files={"m.jsonc": several}),
        Case("1,001 changes", "check m.jsonc", 2, "there are 1001 changes; at most 1000 are possible",
             files={"m.jsonc": with_changes("[" + ", ".join(['{ "in": "event", "remove": "takeEvent" }'] * 1001) + "]")}),
    ]
    return found


def with_changes(changes):
    """The model with some changes, on a line of their own."""
    return edited(MODEL, '  "pool"', f'  "changes": {changes},\n  "pool"')


def place_after(text, fragment, start):
    """The position of a fragment after the start of the changes."""
    return place("m.jsonc", text[:start] + text[start:].replace(fragment, "\uffff" + fragment, 1), "\uffff")
