"""Spin: the verifiers that it generates from the Promela twins, in several variants.

Like ours, all of them keep whole states and reduce nothing, except that the search on two cores keeps
hashes. Their memory is on huge pages, as ours is, by a setting of the C library.
"""

import math
import re
from pathlib import Path

from .measuring import Run, number
from .ours import BUILD, REPOSITORY

SIZES = {
    "two-phase-commit": ("RESOURCE_MANAGERS",),
    "migration": ("HOSTS", "MIGRATIONS", "RESTARTS"),
}
COMPILE = ["gcc", "-O3", "-march=native", "-w", "-DSAFETY", "-DNOREDUCE", "-DNOFAIR", "-DNOCLAIM"]

# Name, threads, compiler definitions, run options, whether it may omit states.
DEPTH_FIRST = ("depth first", 1, (), ("-m100000",), False)
DEPTH_FIRST_MURMUR = ("depth first, MURMUR", 1, ("-DMURMUR",), ("-m100000",), False)
BREADTH_FIRST = ("breadth first", 1, ("-DBFS",), (), False)
BREADTH_FIRST_TWO = ("breadth first, hash-compact", 2, ("-DBFS_PAR",), ("-u2",), True)
VARIANTS = {
    "full": [DEPTH_FIRST, DEPTH_FIRST_MURMUR, BREADTH_FIRST, BREADTH_FIRST_TWO],
    "smoke": [DEPTH_FIRST, BREADTH_FIRST_TWO],
    "agree": [DEPTH_FIRST, BREADTH_FIRST],
}


def contenders(work, mode):
    """All variants of a mode."""
    return [contender(work, *variant) for variant in VARIANTS[mode]]


def contender(work, name, threads, definitions, options, may_omit):
    """One variant on one work."""
    sizes = [f"-D{key}={value}" for key, value in zip(SIZES[work.kind], work.sizes)]
    model = REPOSITORY / "Benchmarks" / "twins" / f"{work.kind}.pml"
    label = "-".join(map(str, (work.kind,) + work.sizes)) + "".join(definitions)
    # A table with at least one slot per state.
    bits = max(16, round(math.log2(work.distinct)) + 1)
    # Spin counts the setup of the slice's initial state as a state and as a transition.
    surplus = 1 if work.model else 0
    return {
        "tool": "Spin",
        "variant": name,
        "threads": threads,
        "folder": BUILD / "twins" / f"spin-{label}",
        "builds": [
            # A separate copy, because Spin writes next to its input.
            ["cp", str(model), "twin.pml"],
            ["spin", *sizes, "-a", "twin.pml"],
            [*COMPILE, *definitions, "-o", "pan", "pan.c"],
        ],
        "command": ["./pan", "-E", "-A", f"-w{bits}", *options],
        "environment": {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"},
        "may_omit": may_omit,
        "read": lambda text: read(text, surplus),
    }


def read(text, surplus):
    """The result of a verifier; its transitions include one for the initial and each surplus state."""
    stored = number(r"(\d+) states, stored", text)
    transitions = number(r"(\d+) transitions \(= stored\+matched\)", text)
    if stored is None or transitions is None or "errors: 0" not in text or "max search depth" in text:
        return None
    elapsed = re.search(r"elapsed time ([0-9.e+-]+) seconds", text)
    # Its own time excludes start-up and exit, but has only three digits.
    seconds = float(elapsed.group(1)) if elapsed else 0
    packed = number(r"State-vector (\d+) byte", text) or 0
    return Run(
        stored - surplus, transitions - 1 - surplus, seconds if seconds >= 1 else 0, 0, 0, packed)
