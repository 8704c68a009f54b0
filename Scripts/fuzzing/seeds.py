"""The inputs that fuzzing begins with, and the words that it puts into them."""

import re
import subprocess
from pathlib import Path

from badinput import command_lines, sessions
from badinput.inputs import MODEL, REPOSITORY, SMALL_DESIGN, Inputs
from badinput.traces import least_trace

CORPUS = REPOSITORY / "Tests/checkerTests/Fuzzing/Corpus"
PARSERS = ("model", "design", "ledger", "trace", "checkpoint", "command-line", "session")
# Larger ones are read more slowly than the parsers find out anything new.
MAXIMUM_BYTES = {"model": 8192, "design": 49152, "ledger": 8192, "trace": 65536, "checkpoint": 65536, "command-line": 1024, "session": 512}


def write(parser, checker, folder):
    """Writes the seeds of a parser to a folder: shipped files, bad ones, and every input that ever failed."""
    folder.mkdir(parents=True)
    texts = list(found(parser, checker))
    if (CORPUS / parser).is_dir():
        texts += [path.read_bytes() for path in sorted((CORPUS / parser).iterdir())]
    for number, text in enumerate(texts):
        (folder / f"seed{number}").write_bytes(text.encode() if isinstance(text, str) else text)
    return len(texts)


def found(parser, checker):
    """The shipped inputs of a parser."""
    models = REPOSITORY / "models"
    if parser == "model":
        yield MODEL
        yield from texts_of(path for path in models.rglob("*.jsonc") if path.parent.name != "designs" and path.name != "expected.jsonc")
    elif parser == "design":
        yield SMALL_DESIGN
        yield '{ "design": "x", "extends": "proposed", "changes": [{ "in": "event", "remove": "takeEvent" }] }'
        yield from texts_of((models / "designs").glob("*.jsonc"))
    elif parser == "ledger":
        yield Inputs(checker).ledger
    elif parser == "trace":
        inputs = Inputs(checker)
        yield inputs.trace
        yield least_trace(inputs)
    elif parser == "checkpoint":
        yield from checkpoints(checker)
    elif parser == "command-line":
        for case in command_lines.cases(None):
            if not case.script:
                yield b"\0".join(w if isinstance(w, bytes) else w.encode() for w in case.words())
    else:
        yield from (line for _, line, _ in sessions.LINES if len(line) < 500)
        yield "1\n1\nback\nstate\ndiff 0 1\nfind NoFriendlyFire\ntrace\nhelp\nrun 5\n"


def texts_of(paths):
    """The contents of files, in the order of their paths."""
    return [path.read_bytes() for path in sorted(paths)]


def checkpoints(checker):
    """Checkpoints of the search that is fuzzed; they are those of the checker with its identity replaced."""
    inputs = Inputs(checker)
    for checkpoint in (inputs.checkpoint, inputs.compressed):
        start = len(b"checker checkpoint\n") + 2
        length = int.from_bytes(checkpoint[start + 8:start + 16], "little")
        name = b"fuzzed"
        # The checksum after it is put right by the fuzzer.
        head = checkpoint[:start + 8] + len(name).to_bytes(8, "little") + name
        yield head + checkpoint[start + 16 + length:]


def dictionary(checker, path):
    """Writes the words of the vocabulary and of the shipped files, as libFuzzer reads them."""
    texts = [subprocess.run([checker, "explain", "--format", "json", "vocabulary"], capture_output=True, text=True, check=False).stdout]
    texts += [file.read_text(encoding="utf-8") for file in sorted((REPOSITORY / "models").rglob("*.jsonc"))]
    texts += [(REPOSITORY / "schema/trace.schema.json").read_text(encoding="utf-8")]
    words = set()
    for text in texts:
        words |= set(re.findall(r'"([A-Za-z.#0-9$_]{2,40})"', text))
    help_text = subprocess.run([checker, "check", "--help"], capture_output=True, text=True, check=False).stdout
    words |= set(re.findall(r"--[a-z-]+", help_text))
    lines = [f'"{word}"\n' for word in sorted(words)] + [f'"\\"{word}\\""\n' for word in sorted(words)]
    Path(path).write_text("".join(lines), encoding="utf-8")
