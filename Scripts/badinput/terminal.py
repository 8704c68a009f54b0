"""Characters that a terminal or a page would interpret, in every text that the checker repeats."""

import json

from .case import Case, edited
from .inputs import MODEL, SMALL_DESIGN, SMALL_MODEL

# The texts, each of which a terminal would not show as it is.
TEXTS = [
    ("an escape sequence", "\x1b[31mred"), ("a bell", "\x07"), ("a title of the window", "\x1b]0;owned\x07"), ("a backspace", "ab\b\b"),
    ("a carriage return", "a\rb"), ("a new line", "a\n::error::b"), ("a form feed", "\x0c"), ("a delete", "\x7f"),
    ("a control sequence of one byte", "\x9b31m"), ("a next line", "\x85"), ("a right-to-left override", "a\u202eb"),
    ("an isolate", "a\u2066b"), ("a right-to-left mark", "a\u200fb"), ("an Arabic letter mark", "a\u061cb"), ("a line separator", "a\u2028b"),
    ("a zero-width space", "a\u200bb"), ("a byte order mark", "a\ufeffb"), ("a word joiner", "a\u2060b"), ("a soft hyphen", "a\u00adb"),
    ("a tag character", "a\U000e0041b"), ("an interlinear mark", "a\ufff9b"),
]

# Where a text of a model stands; %s is the text as JSON.
PLACES = [
    ("the title", '"A test"', "%s"), ("the question", '"Does it break?"', "%s"), ("the design", '"proposed"', "%s"),
    ("a key", '"question"', "%s"), ("a request", '"migrate"', "%s"), ("a verdict", '"violated"', "%s"),
    ("a change", '"pool"', '"changes": [{ "in": %s, "drop": true }], "pool"'),
]

MARKUP = "<script>alert(1)</script>|a*b_c`d`[x](y)\"&amp;'\\\\n%%{end"
FORMATS = ("text", "json", "itf", "mermaid", "dot", "markdown", "html")


def cases(inputs):
    """The cases."""
    return in_models() + in_designs() + in_arguments() + in_traces(inputs) + markup(inputs)


def in_models():
    """In the texts of models; with an escape of JSON, and as they are."""
    found = []
    for name, text in TEXTS:
        # The whole of these in the title, and the worst of them everywhere.
        found.append(in_model("the title", name, PLACES[0], json.dumps(text)))
        if text.isprintable() or text[0] not in "\x1ba":
            continue
        found.append(in_model("the title, as it is,", name, PLACES[0], '"' + text + '"'))
    for place in PLACES[1:]:
        for name, text in (TEXTS[0], TEXTS[5], TEXTS[10], TEXTS[13]):
            found.append(in_model(place[0], name, place, json.dumps(text)))
    return found


def in_model(where, name, place, value):
    """A model with a text at a place."""
    _, old, new = place
    text = edited(MODEL, old, new % value)
    return Case(f"{name} in {where} of a model", "check --format json m.jsonc", 2, "m.jsonc:", files={"m.jsonc": text})


def in_designs():
    """In the texts of designs."""
    found = []
    for name, text in (TEXTS[0], TEXTS[5], TEXTS[10], TEXTS[13]):
        value = json.dumps(text)
        for where, old, new in [
                ("the name", '"small"', value), ("a procedure", '"cleanUp": [', f'{value}: ['), ("a step", '"readXenopsd"', value),
                ("a clean-up", '"onFailure": "cleanUp"', f'"onFailure": {value}'),
                ("a parameter", '"step": "readXenopsd"', f'"step": "readXenopsd", {value}: "x"'),
                ("a condition", '"step": "readXenopsd"', f'"step": "readXenopsd", "when": [{value}]')]:
            found.append(Case(
                f"{name} in {where} of a design", "check m.jsonc", 2, "small.jsonc:",
                files={"m.jsonc": SMALL_MODEL, "small.jsonc": edited(SMALL_DESIGN, old, new)}))
    return found


def in_arguments():
    """In arguments, in names of files and in the environment."""
    found = []
    for name, text in TEXTS:
        found.append(Case(f"{name} in an operand", ["check", text], 2, "found an invisible character in"))
    for name, text in (TEXTS[0], TEXTS[5], TEXTS[10], TEXTS[13], TEXTS[19]):
        found += [
            Case(f"{name} in a command", [text], 2, "found an invisible character in"),
            Case(f"{name} in an option", ["check", "--" + text, "m.jsonc"], 2, "found an invisible character in"),
            Case(f"{name} in a value", ["check", "--output", text, "m.jsonc"], 2, "found an invisible character in"),
            Case(f"{name} in a word to explain", ["explain", text], 2, "found an invisible character in"),
            Case(f"{name} in the name of a file", "check d", 2, "invisible character in the name of the file", files={f"d/{text}.jsonc": MODEL}),
            Case(f"{name} in the name of a folder", "check d", 2, "invisible character in the name of the file", files={f"d/{text}/m.jsonc": MODEL}),
            Case(f"{name} in the name of a file of a design", "explain m.jsonc", 2, files={"m.jsonc": edited(MODEL, '"proposed"', '"propose"'), f"designs/{text}propose.jsonc": "{}"}),
            Case(f"{name} in a file that a wrong model is", ["gate", "d"], 2, files={f"d/{text}.jsonc": "{}"}),
            Case(f"{name} in the summary for GitHub", "gate m.jsonc --markdown s", (0, 1, 2), environment={"GITHUB_STEP_SUMMARY": f"none/{text}"}, changes=("s",)),
        ]
    return found


def in_traces(inputs):
    """In the texts of traces, which are printed again in every form."""
    found = []
    for name, text in (TEXTS[0], TEXTS[5], TEXTS[10], TEXTS[13]):
        for where, change in [
                ("the title", lambda t, x: t["model"].update(title=x)), ("the path", lambda t, x: t["model"].update(path=x)),
                ("an actor", lambda t, x: t["steps"][0].update(actor=x)), ("a cell", lambda t, x: t["cells"].__setitem__(0, x)),
                ("an explanation", lambda t, x: t["breaks"][0].update(explanation=x)),
                ("an unknown key", lambda t, x: t.update({x: 1}))]:
            bad = inputs.changed_trace(lambda t, change=change, text=text: change(t, text))
            found.append(Case(f"{name} in {where} of a trace", "render --format html t.json", 2, "t.json:", files={"t.json": bad}))
    return found


def markup(inputs):
    """Texts that a page, a diagram or a table would interpret; they are fine, and must be shown as they are."""
    def everywhere(trace):
        texts = [trace["model"], trace["breaks"][0], trace["steps"][0], trace["steps"][0]["changes"][0], trace["pending"][0]]
        for value in texts:
            for key, old in value.items():
                if isinstance(old, str) and key not in ("nature", "property"):
                    value[key] = MARKUP

    found = []
    for form in FORMATS:
        text = inputs.changed_trace(everywhere)
        found.append(Case(f"markup in a trace as {form}", f"render --full --format {form} t.json", 0, files={"t.json": text}, check=lambda o, form=form: escaped(o, form in ("html", "markdown"))))
    title = edited(edited(MODEL, '"A test"', json.dumps(MARKUP)), '"Does it break?"', json.dumps(MARKUP))
    for command in ("check --verdicts --report r m.jsonc", "gate --report r --markdown s --junit j --sarif a --gitlab g m.jsonc",
                    "explain --format markdown m.jsonc", "graph --format aut m.jsonc", "compare --format markdown m.jsonc m.jsonc"):
        found.append(Case(
            f"markup in a title, {command.split()[0]}", command, (0, 1), files={"m.jsonc": title}, changes=tuple("rsjag"),
            check=lambda o, command=command: escaped(o, "markdown" in command.split())))
    return found


def escaped(outcome, is_page):
    """The problem if the text of a title has become markup in a page."""
    pages = [text for name, text in outcome.written.items() if name in "rs"]
    if is_page:
        pages.append(outcome.output)
    return "has the text of the title as markup" if any(b"<script>alert(1)" in page for page in pages) else None
