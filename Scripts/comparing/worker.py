"""One process that compares neighbouring cases and reports each."""

import os
import select
import signal
import subprocess
import tempfile
import time

from . import program

# The most seconds for one case: a hundred times what the longest one takes.
CASE_SECONDS = 120


def compare(path, options, block, on_case, on_failure):
    """Compares the cases of a block; one that kills the process or never ends is skipped.

    Calls on_case with the states, the searches and whether a property is violated; calls on_failure with
    a report.
    """
    first, end = block.first, block.first + block.count
    while first < end:
        first = _run(path, options, block.kind, range(first, end), on_case, on_failure)


def _run(path, options, kind, numbers, on_case, on_failure):
    """Runs one process; returns the number of the first case that is left."""
    reader, writer = os.pipe()
    with tempfile.TemporaryFile() as output, program.folder() as folder:
        process = subprocess.Popen(
            program.command(path, "Differential: the requested cases"),
            stdout=output, stderr=subprocess.STDOUT, pass_fds=[writer],
            env=program.environment(
                kind, options, folder, first=numbers.start, count=len(numbers),
                report=f"/dev/fd/{writer}"))
        os.close(writer)
        current, lines, is_late = numbers.start - 1, [], False
        is_running = False
        for line in _lines(reader):
            if line is None:
                is_late = True
                process.kill()
                break
            word, _, rest = line.partition(" ")
            if word == "begin":
                current, lines, is_running = int(rest), [], True
            elif word == "|":
                lines.append(rest)
            elif word == "end":
                is_running = False
                _, states, searches, violated = map(int, rest.split())
                on_case(kind, states, searches, violated)
                if lines:
                    on_failure("\n".join(lines) + "\n")
        os.close(reader)
        status = process.wait()
        if status == 0 and not is_running and current == numbers.stop - 1:
            return numbers.stop
        output.seek(0)
        text = output.read().decode(errors="replace")
    on_failure(_death(kind, options, max(current, numbers.start), status, is_late, text))
    return max(current, numbers.start) + 1


def _death(kind, options, number, status, is_late, text):
    if is_late:
        reason = f"has no end within {CASE_SECONDS} seconds"
    elif status < 0:
        reason = f"ends the program with {signal.Signals(-status).name}"
    else:
        reason = f"ends the program with status {status}"
    last = "".join(f"  {line}\n" for line in text.splitlines()[-30:])
    return (f"{kind}, case {number} of seed {options.seed}: the case {reason}. The last output:\n{last}"
            f"To repeat it: Scripts/differential --kind {kind} --seed {options.seed} --case {number}\n")


def _lines(reader):
    """The lines that are written to a pipe; None, at last, if one takes too long."""
    rest = b""
    deadline = time.monotonic() + CASE_SECONDS
    while True:
        ready, _, _ = select.select([reader], [], [], max(0, deadline - time.monotonic()))
        if not ready:
            yield None
            return
        found = os.read(reader, 1 << 16)
        if not found:
            return
        deadline = time.monotonic() + CASE_SECONDS
        *whole, rest = (rest + found).split(b"\n")
        for line in whole:
            yield line.decode(errors="replace")
