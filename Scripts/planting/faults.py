"""The faults, as the files of the folder faults describe them."""

import re
from dataclasses import dataclass, field

FORMS = ("expression", "statements")
KEYS = ("file", "form", "times", "tests")


class Mistake(Exception):
    """What is wrong with the list of faults, the copy or the tests."""


@dataclass
class Fault:
    """A fault: the right text, and the faulty one that takes its place."""

    title: str
    origin: str
    number: int = 0
    file: str = ""
    form: str = "expression"
    times: int = 1
    tests: str = ""
    right: list = field(default_factory=list)
    faulty: list = field(default_factory=list)

    @property
    def text(self):
        """The fault in a line."""
        return f"{self.number:3}  {self.file}: {self.title}"

    @property
    def pattern(self):
        """Matches the right text, however its lines are broken."""
        words = " ".join(self.right).split()
        return re.compile(r"\s+".join(re.escape(word) for word in words))


def all_faults(repository):
    """The faults of all lists, numbered from 1."""
    folder = repository / "Scripts" / "planting" / "faults"
    faults = []
    for path in sorted(folder.glob("*.txt")):
        faults += faults_of(path.read_text(), path.relative_to(repository))
    for number, fault in enumerate(faults, 1):
        fault.number = number
    return faults


def faults_of(text, origin):
    """The faults of a list.

    A fault begins with a line `= TITLE`. Lines `KEY: VALUE` follow, then the right text, each line after
    `- `, and the faulty text, each line after `+ `. A line that begins with # is a comment.
    """
    faults = []
    for number, line in enumerate(text.splitlines(), 1):
        place = f"{origin}:{number}"
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("= "):
            faults.append(Fault(title=line[2:].strip(), origin=place))
        elif not faults:
            raise Mistake(f"{place}: found {line!r}, expected a fault, which begins with '= '")
        elif line.startswith("-"):
            faults[-1].right.append(line[1:].strip())
        elif line.startswith("+"):
            faults[-1].faulty.append(line[1:].strip())
        else:
            set_key(faults[-1], line, place)
    for fault in faults:
        check(fault)
    return faults


def set_key(fault, line, place):
    key, colon, value = line.partition(":")
    if key not in KEYS or not colon:
        raise Mistake(f"{place}: found {line!r}, expected one of {', '.join(KEYS)} and a colon, or a "
                      "line that begins with =, -, + or #")
    value = value.strip()
    setattr(fault, key, int(value) if key == "times" else value)


def check(fault):
    """Refuses a fault that is not complete."""
    for key, value in (("file", fault.file), ("tests", fault.tests), ("right text", fault.right),
                       ("faulty text", fault.faulty)):
        if not value:
            raise Mistake(f"{fault.origin}: the fault has no {key}")
    if fault.form not in FORMS:
        raise Mistake(f"{fault.origin}: found the form {fault.form!r}, expected {' or '.join(FORMS)}")
