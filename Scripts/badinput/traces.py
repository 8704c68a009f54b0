"""Traces that are damaged, or do not fit together or their model."""

import json

from .case import Case
from .inputs import MODEL

# A change of the trace's value, and the message of render.
CHANGES = [
    ("no version", lambda t: t.pop("version"), 'found no "version", expected'),
    ("a version of the future", lambda t: t.update(version=2), "version: found 2, expected"),
    ("a version of nothing", lambda t: t.update(version=0), "version: found 0, expected"),
    ("no kind", lambda t: t.pop("kind"), 't.json'),
    ("an unknown kind", lambda t: t.update(kind="example"), 'kind: found "example", expected'),
    ("no model", lambda t: t.pop("model"), 'found no "model", expected an object'),
    ("no title", lambda t: t["model"].pop("title"), 'model: found no "title", expected a string'),
    ("a title that is a number", lambda t: t["model"].update(title=1), "model.title: found 1, expected a string"),
    ("no steps", lambda t: t.update(steps=[]), "steps: found 0 elements, expected at least 1"),
    ("steps that are an object", lambda t: t.update(steps={}), "steps: found an object, expected an array"),
    ("no breaks", lambda t: t.pop("breaks"), 'found no "breaks", expected an array'),
    ("a break after the last step", lambda t: t["breaks"][0].update(step=99), "found the step 99, but the trace has 13"),
    ("a break before the first step", lambda t: t["breaks"][0].update(step=0), "breaks[0].step: found 0, expected an integer from 1"),
    ("a break at a very large step", lambda t: t["breaks"][0].update(step=2**63 - 1), "breaks[0].step: found 9223372036854775807, expected an integer"),
    ("a reading of a step that is not there", lambda t: t["readings"].append(
        {"step": 14, "uses": [1], "serialOrder": "holds"}), "found the step 14, but the trace has 13"),
    ("a reading used at a step that is not there", lambda t: t["readings"].append(
        {"step": 1, "uses": [77], "serialOrder": "holds"}), "found the step 77, but the trace has 13"),
    ("a stop without a step", lambda t: t["readings"].append(
        {"step": 1, "uses": [1], "serialOrder": "stops"}), 'found "stops", but no "stopsAt"'),
    ("an unknown order", lambda t: t["readings"].append(
        {"step": 1, "uses": [1], "serialOrder": "waits"}), 'found "waits", expected'),
    ("a cause at a step that is not there", lambda t: t["cast"]["members"][0].update(steps=[50]), "found the step 50, but the trace has 13"),
    ("a need that is none", lambda t: t["cast"]["members"][0]["needs"][0].update(need="maybe"), 'found "maybe"'),
    ("too few values", lambda t: t["initially"]["values"].pop(), 'values in "initially", expected one for each of the'),
    ("too many values", lambda t: t["initially"]["values"].append(1), 'values in "initially", expected one for each of the'),
    ("a value that is too large", lambda t: t["initially"]["values"].__setitem__(0, 256), "initially.values[0]: found 256, expected an integer from 0 to 255"),
    ("a value that is negative", lambda t: t["initially"]["values"].__setitem__(0, -1), "initially.values[0]: found -1, expected an integer from 0 to 255"),
    ("no cells", lambda t: t.update(cells=[]), 'values in "initially", expected one for each of the 0 cells'),
    ("a cell that is not there", lambda t: t["steps"][0]["values"].append([9999, 1]), "found the cell 9999, but there are"),
    ("a value of three numbers", lambda t: t["steps"][0]["values"].append([1, 2, 3]), "found 3 elements, expected 2"),
    ("a step without a number", lambda t: t["steps"][0].pop("number"), 'steps[0]: found no "number"'),
    ("a step of an unknown nature", lambda t: t["steps"][0].update(nature="magic"), 'steps[0].nature: found "magic", expected'),
    ("a host beyond 255", lambda t: t["steps"][0]["identity"].update(host=256), "steps[0].identity.host: found 256, expected an integer from 0 to 255"),
    ("a line of number 0", lambda t: t["steps"][1].setdefault("source", {"procedure": "a", "step": "b", "parameters": []}).update(line=0),
     "source.line: found 0, expected an integer from 1"),
    ("an unknown key", lambda t: t.update(note=1), 'found the unknown key "note"'),
    ("an unknown key of a step", lambda t: t["steps"][0].update(note=1), 'steps[0]: found the unknown key "note"'),
    ("executing in a list", lambda t: t["steps"][0].update(executing=[["vm0"]]), "steps[0].executing[0]: found an array, expected an object"),
]

# A change after which the trace no longer fits its model, or names another; what replay says.
REPLAYED = [
    ("an unknown property", lambda t: t["breaks"][0].update(property="NoFriendlyFires"), 2, 'found the unknown property "NoFriendlyFires", did you mean "NoFriendlyFire"?'),
    ("a model that is not there", lambda t: t["model"].update(path="none.jsonc"), 2, 'found no file or folder "none.jsonc"'),
    ("a model without a name", lambda t: t["model"].update(path=""), 2, "error"),
    ("a model that is a folder", lambda t: t["model"].update(path="designs"), 2, 'found the folder "designs", expected a file'),
    ("a model that is a design", lambda t: t["model"].update(path="designs/proposed.jsonc"), 2, "found a design, expected a model"),
    ("a step of an unknown cause", lambda t: t["steps"][0]["identity"].update(cause="magic"), 1, "step 1"),
    ("a step of a host that is not there", lambda t: t["steps"][3]["identity"].update(host=255), 1, "step 4"),
    ("a step of a VM that is not there", lambda t: t["steps"][0]["identity"].update(vm=255), 1, "step 1"),
    ("a step of a call that is not there", lambda t: t["steps"][1]["identity"].update(call=255), 1, "step 2"),
    ("a step of an unknown thread", lambda t: t["steps"][1]["identity"].update(thread="magic"), 1, "step 2"),
    ("a step with another choice", lambda t: t["steps"][0]["identity"].update(choice=255), 1, "step 1"),
    ("a step that has failed", lambda t: t["steps"][4]["identity"].update(hasFailed=True), 1, "step 5"),
    ("a step twice", lambda t: t["steps"].insert(1, t["steps"][0]), 1, "step 2"),
    ("steps in another order", lambda t: t["steps"].reverse(), 1, "step 1"),
    ("a last step that is missing", lambda t: (t["steps"].pop(), t["breaks"][0].update(step=12)), (1, 2), "t.json"),
    ("breaks of nothing", lambda t: t.update(breaks=[]), (0, 1, 2), "t.json"),
]

FORMATS = ("text", "json", "itf", "mermaid", "dot", "markdown", "html")


def cases(inputs):
    """The cases."""
    found = []
    for name, change, part in CHANGES:
        text = inputs.changed_trace(change)
        found.append(Case(f"a trace with {name}", "render t.json", 2, part, files={"t.json": text}))
    for name, change, status, part in REPLAYED:
        text = inputs.changed_trace(change)
        found.append(Case(f"a replay of {name}", "replay --adapt t.json", status, part, files={"t.json": text}))
    for command, status in [("explore --from t.json m.jsonc", 0), ("graph --from t.json m.jsonc", 2)]:
        text = inputs.changed_trace(lambda t: t["steps"].reverse())
        found.append(Case(f"{command.split()[0]} from a trace that does not fit", command, status, "the trace", files={"t.json": text}))
        found.append(Case(f"{command.split()[0]} from a trace that is none", command, 2, 'found no "kind", expected a trace', files={"t.json": "{}"}))
        found.append(Case(f"{command.split()[0]} from nothing", command, 2, 'found no file or folder "t.json"'))
    whole = inputs.trace
    for numerator in range(1, 8):
        part = whole[: len(whole) * numerator // 8]
        found.append(Case(f"{numerator} eighths of a trace", "render t.json", 2, "t.json:", files={"t.json": part}))
    least = least_trace(inputs)
    for format_name in FORMATS:
        found.append(Case(f"the least trace as {format_name}", f"render --format {format_name} t.json", 0, files={"t.json": least}))
        found.append(Case(f"a trace of another model as {format_name}", f"render --format {format_name} t.json", 0,
                          files={"t.json": inputs.trace, "m.jsonc": None, "designs/proposed.jsonc": None}))
    found += [
        Case("a replay of a trace whose model has lost the fault", "replay t.json", 1, "t.json",
             files={"t.json": whole, "m.jsonc": MODEL.replace('"migrationLinkLoss"', '"xapiRestart"')}),
        Case("a replay of a trace whose model has fewer hosts", "replay --adapt t.json", (1, 2), "t.json",
             files={"t.json": whole, "m.jsonc": MODEL.replace('"hosts": 2', '"hosts": 1').replace(', "to": [1]', "")}),
        Case("a replay of a trace whose model is wrong", "replay t.json", 2, "m.jsonc:1:1: error: found no", files={"t.json": whole, "m.jsonc": "{}"}),
        Case("two ends of a trace", "render t.json", 2, "expected nothing more after the value", files={"t.json": whole + "}"}),
    ]
    return found


def least_trace(inputs):
    """A trace in which all lists that may be empty are, and every text is."""
    trace = json.loads(inputs.trace)
    step = trace["steps"][0]
    for key in ("changes", "movedCalls", "values", "reads", "arrows", "alternatives", "executing"):
        step[key] = []
    step.update(actor="", step="", lane="")
    step.pop("source", None)
    trace.update(steps=[step], breaks=[], readings=[], cells=[], pending=[], initially={"values": [], "facts": []})
    trace.pop("cast", None)
    for key, value in trace["model"].items():
        trace["model"][key] = [] if isinstance(value, list) else ""
    return json.dumps(trace)
