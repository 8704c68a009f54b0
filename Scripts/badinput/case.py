"""A piece of bad input: the files, the command, and what has to come of it."""

import shlex
from dataclasses import dataclass, field
from typing import Callable, Optional


@dataclass
class Case:
    """A command on some files, with the result that it must have."""

    name: str
    # The command line without the program, as a shell would read it; or a list of words, which may be bytes.
    command: object
    # The exit status, or several; 128 and a number stands for the end by that signal as well.
    status: object
    # Parts of what is printed; each must be there.
    parts: object = ()
    # The position of the mistake: "m.jsonc:4:13".
    position: Optional[str] = None
    # Files besides the model and the design, by path: a text, bytes, or a function that makes them;
    # None leaves out one of those two.
    files: dict = field(default_factory=dict)
    # Symbolic and hard links, and pipes: path to target, None for a pipe.
    links: dict = field(default_factory=dict)
    hard_links: dict = field(default_factory=dict)
    pipes: tuple = ()
    folders: tuple = ()
    # Files that the command may change or make.
    changes: tuple = ()
    # Files that must not be as they were afterwards.
    replaces: tuple = ()
    stdin: bytes = b""
    # Whether standard input stays open after that.
    keeps_input_open: bool = False
    environment: dict = field(default_factory=dict)
    # A script of the shell, in which "$checker" is the program; instead of a command.
    script: Optional[str] = None
    # Signals: the seconds after which each is sent, and its number.
    signals: tuple = ()
    # Looks at the outcome, and returns the problem or None.
    check: Optional[Callable] = None
    # Whether it makes sense only for a user whom permissions bind.
    needs_permissions: bool = False
    group: str = ""

    def words(self):
        """The words of the command line."""
        return shlex.split(self.command) if isinstance(self.command, str) else list(self.command)

    def shown_command(self):
        """The command for the table."""
        if self.script:
            return self.script.replace('"$checker"', "checker")
        words = [w.decode("utf-8", "backslashreplace") if isinstance(w, bytes) else w for w in self.words()]
        return "checker " + " ".join(shown(shlex.quote(word)) for word in words)

    def statuses(self):
        """The permitted exit statuses."""
        return self.status if isinstance(self.status, tuple) else (self.status,)

    def texts(self):
        """The parts of the message."""
        return (self.parts,) if isinstance(self.parts, str) else tuple(self.parts)

    def shown_expectation(self):
        """The expectation for the table."""
        status = "/".join(str(s) for s in self.statuses())
        return " ".join([status] + ([self.position] if self.position else []) + list(self.texts()))


def shown(text):
    """A text without characters that a terminal interprets."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def place(file, text, fragment):
    """The position of the first occurrence of a fragment in a file: path, line and column."""
    before = text[:text.index(fragment)]
    return f"{file}:{before.count(chr(10)) + 1}:{len(before) - (before.rfind(chr(10)) + 1) + 1}"


def edited(text, old, new):
    """A text with one part replaced, which must be there."""
    if old not in text:
        raise ValueError(f"there is no {old!r} to replace")
    return text.replace(old, new, 1)
