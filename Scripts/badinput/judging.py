"""What is wrong with the outcome of a case."""

import re

from .running import KILLED_AFTER_SECONDS

# The most time that a run may take on a machine without other work, and the most memory.
MAXIMUM_SECONDS = 10
MAXIMUM_BYTES = 256 << 20
STATUSES = (0, 1, 2, 3)

# A mistake in the form that editors recognise.
MISTAKE = re.compile(r"^(checker|[^\n]+:\d+:\d+|[^\n:]+): error: \S", re.MULTILINE)

# What a terminal would interpret, or what changes the direction of text.
INVISIBLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]")


def problems(case, outcome):
    """Everything that is wrong, in words."""
    text = outcome.text()
    found = list(of_the_end(case, outcome, text))
    found += [f"does not say {part!r}" for part in case.texts() if part not in text]
    if case.position and f"{case.position}: error: " not in text:
        found.append(f"does not name {case.position}")
    found += of_the_files(case, outcome)
    found += of_the_text(outcome)
    if case.check:
        other = case.check(outcome)
        if other:
            found.append(other)
    return found


def of_the_end(case, outcome, text):
    """What is wrong with the end of the process."""
    if outcome.is_killed:
        yield f"did not end within {KILLED_AFTER_SECONDS} s"
        return
    if outcome.status not in case.statuses():
        yield f"ended with {outcome.status}"
    may_be_signal = any(status > 3 for status in case.statuses())
    if (outcome.signal or outcome.status not in STATUSES) and not may_be_signal:
        yield f"ended with {outcome.status}, which is no exit status of the checker"
    if "internal error" in text or "Fatal error" in text:
        yield "is an internal error"
    if outcome.status == 2 and not MISTAKE.search(text) and "2>&-" not in (case.script or ""):
        yield "names no mistake"
    if outcome.own_seconds > MAXIMUM_SECONDS:
        yield f"took {outcome.own_seconds:.1f} s"
    if outcome.peak_bytes > MAXIMUM_BYTES:
        yield f"took {outcome.peak_bytes >> 20} MiB"


def of_the_files(case, outcome):
    """What is wrong with the files afterwards."""
    allowed = set(case.changes) | set(case.replaces)
    names = sorted(set(outcome.before) | set(outcome.after))
    found = []
    for name in names:
        is_same = name in outcome.before and name in outcome.after and outcome.before[name] == outcome.after[name]
        if not is_same and name not in allowed:
            change = "made" if name not in outcome.before else (
                "removed" if name not in outcome.after else "changed")
            found.append(f"{change} the file {name}")
    for name in case.replaces:
        if outcome.before.get(name) == outcome.after.get(name):
            found.append(f"left the file {name} as it was")
    return found


def of_the_text(outcome):
    """What is wrong with the printed text, and with the texts in files that were written."""
    found = []
    texts = [("the output", outcome.output), ("the messages", outcome.errors)]
    texts += [
        (f"the file {name}", text) for name, text in outcome.written.items()
        if not name.endswith((".checkpoint", ".part"))]
    for where, text in texts:
        try:
            decoded = text.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"{where} is not UTF-8")
            continue
        hit = INVISIBLE.search(decoded)
        if hit:
            found.append(f"has U+{ord(hit.group()):04X} in {where}")
    return found
