"""Runs programs, and measures the time and memory that each takes."""

import os
import re
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass


class Failure(Exception):
    """The reason, for the user, why there is nothing to compare."""


@dataclass
class Run:
    """The result of one run of a program."""

    distinct: int
    # Successors generated, without the initial state and a tool's step that sets it up.
    generated: int
    # The time of the search if the tool reports it, else the time of the whole process.
    seconds: float
    # The CPU time of all threads, in user and system mode.
    cpu_seconds: float
    # The largest resident set, in bytes.
    peak_bytes: int
    # The size of a packed state, if the tool reports it.
    packed_bytes: int = 0
    # The time of the whole process.
    process_seconds: float = 0


def measure(contenders, rounds):
    """Runs every contender once per round, those of the same work directly after each other.

    After the first round, only the fastest variant of each other tool on a work is repeated: the others
    are slow, and no target depends on them.
    """
    for number in range(1, rounds + 1):
        for contender in contenders:
            if number > 1 and not is_repeated(contender, contenders):
                continue
            run = run_once(contender)
            contender.runs.append(run)
            print(
                f"round {number}: {contender.work.title}, {contender.name}: "
                f"{run.seconds:.2f} s, {run.generated / run.seconds / 1e6:.2f} M generated/s",
                flush=True,
            )


def is_repeated(contender, contenders):
    """Whether a contender is ours, or its tool's fastest on its work."""
    if contender.tool in ("checker", "memory limit"):
        return True
    same = [other for other in contenders
            if (other.tool, other.work) == (contender.tool, contender.work)]
    return contender is min(same, key=lambda other: other.runs[0].seconds)


def run_once(contender):
    """Runs a contender's program to its end."""
    environment = dict(os.environ, **contender.environment)
    with tempfile.TemporaryFile() as output:
        start = time.monotonic()
        process = subprocess.Popen(
            contender.command, cwd=contender.folder, env=environment,
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            # Spin's search on two cores is two processes, which must be ended together.
            start_new_session=True,
        )
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode(errors="replace")
    if process.returncode not in contender.good_statuses:
        raise Failure(f"{contender.name} ended with {process.returncode}:\n{text[-2000:]}")
    run = contender.read(text)
    if run is None:
        raise Failure(f"{contender.name} did not say what it found:\n{text[-2000:]}")
    run.process_seconds = seconds
    run.seconds = min(seconds, run.seconds or seconds)
    run.cpu_seconds = usage.ru_utime + usage.ru_stime
    run.peak_bytes = usage.ru_maxrss * 1024
    return run


def number(pattern, text):
    """The whole number that a pattern finds, or None."""
    match = re.search(pattern, text)
    return int(match.group(1)) if match else None
