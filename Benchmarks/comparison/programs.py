"""The contenders for a work: the programs, how they are built, and how their output is read."""

import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from . import ours, rumur, spin
from .measuring import Failure


@dataclass
class Contender:
    """One program on one work."""

    work: object
    tool: str
    variant: str
    threads: int
    folder: Path
    command: list
    read: object
    # The commands that build it, in its folder; equal commands are run once.
    builds: list = field(default_factory=list)
    environment: dict = field(default_factory=dict)
    good_statuses: tuple = (0,)
    # Whether it stores hashes, so that it may confuse states and omit some.
    may_omit: bool = False
    # Whether it only measures the machine, without exploring anything.
    is_limit: bool = False
    runs: list = field(default_factory=list)

    @property
    def name(self):
        """Its name in progress lines."""
        return f"{self.tool}, {self.variant}, {self.threads} thread{'s'[: self.threads - 1]}"

    @property
    def best(self):
        """Its fastest run."""
        return min(self.runs, key=lambda run: run.seconds)

    @property
    def median(self):
        """Its median run, the slower of two."""
        return sorted(self.runs, key=lambda run: run.seconds)[len(self.runs) // 2]


def contenders(work, mode, available):
    """All contenders for a work."""
    found = ours.contenders(work, mode)
    if work.is_cut_short:
        return [Contender(work=work, **description) for description in found]
    if "spin" in available:
        found += spin.contenders(work, mode)
    if "rumur" in available:
        found += rumur.contenders(work, mode)
    return [Contender(work=work, **description) for description in found]


def build(everybody):
    """Builds ours, then the others, one per core at a time."""
    ours.build()
    print("building the twins", flush=True)
    unique = {}
    for contender in everybody:
        if contender.builds:
            unique[contender.folder] = contender.builds
    with ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(build_one, unique.items()))


def build_one(item):
    """Runs the commands that build one program, in its own folder."""
    folder, commands = item
    folder.mkdir(parents=True, exist_ok=True)
    for command in commands:
        result = subprocess.run(
            command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        if result.returncode != 0:
            said = (result.stdout + result.stderr)[-2000:]
            raise Failure(f"{' '.join(map(str, command))} failed:\n{said}")
