"""What a person may type in a session of explore."""

from .case import Case

LINES = [
    ("a number of no step", "99999", "99999"),
    ("a number of twenty digits", "99999999999999999999", "99999999999999999999"),
    ("the number 0", "0", "0"),
    ("a negative number", "-1", "-1"),
    ("a step that is not there", "take frobnicate", "frobnicate"),
    ("a step without a name", "take", "take STEP"),
    ("more steps back than there are", "back 9223372036854775807", None),
    ("steps back in words", "back two", "back [N]"),
    ("differences of steps that are not there", "diff 5 9", "expected two numbers from 0 to 0"),
    ("differences of very many steps", "diff 9223372036854775807 9223372036854775807", "expected two numbers from 0 to 0"),
    ("differences of one step", "diff 1", "diff A B"),
    ("random steps in words", "run ten", "run N [SEED]"),
    ("no random steps", "run 0", None),
    ("very many random steps", "run 9223372036854775807 1", None),
    ("the largest seed", "run 5 9223372036854775807", None),
    ("an unknown property to find", "find TypOK", "TypOK"),
    ("a property to find that holds", "find TypeOK", "TypeOK"),
    ("two properties to find", "find TypeOK UniqueUUID", "find PROPERTY"),
    ("a trace of nothing", "save", "save FILE"),
    ("a trace before the first step", "save t.trace.json", None),
    ("an unknown word", "frobnicate", "frobnicate"),
    ("a line of blanks", "     ", None),
    ("a line of 1 MB", "a" * 1_000_000, None),
    ("a line with a zero byte", "li\0st", None),
    ("a line with an escape", "\x1b[31mlist\x07", None),
    ("a line that is turned around", "\u202elist", None),
    ("a line with C1 controls", "\x9b31m", None),
]


def cases(inputs):
    """The cases."""
    found = [
        Case(f"a session with {name}", "explore m.jsonc", 0, part or "", stdin=(line + "\n").encode())
        for name, line, part in LINES
    ]
    found += [
        Case("a session with bytes that are no text", "explore m.jsonc", 0, stdin=b"\xff\xfe\x80\n"),
        Case("a session without an end of line", "explore m.jsonc", 0, stdin=b"state"),
        Case("a session of nothing", "explore m.jsonc", 0),
        Case("a session of 10,000 lines", "explore --output o m.jsonc", 0, stdin=b"x\n" * 10_000, changes=("o",)),
        Case("a trace saved onto the model", "explore m.jsonc", 0, '"m.jsonc"', stdin=b"1\nsave m.jsonc\n"),
        Case("a trace saved onto the model by force", "explore --force m.jsonc", 0, 'which is the file "m.jsonc" that is read',
             stdin=b"1\nsave m.jsonc\n"),
        Case("a trace saved onto the design by force", "explore --force m.jsonc", 0, "that is read", stdin=b"1\nsave designs/proposed.jsonc\n"),
        Case("a trace saved onto a note", "explore m.jsonc", 0, "which checker did not write", stdin=b"1\nsave notes\n", files={"notes": "milk\n"}),
        Case("a trace saved onto a folder", "explore m.jsonc", 0, "it is a folder, expected a file", stdin=b"1\nsave designs\n"),
        Case("a trace saved nowhere", "explore m.jsonc", 0, "its folder does not exist", stdin=b"1\nsave a/b/c\n"),
        Case("a trace saved with an escape in its name", "explore m.jsonc", 0, "invisible character", stdin=b"1\nsave a\x1b[31m\n"),
        Case("a trace saved where the results go", "explore --output o m.jsonc", 0, stdin=b"1\nsave o\n", changes=("o",)),
        Case("a session from a model with a mistake", "explore m.jsonc", 2, stdin=b"list\n", files={"m.jsonc": "{}"}),
    ]
    return found
