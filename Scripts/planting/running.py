"""Runs tests until the first fails."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from planting import VARIABLE
from processes import end, start

# Tests of the sources and of the faults themselves: planted sources differ.
LEFT_OUT = ["RepositoryTests", "PlantedFaultsTests"]

# Where the tests write their files: tests of checkpoints wait for the disk.
MEMORY = Path("/dev/shm")

FAILURE = re.compile(r"Test (?:case passing .* to )?(.+?) (?:recorded an issue|failed)")
TRAP = re.compile(r"(?:Fatal error|Precondition failed): (.*)")
RAN = re.compile(r"Test run with (\d+) test")


@dataclass
class Result:
    """What a run of tests came to."""

    # "passed", "failed", "crashed" or "endless".
    ending: str
    # The first test that failed, or the message with which the program ended.
    text: str
    seconds: float
    count: int = 0


class Tests:
    """The tests of a built copy."""

    def __init__(self, scratch):
        self.scratch = scratch
        self.program = scratch.tests
        self.processes = set()
        self.is_stopped = False

    def stop(self):
        """Ends all runs."""
        self.is_stopped = True
        for process in list(self.processes):
            end(process)

    def run(self, number=0, only=None, skipped=(), limit_seconds=3600):
        """Runs tests with the fault of a number, until one fails."""
        command = [str(self.program), "--testing-library", "swift-testing"]
        if only:
            command += ["--filter", only]
        for expression in [*LEFT_OUT, *skipped]:
            command += ["--skip", expression]
        temporary = tempfile.mkdtemp(prefix="planted-faults-", dir=MEMORY if MEMORY.is_dir() else None)
        environment = dict(os.environ, TMPDIR=temporary, SWIFT_BACKTRACE="enable=no")
        environment.pop(VARIABLE, None)
        if number:
            environment[VARIABLE] = str(number)
        beginning = time.monotonic()
        process = start(command, cwd=self.scratch.sources, env=environment, stdout=subprocess.PIPE,
                        text=True, errors="replace")
        self.processes.add(process)
        timer = Timer(process, limit_seconds)
        try:
            if self.is_stopped:
                end(process)
            result = outcome(process, timer)
        finally:
            timer.cancel()
            end(process)
            self.processes.discard(process)
            shutil.rmtree(temporary, ignore_errors=True)
        result.seconds = time.monotonic() - beginning
        return result


class Timer:
    """Ends a process after some time."""

    def __init__(self, process, seconds):
        self.is_over = False
        self.process = process
        self.timer = threading.Timer(seconds, self.ring)
        self.timer.start()

    def ring(self):
        self.is_over = True
        end(self.process)

    def cancel(self):
        self.timer.cancel()


def outcome(process, timer):
    """Reads the output until a test fails or the process ends."""
    message, count = "", 0
    for line in process.stdout:
        failure = FAILURE.search(line)
        if failure and "✘" in line:
            return Result("failed", failure.group(1), 0)
        trap, ran = TRAP.search(line), RAN.search(line)
        message = trap.group(1).strip() if trap and not message else message
        count = int(ran.group(1)) if ran else count
    status = process.wait()
    if timer.is_over:
        return Result("endless", f"no end after {timer.timer.interval:.0f} s", 0)
    if status == 0:
        return Result("passed", "", 0, count)
    name = signal.Signals(-status).name if status < 0 else f"status {status}"
    return Result("crashed", message or name, 0)
