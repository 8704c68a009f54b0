"""The rows of the table: what the checker says, what a twin says, and whether that is the same."""

from dataclasses import dataclass

from .properties import LANDMARKS, PROPERTIES


@dataclass(frozen=True)
class Row:
    """One comparison."""

    model: str
    work: str
    change: str
    tool: str
    subject: str
    checker: str
    twin: str
    result: str


def row(model, tool, subject, checker, twin):
    """A comparison, and whether both are equal."""
    checker, twin = str(checker), str(twin)
    return Row(
        model.name, model.work, model.change, tool, subject, checker, twin,
        "agree" if checker == twin else "DIFFER")


def differs(found):
    """Whether a row is a disagreement."""
    return found.result == "DIFFER"


def compare(model, tool, wanted, found):
    """The rows of one model and one tool; properties that hold for both share one."""
    rows = [row(model, tool, "states", wanted.states, found.states)]
    held = 0
    for name in PROPERTIES:
        if name not in wanted.asked:
            continue
        checker, twin = verdict(name, wanted), verdict(name, found)
        if name not in wanted.broken and name not in found.broken:
            held += 1
        else:
            rows.append(row(model, tool, name, checker, twin))
    rows.append(row(model, tool, f"{held} other properties", "hold", "hold"))
    return rows


def verdict(name, verdicts):
    """A verdict in words; the checker does not say after how many steps a landmark is reached."""
    if name in LANDMARKS:
        return "reached" if name in verdicts.broken else "not reached"
    return f"violated in {verdicts.broken[name]}" if name in verdicts.broken else "holds"
