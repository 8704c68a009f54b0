"""Runs programs, and says how long each took and how much memory."""

import os
import re
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass


class Failure(Exception):
    """Why there is nothing to compare, in words for the user."""


@dataclass
class Run:
    """What one run of a program came to."""

    distinct: int
    # Successors generated; the initial state and what a tool does to set it up are left out.
    generated: int
    # Of the search, where the tool says so; else from the start of the process to its end.
    seconds: float
    # Of all its threads, in user and system mode.
    cpu_seconds: float
    # The resident set at its largest, in bytes.
    peak_bytes: int
    # A state as it is packed, where the tool says so.
    packed_bytes: int = 0
    # From the start of the process to its end.
    process_seconds: float = 0


def measure(contenders, rounds):
    """Runs every contender once a round, those of one work right behind each other.

    After the first round, of every other tool only the variant is run that was the fastest on a work:
    the rest is slow, and no target rests on it.
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
    """Whether a contender is ours, or the fastest of its tool on its work."""
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
            # Spin's search on two cores is two processes, to be ended together.
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
